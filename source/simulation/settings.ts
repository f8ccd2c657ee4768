import {parseMonth} from '../domain/days.ts';
import type {Policy} from '../domain/policy.ts';
import {leaks, monthlyScenarios, scenarios} from '../scenarios/index.ts';
import type {Leak, Scenario} from '../scenarios/scenario.ts';

/** One month in which a scenario has a rate of its own. */
export type Incident = {
	/** `YYYY-MM`. */
	readonly month: string;
	/** Id of a monthly scenario. */
	readonly scenario: string;
	readonly percent: number;
};

/** A change of all list prices on the 1st of a month. */
export type PriceRise = {
	/** `YYYY-MM`. */
	readonly month: string;
	/** Of the price before, 0 to 100. */
	readonly percent: number;
};

/** A discount that every subscription is granted for its first months. */
export type Discount = {readonly percent: number; readonly months: number};

/** Everything that decides a simulated year and how it is looked at. Rates are percentages: 1.5 is 1.5 %. */
export type Settings = {
	readonly seed: string;
	readonly customers: number;
	readonly months: number;
	/** Percent of customers on Basic, Pro and Enterprise; sums to 100. */
	readonly mix: readonly [number, number, number];
	/** Percent by dial, in the order of the scenarios. One that is off by default is named only where it is on. */
	readonly rates: Readonly<Record<string, number>>;
	/** Days from an invoice's date to its due date. */
	readonly terms: number;
	/** Days after the due date before an unpaid invoice counts as a zombie. */
	readonly grace: number;
	/** The detector's own grace in days; `null` follows `grace`. */
	readonly detectorGrace: number | null;
	readonly detectorIgnoreStatus: boolean;
	readonly incidents: readonly Incident[];
	/** In any order; absent where prices stay. */
	readonly priceRises?: readonly PriceRise[];
	/** Absent where there is none. */
	readonly discount?: Discount;
};

/** The simulated year that everyone starts on. */
export const defaultSettings: Settings = {
	seed: 'leaktui',
	customers: 1000,
	months: 12,
	mix: [60, 30, 10],
	rates: ratesFrom(({defaultPercent}) => defaultPercent),
	terms: 14,
	grace: 30,
	detectorGrace: null,
	detectorIgnoreStatus: false,
	incidents: [],
};

/** The rates of all scenarios, as settings hold them. */
export function ratesFrom(percentOf: (scenario: Scenario) => number): Settings['rates'] {
	const percents = scenarios.map((scenario) => ({...scenario, percent: percentOf(scenario)}));
	const told = percents.filter(({percent, defaultPercent}) => percent !== 0 || defaultPercent !== 0);
	return Object.fromEntries(told.map(({dial, percent}) => [dial, percent]));
}

/** The rate of a scenario, in percent. */
export function rateOf({rates}: Pick<Settings, 'rates'>, {dial}: Pick<Scenario, 'dial'>): number {
	return rates[dial] ?? 0;
}

/** Whether a scenario is there by default, or has a rate in some month. One that is not is shown nowhere. */
export function isOn(settings: Settings, {id, dial, defaultPercent}: Scenario): boolean {
	const isIn = (incident: Incident) => incident.scenario === id && incident.percent > 0;
	return defaultPercent > 0 || rateOf(settings, {dial}) > 0 || settings.incidents.some(isIn);
}

/** The leaks that are shown, in the order of the list: those that are on, and any other that was `found`, by its id. */
export function leaksOn(settings: Settings, found: ReadonlySet<string> = new Set()): readonly Leak[] {
	return leaks.filter((leak) => found.has(leak.id) || isOn(settings, leak));
}

/** How the books judge an unpaid invoice. */
export function booksPolicy(settings: Settings): Policy {
	return {graceDays: settings.grace, looksAtStatus: true};
}

/** How the detector judges it. */
export function detectorPolicy(settings: Settings): Policy {
	return {
		graceDays: settings.detectorGrace ?? settings.grace,
		looksAtStatus: !settings.detectorIgnoreStatus,
	};
}

/** The rate (0 … 1) of each monthly scenario in each month, incidents included. */
export function ratesByMonth(settings: Settings): readonly (readonly number[])[] {
	return monthlyScenarios.map((scenario) =>
		Array.from({length: settings.months}, (_, month) => {
			const incident = settings.incidents.findLast(
				(candidate) => candidate.scenario === scenario.id && parseMonth(candidate.month) === month,
			);
			return (incident?.percent ?? rateOf(settings, scenario)) / 100;
		}),
	);
}
