import {expect, test} from 'vitest';
import {asOf, isBilledOnFirsts, type Ledger} from '../../source/domain/ledger.ts';
import {someBooks} from '../helpers/some-books.ts';

/** The ledger, and how often its column of invoice days was read. */
function counting(ledger: Ledger) {
	let reads = 0;
	const facts = {
		...ledger.facts,
		get issuedOn() {
			reads++;
			return ledger.facts.issuedOn;
		},
	};
	return {ledger: {...ledger, facts}, reads: () => reads};
}

test('whether all is billed on the 1st is found once, and holds on every day of the ledger', () => {
	const {ledger, reads} = counting(someBooks().ledger);
	const isBilled = isBilledOnFirsts(ledger);
	expect(isBilled).toBe(false);
	expect(reads()).toBe(1);
	for (let past = 1; past < 60; past++) {
		expect(isBilledOnFirsts(asOf(ledger, ledger.day - past))).toBe(isBilled);
	}

	expect(reads()).toBe(1);
});
