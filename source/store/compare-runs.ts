import {type Bridge, emptyBridge} from '../domain/bridge.ts';
import {formatMonth, parseDay} from '../domain/days.ts';
import {leaks} from '../scenarios/index.ts';
import {isOn, type Settings} from '../simulation/settings.ts';
import {type Field, fields} from '../simulation/settings-fields.ts';
import {type Leaks, leaksOf} from './leaks-of.ts';
import type {LeakSummary, Run} from './run.ts';

/** Both runs and what the second has more than the first. */
export type SideBySide<Value> = {readonly a: Value; readonly b: Value; readonly difference: Value};

export type SettingDifference = {
	readonly option: string;
	readonly label: string;
	/** For people; `none` and `same as grace` where there is no value. */
	readonly a: string;
	readonly b: string;
};

export type ScenarioComparison = {
	/** Scenario id. */
	readonly scenario: string;
	readonly total: SideBySide<LeakSummary>;
	/** Every month that has begun in one of the runs, `YYYY-MM`. */
	readonly months: readonly (SideBySide<LeakSummary> & {readonly month: string})[];
};

/** A customer who leaks in one run and not in the other. */
export type Leaker = LeakSummary & {readonly customerId: number};

export type RunComparison = {
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

/** Simulates both runs and holds what their detectors find, each as of its own day, side by side. */
export function compareRuns(a: Pick<Run, 'settings' | 'asOf'>, b: Pick<Run, 'settings' | 'asOf'>): RunComparison {
	const left = leaksOf(a.settings, parseDay(a.asOf) as number);
	const right = leaksOf(b.settings, parseDay(b.asOf) as number);
	return {
		settings: differingSettings(a.settings, b.settings),
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

function differingSettings(a: Settings, b: Settings): SettingDifference[] {
	return fields
		.filter(({get}) => JSON.stringify(get(a)) !== JSON.stringify(get(b)))
		.map((field) => ({option: field.option, label: field.label, a: written(field, a), b: written(field, b)}));
}

function written(field: Field, settings: Settings): string {
	return field.format(field.get(settings) as never) || (field.absent ?? '');
}

function compareScenario(id: string, scenario: number, a: Leaks, b: Leaks): ScenarioComparison {
	const months = Array.from({length: Math.max(a.months.length, b.months.length)}, (_, month) => ({
		month: formatMonth(month),
		...sideBySide(a.months[month]?.[scenario] ?? none, b.months[month]?.[scenario] ?? none),
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
	const leakers: Leaker[] = [];
	for (let customerId = 1; customerId < here.countOf.length; customerId++) {
		const count = here.countOf[customerId] as number;
		if (count > 0 && !there.countOf[customerId]) {
			const leakedCents = here.leakedCentsOf[customerId] as number;
			const liabilityCents = here.liabilityCentsOf[customerId] as number;
			leakers.push({customerId, count, leakedCents, ...(liabilityCents !== 0 && {liabilityCents})});
		}
	}

	return leakers;
}
