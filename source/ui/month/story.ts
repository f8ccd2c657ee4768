import {counted} from '../../domain/counted.ts';
import {billingDay, type Day, type Month, monthEnd, monthOf} from '../../domain/days.ts';
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
} from '../../domain/ledger.ts';
import type {Policy} from '../../domain/policy.ts';
import {pastGraceOn} from '../../domain/settlement.ts';
import {shortDay, shortMonth, writtenMonth} from '../../domain/written-days.ts';
import {ghostSubscriber} from '../../scenarios/ghost-subscriber.ts';
import {leakyBucket} from '../../scenarios/leaky-bucket.ts';
import type {Finding, Leak} from '../../scenarios/scenario.ts';
import {zombieAccount} from '../../scenarios/zombie-account.ts';

/** One thing that happened, in words, and the customers it happened to. */
export type StoryLine = {
	/** As in a strip: a leak's letter, `l` for late payers who cleared; `c` for cancellations. */
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

/**
 * What the days of the span brought, as known at the close of the ledger's day: leaks first seen, late payers who
 * cleared (suspicious before, innocent now), cancellations. Zombies and late payers have a line for each month whose
 * invoices they are, the oldest first; what did not happen has a line with a count of 0. With the detector's policy
 * given, the line of no zombies says before which day there will be none.
 */
export function monthStory(ledger: Ledger, findings: readonly Finding[], days: Span, policy?: Policy): StoryLine[] {
	const seenOf = (leak: Leak) =>
		findings.filter(({scenario, since}) => scenario === leak.id && since >= days.from && since <= days.to);
	return [
		ghostLine(seenOf(ghostSubscriber), ledger, days),
		...zombieLines(seenOf(zombieAccount), ledger, policy),
		shortLine(seenOf(leakyBucket)),
		...lateLines(ledger, days),
		cancelledLine(ledger, days),
	];
}

function ghostLine(seen: readonly Finding[], {months}: Ledger, {from, to}: Span): StoryLine {
	const hasBillingDay = Array.from({length: months}, (_, month) => billingDay(month)).some(
		(on) => on >= from && on <= to,
	);
	const none = hasBillingDay ? 'every active customer was billed' : 'no billing day: nobody was to be billed';
	const text = `${counted(seen.length, 'customer was', 'customers were')} not billed`;
	return storyLine(ghostSubscriber.letter, customersOf(seen), seen.length === 0 ? none : text);
}

function zombieLines(seen: readonly Finding[], ledger: Ledger, policy: Policy | undefined): StoryLine[] {
	if (seen.length === 0) {
		const next = policy && nextMaturity(ledger, policy);
		const text = next === undefined ? 'no invoice became a zombie' : `no new zombie before ${shortDay(next)}`;
		return [storyLine(zombieAccount.letter, [], text)];
	}

	return byMonth(seen).map(([month, matured]) => {
		const on = matured.map(({since}) => since);
		const name = nameOf(month, ledger);
		const what = counted(matured.length, `${name} invoice became a zombie`, `${name} invoices became zombies`);
		return storyLine(zombieAccount.letter, customersOf(matured), `${what} ${daysText(on)}`);
	});
}

/** The first day after the ledger's on which a month's unpaid invoices are past grace. */
function nextMaturity(ledger: Ledger, policy: Policy): Day | undefined {
	const days = Array.from({length: ledger.months}, (_, month) => pastGraceOn(dueDay(ledger, month), policy));
	return days.find((day) => day > ledger.day);
}

function daysText(days: readonly Day[]): string {
	const [first, last] = [Math.min(...days), Math.max(...days)];
	return first === last ? `on ${shortDay(first)}` : `${shortDay(first)} … ${shortDay(last)}`;
}

function shortLine(seen: readonly Finding[]): StoryLine {
	const text = seen.length === 0 ? 'no payment came up short' : `${counted(seen.length, 'payment')} came up short`;
	return storyLine(leakyBucket.letter, customersOf(seen), text);
}

/** Payers whose money came in these days, in full and after the due date, by the month of their invoice. */
function lateLines(ledger: Ledger, {from, to}: Span): StoryLine[] {
	const payers: {month: Month; customerId: number}[] = [];
	const count = subscriptionCount(ledger);
	for (let month = 0; month < monthsBegun(ledger); month++) {
		const lateFrom = Math.max(from, dueDay(ledger, month) + 1);
		for (let index = 0; index < count; index++) {
			const paidOn = paymentDay(ledger, index, month);
			if (
				paidOn >= lateFrom &&
				paidOn <= to &&
				collectedCents(ledger, index, month) >= invoicedCents(ledger, index, month)
			) {
				payers.push({month, customerId: subscriptionId(ledger, index)});
			}
		}
	}

	if (payers.length === 0) {
		return [storyLine('l', [], 'no late payer paid')];
	}

	return byMonth(payers).map(([month, cleared]) => {
		const late = `late payer${cleared.length === 1 ? '' : 's'} of ${nameOf(month, ledger)}`;
		return storyLine('l', customersOf(cleared), `${counted(cleared.length, late, late)} paid: innocent now`);
	});
}

function cancelledLine(ledger: Ledger, {from, to}: Span): StoryLine {
	const ids: number[] = [];
	for (let index = 0; index < subscriptionCount(ledger); index++) {
		const on = cancelledOn(ledger, index);
		if (on >= from && on <= to) {
			ids.push(subscriptionId(ledger, index));
		}
	}

	return storyLine(
		'c',
		ids,
		ids.length === 0 ? 'no customer cancelled' : `${counted(ids.length, 'customer')} cancelled`,
	);
}

/** Short, for the pane is narrow; with its year where there are several. */
function nameOf(month: Month, {months}: Ledger): string {
	return months > 12 ? writtenMonth(month) : shortMonth(month);
}

function byMonth<Item extends {readonly month: Month}>(items: readonly Item[]): [Month, Item[]][] {
	const months = new Map<Month, Item[]>();
	for (const item of items) {
		const known = months.get(item.month);
		if (known) {
			known.push(item);
		} else {
			months.set(item.month, [item]);
		}
	}

	return [...months].sort(([a], [b]) => a - b);
}

function customersOf(items: readonly {readonly customerId: number}[]): number[] {
	return items.map(({customerId}) => customerId);
}

function storyLine(letter: string, customerIds: readonly number[], text: string): StoryLine {
	return {letter, count: customerIds.length, text, customerIds: [...new Set(customerIds)].sort((a, b) => a - b)};
}
