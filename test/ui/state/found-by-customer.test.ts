import {expect, test} from 'vitest';
import {subscriptionCount} from '../../../source/domain/ledger.ts';
import {findingsIn, foundByCustomer, ledgerIn} from '../../../source/ui/state/derive.ts';
import {aReader} from '../../helpers/a-reader.tsx';
import {someBooks} from '../../helpers/some-books.ts';

test.each([1, 2, 701])('each line has the money of its own findings, in books whose first number is %i', (firstId) => {
	const books = someBooks();
	const state = aReader({books: {...books, ledger: {...books.ledger, firstId}}}).state();
	const {leaked, places} = foundByCustomer(state);
	const findings = findingsIn(state);
	expect(leaked).toHaveLength(subscriptionCount(ledgerIn(state)));
	expect(findings.some(({leakedCents}) => leakedCents > 0)).toBe(true);
	for (const [index, cents] of leaked.entries()) {
		const own = findings.filter(({subscriptionId}) => subscriptionId === firstId + index);
		expect(cents).toBe(own.reduce((sum, {leakedCents}) => sum + leakedCents, 0));
		expect(places.get(firstId + index) ?? []).toEqual(own);
	}
});
