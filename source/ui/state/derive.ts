import {detect} from '../../detection/detect.ts';
import {injectedLeaks} from '../../detection/injected.ts';
import {type Case, casesOf, type Score, scoresOf} from '../../detection/score.ts';
import {ageingOf} from '../../domain/ageing.ts';
import {bridgesByMonth} from '../../domain/bridge.ts';
import type {Day} from '../../domain/days.ts';
import {asOf, type Ledger} from '../../domain/ledger.ts';
import {type Timeline, timelineOf} from '../../domain/timeline.ts';
import type {Finding, Leak} from '../../scenarios/scenario.ts';
import {booksPolicy, detectorPolicy, leaksOn, type Settings} from '../../simulation/settings.ts';
import {type Simulation, simulate} from '../../simulation/simulate.ts';
import {remember} from '../draw/memo.ts';
import {settingsBefore} from './settings-before.ts';
import type {State} from './state.ts';

/** How many simulated years are kept: today's, the one before a change, and one to redo. */
const keptSimulations = 3;

/** What the simulation depends on, as a text: how the detector judges does not change the year. */
const yearKeyOf = remember(
	(settings: Settings) => JSON.stringify({...settings, detectorGrace: null, detectorIgnoreStatus: false}),
	keptSimulations,
);
const simulationOfKey = remember((key: string) => simulate(JSON.parse(key) as Settings), keptSimulations);

function simulationOf(settings: Settings): Simulation {
	return simulationOfKey(yearKeyOf(settings));
}

const ledgerAt = remember((ledger: Ledger, day: Day) => asOf(ledger, day), 2);
const policiesOf = remember((settings: Settings) => ({
	books: booksPolicy(settings),
	detector: detectorPolicy(settings),
}));
const timelineFor = remember((settings: Settings) => timelineOf(settings.months, settings.terms, settings.grace));
const detectIn = remember(detect, 2);
const bridgesIn = remember(bridgesByMonth, 2);
const ageingIn = remember(ageingOf);
const casesIn = remember(casesOf);
const scoresIn = remember(scoresOf);
const injectedOf = remember(injectedLeaks);
const scoresShown = remember((scores: readonly Score[], shown: readonly Leak[]) =>
	scores.filter(({scenario}) => shown.some(({id}) => id === scenario)),
);

/** What the settings simulate, whole. Only the truth's own panes and the ledger's views may read it. */
export function simulationFor(state: State): Simulation {
	return simulationOf(state.settings);
}

/** What the settings that today's are compared with simulate; `undefined` where nothing was changed yet. */
export function simulationBefore(state: State): Simulation | undefined {
	const before = settingsBefore(state);
	return before && simulationOf(before);
}

export function timelineIn(state: State): Timeline {
	return timelineFor(state.settings);
}

/** The ledger as of the state's day. */
export function ledgerIn(state: State): Ledger {
	return ledgerAt(simulationOf(state.settings).ledger, state.day);
}

/** How the books and the detector judge. */
export function policiesIn(state: State) {
	return policiesOf(state.settings);
}

/** What the detector finds as of the state's day, in its order. */
export function findingsIn(state: State): readonly Finding[] {
	return detectIn(ledgerIn(state), policiesIn(state).detector);
}

const shownOf = remember((settings: Settings, findings: readonly Finding[]) =>
	leaksOn(settings, new Set(findings.map(({scenario}) => scenario))),
);

/** The leaks that screens tell of, in the order of the list: those that are on, and any other that is found. */
export function leaksShown(state: State): readonly Leak[] {
	return shownOf(state.settings, findingsIn(state));
}

/** The bridge of every month begun, by the books. */
export function monthBridges(state: State) {
	return bridgesIn(ledgerIn(state), policiesIn(state).books);
}

export function ageingFor(state: State) {
	return ageingIn(ledgerIn(state));
}

/** Findings and injected leaks held against each other. */
export function casesFor(state: State) {
	return casesIn(simulationOf(state.settings), ledgerIn(state), findingsIn(state), policiesIn(state).books);
}

/** The injected leaks of the months begun, each with the first day on which anyone could know. */
export function injectedIn(state: State): readonly Finding[] {
	return injectedOf(simulationOf(state.settings), ledgerIn(state), policiesIn(state).books);
}

/** The scores of the leaks that are shown. */
export function scoresFor(state: State): readonly Score[] {
	return scoresShown(scoresIn(casesFor(state)), leaksShown(state));
}

/** Findings by customer: cents leaked (the first customer at 0), and the findings themselves. */
export type FoundByCustomer = {
	readonly leaked: Float64Array;
	readonly places: ReadonlyMap<number, readonly Finding[]>;
};

function placesByCustomer<Place extends Finding>(all: readonly Place[]): ReadonlyMap<number, readonly Place[]> {
	const places = new Map<number, Place[]>();
	for (const place of all) {
		const known = places.get(place.customerId);
		if (known) {
			known.push(place);
		} else {
			places.set(place.customerId, [place]);
		}
	}

	return places;
}

const foundIn = remember((findings: readonly Finding[], count: number): FoundByCustomer => {
	const leaked = new Float64Array(count);
	for (const {customerId, leakedCents} of findings) {
		leaked[customerId - 1] = (leaked[customerId - 1] as number) + leakedCents;
	}

	return {leaked, places: placesByCustomer(findings)};
});

const casesByCustomerIn = remember((cases: readonly Case[]) => placesByCustomer(cases));

/** The findings as of the state's day, customer by customer. */
export function foundByCustomer(state: State): FoundByCustomer {
	return foundIn(findingsIn(state), state.settings.customers);
}

/** The findings on one customer, in their order. */
export function findingsOn(state: State, customerId: number): readonly Finding[] {
	return foundByCustomer(state).places.get(customerId) ?? [];
}

/** What the truth says of each customer who leaks or is said to. */
export function casesByCustomer(state: State): ReadonlyMap<number, readonly Case[]> {
	return casesByCustomerIn(casesFor(state));
}

/** What the truth says of one customer. */
export function casesOn(state: State, customerId: number): readonly Case[] {
	return casesByCustomer(state).get(customerId) ?? [];
}
