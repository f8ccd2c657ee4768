import {type Bridge, emptyBridge} from '../domain/bridge.ts';
import type {Currency} from '../domain/currency.ts';
import {formatMonth, type Month} from '../domain/days.ts';
import {leaks} from '../scenarios/index.ts';
import {isOn} from '../simulation/settings.ts';
import type {Compared} from './compared.ts';
import {notesOnBooks} from './compared-books.ts';
import {differingSettings, type SettingDifference} from './differing-settings.ts';
import type {Leaker} from './leaking-customers.ts';
import {type Leaks, leaksOf} from './leaks-of.ts';
import type {LeakSummary} from './run.ts';

/** Both runs and what the second has more than the first. */
export type SideBySide<Value> = {readonly a: Value; readonly b: Value; readonly difference: Value};

export type ScenarioComparison = {
	/** Scenario id. */
	readonly scenario: string;
	readonly total: SideBySide<LeakSummary>;
	/** Every month that has begun in one of the runs, `YYYY-MM`. */
	readonly months: readonly (SideBySide<LeakSummary> & {readonly month: string})[];
};

export type RunComparison = {
	/** Of books from outside: what else lies between the two than how they are judged, a sentence each. */
	readonly notes?: readonly string[];
	/** Of books from outside: what all money is in. */
	readonly currency?: Currency;
	/** Only those that differ. */
	readonly settings: readonly SettingDifference[];
	readonly asOf: {readonly a: string; readonly b: string};
	/** Those that are on in one of the runs, or were found. */
	readonly leaks: readonly ScenarioComparison[];
	/** Of all months begun by each run's day. */
	readonly bridge: SideBySide<Bridge>;
	/** By customer id. A customer whom the other run does not have at all counts too. */
	readonly customers: {readonly onlyInA: readonly Leaker[]; readonly onlyInB: readonly Leaker[]};
};

/**
 * Holds what the detectors find in both runs, each as of its own day, side by side. Years are simulated; of books from outside
 * the rows that were read for it come along, in one currency for both.
 */
export function compareRuns(a: Compared, b: Compared): RunComparison {
	const [left, right] = [leaksOf(a), leaksOf(b)];
	const currency = (a.read ?? b.read)?.ledger.currency;
	return {
		...(currency && {notes: notesOnBooks(a, b), currency}),
		settings: differingSettings(a, b),
		asOf: {a: a.asOf, b: b.asOf},
		leaks: leaks
			.map((leak, scenario) => ({leak, compared: compareScenario(leak.id, scenario, left, right)}))
			.filter(
				({leak, compared: {total}}) =>
					[a, b].some(({settings}) => isOn(settings, leak)) || total.a.count + total.b.count > 0,
			)
			.map(({compared}) => compared),
		bridge: compareBridges(left.bridge, right.bridge),
		customers: {onlyInA: leakersOnlyIn(left, right), onlyInB: leakersOnlyIn(right, left)},
	};
}

function compareScenario(id: string, scenario: number, a: Leaks, b: Leaks): ScenarioComparison {
	const first = Math.min(a.firstMonth, b.firstMonth);
	const end = Math.max(a.firstMonth + a.months.length, b.firstMonth + b.months.length);
	const summary = (run: Leaks, month: Month) => run.months[month - run.firstMonth]?.[scenario] ?? none;
	const months = Array.from({length: end - first}, (_, at) => ({
		month: formatMonth(first + at),
		...sideBySide(summary(a, first + at), summary(b, first + at)),
	}));
	return {
		scenario: id,
		total: sideBySide(sum(months.map((month) => month.a)), sum(months.map((month) => month.b))),
		months,
	};
}

const none: LeakSummary = {count: 0, leakedCents: 0};

/** Without a word of what is owed back where that is nothing in `among`, which are one row. */
function summaryIn({count, leakedCents, liabilityCents = 0}: LeakSummary, among: readonly LeakSummary[]): LeakSummary {
	const isOwed = among.some((each) => (each.liabilityCents ?? 0) !== 0);
	return {count, leakedCents, ...(isOwed && {liabilityCents})};
}

function sum(leaks: readonly LeakSummary[]): LeakSummary {
	return leaks.reduce(
		(total, {count, leakedCents, liabilityCents = 0}) => ({
			count: total.count + count,
			leakedCents: total.leakedCents + leakedCents,
			liabilityCents: (total.liabilityCents ?? 0) + liabilityCents,
		}),
		none,
	);
}

function sideBySide(a: LeakSummary, b: LeakSummary): SideBySide<LeakSummary> {
	const difference = {
		count: b.count - a.count,
		leakedCents: b.leakedCents - a.leakedCents,
		liabilityCents: (b.liabilityCents ?? 0) - (a.liabilityCents ?? 0),
	};
	const both = [a, b];
	return {a: summaryIn(a, both), b: summaryIn(b, both), difference: summaryIn(difference, both)};
}

function compareBridges(a: Bridge, b: Bridge): SideBySide<Bridge> {
	const difference: Bridge = {...emptyBridge};
	for (const line of Object.keys(difference) as (keyof Bridge)[]) {
		difference[line] = b[line] - a[line];
	}

	return {a, b, difference};
}

function leakersOnlyIn(here: Leaks, there: Leaks): Leaker[] {
	return [...here.customers.all()].filter(({customerId}) => !there.customers.has(customerId));
}
