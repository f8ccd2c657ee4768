import {counted} from '../domain/counted.ts';
import {billingDay, type Day, type Month, never} from '../domain/days.ts';
import {billedOn, cancelledOn, dueDay, invoiceAt, type Ledger, paymentDay} from '../domain/ledger.ts';
import type {Finding} from '../scenarios/finding.ts';
import type {Leak} from '../scenarios/scenario.ts';

/** What happened on a day, in one or more words. */
export type LifeEvent = {readonly day: Day; readonly words: readonly string[]};

/** How a month's money stood between two days. */
export type LifeStretch = {
	readonly from: Day;
	readonly to: Day;
	readonly kind: 'open' | 'overdue' | 'leak';
	readonly words: string;
};

/** The life of a flagged month on an axis of days, from its billing day to the as-of day. */
export type InvoiceLife = {readonly events: readonly LifeEvent[]; readonly stretches: readonly LifeStretch[]};

/** The life of the month that a finding is about, as known at the close of the ledger's day. */
export function invoiceLife(ledger: Ledger, index: number, {month, since}: Finding, leak: Leak): InvoiceLife {
	const begins = beginOf(ledger, index, month);
	const isInvoiced = invoiceAt(ledger, index, month) !== undefined;
	const dueOn = dueOf(ledger, index, month);
	return {
		events: merged(eventsOf(ledger, index, month, since, leak)),
		stretches: [
			...(isInvoiced ? openStretches(begins, dueOn, since) : []),
			...stretch(since, ledger.day, 'leak', `${leak.shortName} for ${counted(ledger.day - since + 1, 'day')}`),
		],
	};
}

/** From the invoice to the day since which it is flagged: within terms, then overdue, the flagged day not included. */
function openStretches(begins: Day, dueOn: Day, since: Day): LifeStretch[] {
	const until = Math.min(dueOn, since);
	return [
		...stretch(begins, until, 'open', `open ${counted(until - begins, 'day')}`),
		...stretch(dueOn, since, 'overdue', `overdue ${counted(since - dueOn - 1, 'day')}`),
	];
}

function stretch(from: Day, to: Day, kind: LifeStretch['kind'], words: string): LifeStretch[] {
	return from < to ? [{from, to, kind, words}] : [];
}

function eventsOf(ledger: Ledger, index: number, month: Month, since: Day, leak: Leak): LifeEvent[] {
	const paidOn = paymentDay(ledger, index, month);
	const cancelled = cancelledOn(ledger, index);
	const begins = beginOf(ledger, index, month);
	const events: LifeEvent[] =
		invoiceAt(ledger, index, month) === undefined
			? [{day: begins, words: ['no invoice']}]
			: [
					{day: begins, words: ['invoiced']},
					{day: dueOf(ledger, index, month), words: ['due']},
				];
	if (paidOn !== never) {
		events.push({day: paidOn, words: ['paid']});
	}

	if (cancelled !== never && cancelled >= begins) {
		events.push({day: cancelled, words: ['cancelled']});
	}

	events.push({day: since, words: [leak.shortName]}, {day: ledger.day, words: ['as of']});
	return events.filter(({day}) => day <= ledger.day);
}

/** The day on which the month's period is billed; the 1st where none begins in it. */
function beginOf(ledger: Ledger, index: number, month: Month): Day {
	const on = billedOn(ledger, index, month);
	return on === never ? billingDay(month) : on;
}

/** The due date of the month's invoice; that of one issued on its 1st where there is none. */
function dueOf(ledger: Ledger, index: number, month: Month): Day {
	return invoiceAt(ledger, index, month)?.dueOn ?? dueDay(ledger, month);
}

/** The events in the order of their days, those of one day as one. */
function merged(events: readonly LifeEvent[]): LifeEvent[] {
	const days = [...new Set(events.map(({day}) => day))].sort((a, b) => a - b);
	return days.map((day) => ({day, words: events.filter((event) => event.day === day).flatMap(({words}) => words)}));
}
