import {describe, expect, test} from 'vitest';
import {detect} from '../../../source/detection/detect.ts';
import {asOf} from '../../../source/domain/ledger.ts';
import {stepFrom} from '../../../source/domain/timeline.ts';
import {findingsAhead, findingsIn, policiesIn, timelineIn} from '../../../source/ui/state/derive.ts';
import {aReader} from '../../helpers/a-reader.tsx';
import {someBooks} from '../../helpers/some-books.ts';

function aState() {
	const state = aReader({books: someBooks()}).state();
	return {state, before: stepFrom(timelineIn(state), state.day, -1)};
}

describe('what is detected ahead', () => {
	test('is what is found where one goes then, and is not looked for again', () => {
		const {state, before} = aState();
		const today = findingsIn(state);
		expect([...findingsAhead(state, before)].length).toBeGreaterThan(0);
		expect([...findingsAhead(state, before)]).toEqual([]);
		const then = findingsIn({...state, day: before});
		expect(findingsIn({...state, day: before})).toBe(then);
		expect(findingsIn(state)).toBe(today);
		const {ledger} = state.books as NonNullable<typeof state.books>;
		const {customerId: _, ...finding} = then[0] as (typeof then)[number];
		expect(then).toHaveLength(detect(asOf(ledger, before), policiesIn(state).detector).length);
		expect(detect(asOf(ledger, before), policiesIn(state).detector)[0]).toMatchObject(finding);
	});

	test('counts only where all of it was', () => {
		const {state, before} = aState();
		findingsAhead(state, before).next();
		expect([...findingsAhead(state, before)].length).toBeGreaterThan(0);
	});
});
