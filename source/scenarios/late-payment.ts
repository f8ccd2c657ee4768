import {counted} from '../domain/counted.ts';
import type {Month} from '../domain/days.ts';
import {dueOnIn} from '../domain/first-invoice.ts';
import {collectedCents, invoicedCents, type Ledger, paymentDay, subscriptionId} from '../domain/ledger.ts';
import {eachPeriodOpenOrPaidLate} from '../domain/open-periods.ts';
import {paymentRows} from '../domain/row-lists.ts';
import {firstInvoice} from '../domain/rows.ts';
import {standingOf} from '../domain/settlement.ts';
import type {MonthlyScenario, Seen} from './scenario.ts';
import {byMonth, nameInStory, storyLine} from './story.ts';

const letter = 'l';

/**
 * Late payment: noise. The money arrives in full, 1 … max(1, grace) days after the due date: valid revenue, never a leak.
 * It reads the high end of the draw whose low end pays short, so a payment is never both, and turning one of the two
 * rates leaves the other's payments alone while they sum to at most 100 %.
 */
export const latePayment: MonthlyScenario = {
	id: 'late-payment',
	name: 'Late payment',
	shortName: 'late',
	aliases: ['late payer', 'paid late'],
	letter,
	hue: 'late',
	explanation: 'A payment in full that arrives after the due date, within the grace.',
	term: {
		formula: 'paid late: due date < payment date, and payments >= amount',
		boundary: 'Valid revenue, never a leak: until the money is there it looks like a zombie to come.',
	},
	dial: 'late',
	defaultPercent: 10,
	heavyPercent: 25,
	outagePercent: 60,
	denominator: 'payments',
	words: {
		one: 'a late payment',
		many: 'late payments',
		appears: ['payment comes late', 'payments come late'],
		vanishes: ['late payment comes on time', 'late payments come on time'],
	},

	decision: {draw: 'settlement', end: 'high'},
	details: ['daysLate'],
	strikes: (draws, rate) => (draws['settlement'] as number) >= 1 - rate,
	expected: ({payments, free}, rate) => payments * Math.min(rate, free),
	takesAway: 'nothing',
	standing: 'paid-late',
	inject(month, draws) {
		month.paidOn = month.dueOn + 1 + Math.floor((draws['daysLate'] as number) * Math.max(1, month.graceDays));
	},

	story(seen) {
		const payers = latePayers(seen);
		if (payers.length === 0) {
			return [storyLine(letter, [], 'no late payer paid')];
		}

		return byMonth(payers).map(([month, cleared]) => {
			const late = `late payer${cleared.length === 1 ? '' : 's'} of ${nameInStory(month, seen.ledger)}`;
			return storyLine(letter, cleared, `${counted(cleared.length, late, late)} paid: innocent now`);
		});
	},

	whyNot(ledger, index, month, policy) {
		const daysLate = paymentDay(ledger, index, month) - dueOnIn(ledger, index, month);
		return standingOf(ledger, index, month, policy) === 'paid-late' && isPaidAtOnce(ledger, index, month)
			? `paid ${counted(daysLate, 'day')} late, in full: valid revenue, not a leak`
			: undefined;
	},
};

/** Payers whose money came in these days, in full and after the due date. */
function latePayers({ledger, days: {from, to}}: Seen): {month: Month; customerId: number}[] {
	const payers: {month: Month; customerId: number}[] = [];
	eachPeriodOpenOrPaidLate(ledger, from, (index, month) => {
		const paidOn = paymentDay(ledger, index, month);
		const isPaidThen = paidOn >= from && paidOn <= to && paidOn > dueOnIn(ledger, index, month);
		const isInFull = isPaidThen && collectedCents(ledger, index, month) >= invoicedCents(ledger, index, month);
		if (isInFull && isPaidAtOnce(ledger, index, month)) {
			payers.push({month, customerId: subscriptionId(ledger, index)});
		}
	});
	return payers.sort((a, b) => a.month - b.month || a.customerId - b.customerId);
}

/** Whether one payment was made on the period's first invoice, and no other: what comes in several is told by its own scenario. */
function isPaidAtOnce(ledger: Ledger, index: number, month: Month): boolean {
	return paymentRows(ledger, firstInvoice(ledger, index, month)).length === 1;
}
