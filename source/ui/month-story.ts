import {counted} from '../domain/counted.ts';
import {billingDay, type Day, monthEnd, monthOf, never} from '../domain/days.ts';
import {
	cancelledOn,
	collectedCents,
	dueDay,
	invoicedCents,
	type Ledger,
	monthsBegun,
	paymentDay,
	subscriptionCount,
	subscriptionId,
} from '../domain/ledger.ts';
import {shortDay, shortMonth} from '../domain/written-days.ts';
import {leaks} from '../scenarios/index.ts';
import type {Finding, Leak} from '../scenarios/scenario.ts';

/** One thing that happened, in words, and the customers it happened to. */
export type StoryLine = {
	readonly letter: string;
	readonly count: number;
	readonly text: string;
	/** In the order of their numbers, each once. */
	readonly customerIds: readonly number[];
};

/** A stretch of days, both ends included. */
export type Span = {readonly from: Day; readonly to: Day};

/** The days of the step that `day` belongs to, up to that day: its month's, or those since the last billed month. */
export function spanOf(months: number, day: Day): Span {
	const last = monthEnd(months - 1);
	return day > last ? {from: last + 1, to: day} : {from: billingDay(monthOf(day)), to: day};
}

/** What the close of each day of the span brought: leaks first seen, late payers who cleared, cancellations. */
export function monthStory(ledger: Ledger, findings: readonly Finding[], days: Span): StoryLine[] {
	const seen = findings.filter(({since}) => since >= days.from && since <= days.to);
	return [
		...leaks.flatMap((leak) =>
			leakLines(
				leak,
				seen.filter(({scenario}) => scenario === leak.id),
			),
		),
		lateLine(ledger, days),
		cancelledLine(ledger, days),
	];
}

function leakLines(leak: Leak, seen: readonly Finding[]): StoryLine[] {
	const months = [...new Set(seen.map(({month}) => month))].sort((a, b) => a - b);
	if (leak.id !== 'zombie-account' || months.length === 0) {
		return [
			storyLine(
				leak.letter,
				seen.map(({customerId}) => customerId),
				leakText(leak.id, seen.length),
			),
		];
	}

	return months.map((month) => {
		const matured = seen.filter((finding) => finding.month === month);
		const since = matured.map((finding) => finding.since);
		const on = `on ${[...new Set(since)].map(shortDay).join(', ')}`;
		const invoices = matured.length === 1 ? 'invoice' : 'invoices';
		const became = matured.length === 1 ? 'became a zombie' : 'became zombies';
		return storyLine(
			leak.letter,
			matured.map(({customerId}) => customerId),
			`${matured.length} unpaid ${shortMonth(month)} ${invoices} ${became} ${on}`,
		);
	});
}

function leakText(id: string, count: number): string {
	switch (id) {
		case 'ghost-subscriber':
			return `${counted(count, 'active customer')} ${count === 1 ? 'was' : 'were'} not billed`;
		case 'leaky-bucket':
			return `${counted(count, 'payment')} came up short`;
		default:
			return `${counted(count, 'unpaid invoice')} became a zombie`;
	}
}

/** Late payers whose money came in these days, in full: suspicious before, innocent now. */
function lateLine(ledger: Ledger, {from, to}: Span): StoryLine {
	const ids: number[] = [];
	for (let index = 0; index < subscriptionCount(ledger); index++) {
		for (let month = 0; month < monthsBegun(ledger); month++) {
			const paidOn = paymentDay(ledger, index, month);
			const isFull = collectedCents(ledger, index, month) >= invoicedCents(ledger, index, month);
			if (paidOn !== never && paidOn >= from && paidOn <= to && paidOn > dueDay(ledger, month) && isFull) {
				ids.push(subscriptionId(ledger, index));
			}
		}
	}

	return storyLine('l', ids, `${counted(ids.length, 'late payer')} paid in full, so no leak`);
}

function cancelledLine(ledger: Ledger, {from, to}: Span): StoryLine {
	const ids = Array.from({length: subscriptionCount(ledger)}, (_, index) => index)
		.filter((index) => cancelledOn(ledger, index) >= from && cancelledOn(ledger, index) <= to)
		.map((index) => subscriptionId(ledger, index));
	return storyLine('c', ids, `${counted(ids.length, 'customer')} cancelled`);
}

function storyLine(letter: string, customerIds: readonly number[], text: string): StoryLine {
	return {letter, count: customerIds.length, text, customerIds: [...new Set(customerIds)].sort((a, b) => a - b)};
}
