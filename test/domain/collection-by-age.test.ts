import fc from 'fast-check';
import {expect, test} from 'vitest';
import {bridgesByMonth, sumBridges} from '../../source/domain/bridge.ts';
import {collectionByAge, daysOfCollection} from '../../source/domain/collection-by-age.ts';
import type {Day} from '../../source/domain/days.ts';
import {
	asOf,
	collectedCents,
	invoicedCents,
	type Ledger,
	monthsEnd,
	paymentDay,
	subscriptionCount,
} from '../../source/domain/ledger.ts';
import {periodStart} from '../../source/domain/period-start.ts';
import {invoiceRows, paymentRows} from '../../source/domain/row-lists.ts';
import {amountCentsOf, issuedOnOf, paidOnOf, paymentCentsOf} from '../../source/domain/rows.ts';
import {booksPolicy, defaultSettings} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {ledgerOf, someBooksOnADay} from '../helpers/any-ledger.ts';
import {someDay} from '../helpers/arbitraries.ts';
import {check} from '../helpers/check.ts';

const numbersOfAges = fc.constantFrom(1, 15, 46, 80);

/** The same by going through every period, invoice and payment that is known by the ledger's day. */
function walked(ledger: Ledger, ages: number): number[] {
	const collected = new Array<number>(ages).fill(0);
	const enter = (days: number, cents: number) => {
		for (let age = Math.max(0, Math.min(ages - 1, days)); age < ages; age++) {
			collected[age] = (collected[age] as number) + cents;
		}
	};

	for (let index = 0; index < subscriptionCount(ledger); index++) {
		for (let month = ledger.firstMonth; month < monthsEnd(ledger); month++) {
			for (const invoice of invoiceRows(ledger, index, month)) {
				const amount = amountCentsOf(ledger, invoice);
				enter(0, Math.min(0, amount));
				let paid = 0;
				for (const payment of paymentRows(ledger, invoice)) {
					const before = Math.min(paid, amount);
					paid += paymentCentsOf(ledger, payment);
					enter(paidOnOf(ledger, payment) - issuedOnOf(ledger, invoice), Math.min(paid, amount) - before);
				}
			}
		}
	}

	return collected;
}

function figures(whole: Ledger, day: Day, ages: number): number[] {
	return [...collectionByAge(asOf(whole, day), daysOfCollection(whole.facts, ages), ages)];
}

test('what came in by age is what a walk over the simulated rows adds up, on any day', () => {
	check(fc.tuple(someDay, numbersOfAges), 60, ([{settings, day}, ages]) => {
		const {ledger} = simulate(settings);
		expect(figures(ledger, day, ages)).toEqual(walked(asOf(ledger, day), ages));
	});
});

test('and so in any books, where it ends at what the bridge calls collected', () => {
	check(fc.tuple(someBooksOnADay, numbersOfAges), 300, ([{books, on}, ages]) => {
		const whole = ledgerOf(books);
		const ledger = asOf(whole, on);
		const collected = figures(whole, on, ages);
		expect(collected).toEqual(walked(ledger, ages));
		expect(collected.at(-1)).toBe(sumBridges(bridgesByMonth(ledger, booksPolicy(defaultSettings))).collectedCents);
	});
});

test('in the default year, where nothing is paid twice, it is each period’s sum at the age of its payment, every day', () => {
	const {ledger: whole} = simulate({...defaultSettings, customers: 120});
	const ages = 46;
	const days = daysOfCollection(whole.facts, ages);
	const [first, last] = [issuedOnOf(whole, invoiceRows(whole, 0, 0)[0] as number), whole.day];
	for (let day = first; day <= last; day++) {
		const ledger = asOf(whole, day);
		const byAge = new Array<number>(ages).fill(0);
		for (let index = 0; index < subscriptionCount(ledger); index++) {
			for (let month = ledger.firstMonth; month < monthsEnd(ledger); month++) {
				const cents = Math.min(collectedCents(ledger, index, month), invoicedCents(ledger, index, month));
				const age = Math.min(ages - 1, paymentDay(ledger, index, month) - periodStart(ledger, index, month));
				byAge[age] = (byAge[age] as number) + cents;
			}
		}

		let sum = 0;
		expect([...collectionByAge(ledger, days, ages)]).toEqual(byAge.map((cents) => (sum += cents)));
	}
});
