import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {bridgesByMonth, sumBridges} from '../../source/domain/bridge.ts';
import {collectionByAge} from '../../source/domain/collection.ts';
import type {Day} from '../../source/domain/days.ts';
import {asOf, type Ledger, monthsEnd, subscriptionCount} from '../../source/domain/ledger.ts';
import {invoiceRows, paymentRows} from '../../source/domain/row-lists.ts';
import {amountCentsOf, issuedOnOf, paidOnOf, paymentCentsOf} from '../../source/domain/rows.ts';
import {booksPolicy, defaultSettings} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {ledgerOf, someBooksOnADay} from '../helpers/any-ledger.ts';
import {someDay} from '../helpers/arbitraries.ts';

/** What had come in by this age, asked of every invoice and every payment. */
function collectedBy(ledger: Ledger, age: number): number {
	let cents = 0;
	for (let index = 0; index < subscriptionCount(ledger); index++) {
		for (let month = ledger.firstMonth; month < monthsEnd(ledger); month++) {
			for (const invoice of invoiceRows(ledger, index, month)) {
				const last: Day = issuedOnOf(ledger, invoice) + age;
				const paid = paymentRows(ledger, invoice)
					.filter((row) => paidOnOf(ledger, row) <= last)
					.reduce((sum, row) => sum + paymentCentsOf(ledger, row), 0);
				cents += Math.min(paid, amountCentsOf(ledger, invoice));
			}
		}
	}

	return cents;
}

function expectEveryPayment(ledger: Ledger) {
	const collected = collectionByAge(ledger, 46);
	for (const age of [0, 1, 14, 44]) {
		expect(collected[age]).toBe(collectedBy(ledger, age));
	}

	const {collectedCents} = sumBridges(bridgesByMonth(ledger, booksPolicy(defaultSettings)));
	for (const ages of [1, 15, 46, 80]) {
		expect(collectionByAge(ledger, ages)).toHaveLength(ages);
		expect(collectionByAge(ledger, ages).at(-1)).toBe(collectedCents);
	}
}

describe('collection by age counts each payment at its own age, and ends at what the bridge calls collected', () => {
	test('in any simulated year, on any day', () => {
		fc.assert(
			fc.property(someDay, ({settings, day}) => {
				expectEveryPayment(asOf(simulate(settings).ledger, day));
			}),
			{numRuns: 30},
		);
	});

	test('in books of any rows, on any day', () => {
		fc.assert(
			fc.property(someBooksOnADay, ({books, on}) => {
				expectEveryPayment(asOf(ledgerOf(books), on));
			}),
			{numRuns: 100},
		);
	});

	test('of a day before a later one that was asked first', () => {
		const {ledger} = simulate(defaultSettings);
		const late = collectionByAge(ledger, 46);
		expect(collectionByAge(asOf(ledger, ledger.day - 200), 46)[45]).toBeLessThan(late[45] as number);
		expect(collectionByAge(ledger, 46)).toEqual(late);
	});
});
