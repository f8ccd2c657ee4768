import type {Books} from '../../books/books.ts';
import {detect, detectInPieces} from '../../detection/detect.ts';
import {injectedLeaks} from '../../detection/injected.ts';
import {type Answers, type Case, casesOf, type Score, scoresOf} from '../../detection/score.ts';
import {ageingOf} from '../../domain/ageing.ts';
import {bridgesByMonth} from '../../domain/bridge.ts';
import type {Currency} from '../../domain/currency.ts';
import type {Day} from '../../domain/days.ts';
import {
	asOf,
	customerOf,
	hasSharedCustomers,
	isFirstOfCustomer,
	type Ledger,
	subscriptionCount,
} from '../../domain/ledger.ts';
import type {Policy} from '../../domain/policy.ts';
import {type Timeline, timelineOf, timelineOfBooks} from '../../domain/timeline.ts';
import type {Finding} from '../../scenarios/finding.ts';
import type {Leak} from '../../scenarios/scenario.ts';
import {booksPolicy, detectorPolicy, leaksOn, type Settings} from '../../simulation/settings.ts';
import {type Simulation, simulate} from '../../simulation/simulate.ts';
import {remember, stepsKept} from '../draw/memo.ts';
import {keptFindings} from './kept-findings.ts';
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

const ledgerAt = remember((ledger: Ledger, day: Day) => asOf(ledger, day), stepsKept);
/** The same policy for settings that judge alike: what is made by it is remembered by its identity. */
const policyOf = remember((graceDays: number, looksAtStatus: boolean): Policy => ({graceDays, looksAtStatus}), 4);
const samePolicy = ({graceDays, looksAtStatus}: Policy) => policyOf(graceDays, looksAtStatus);
const policiesOf = remember(
	(settings: Settings) => ({
		books: samePolicy(booksPolicy(settings)),
		detector: samePolicy(detectorPolicy(settings)),
	}),
	stepsKept,
);
const timelineFor = remember((settings: Settings) => timelineOf(settings.months, settings.terms, settings.grace));
const timelineOfOpened = remember(timelineOfBooks);
/** A line of the screens is a subscription: where a customer may have several, each finding is told of its own. */
function toldFindings(ledger: Ledger, findings: readonly Finding[]): readonly Finding[] {
	return keptFindings(
		hasSharedCustomers(ledger)
			? findings.map((finding) => ({...finding, customerId: finding.subscriptionId}))
			: findings,
	);
}

const detectIn = remember(
	(ledger: Ledger, policy: Policy): readonly Finding[] => toldFindings(ledger, detect(ledger, policy)),
	stepsKept,
);
const bridgesIn = remember(bridgesByMonth, stepsKept);
const ageingIn = remember(ageingOf, stepsKept);
const casesIn = remember(casesOf);
const scoresIn = remember(scoresOf);
const injectedOf = remember(injectedLeaks);
const scoresShown = remember((scores: readonly Score[], shown: readonly Leak[]) =>
	scores.filter(({scenario}) => shown.some(({id}) => id === scenario)),
);

/** What the settings simulate, whole. Only the truth's own panes and the ledger's views may read it; it is no part of opened books. */
export function simulationFor(state: State): Simulation {
	return simulationOf(state.settings);
}

const answersOf = remember(({ledger, truth}: Books): Answers | undefined => truth && {ledger, truth});

/** What was injected; `undefined` where nobody knows: in books that were opened without their answers. */
export function answersIn({books, settings}: State): Answers | undefined {
	return books ? answersOf(books) : simulationOf(settings);
}

/** What the settings that today's are compared with simulate; `undefined` where nothing was changed yet. */
export function simulationBefore(state: State): Simulation | undefined {
	const before = settingsBefore(state);
	return before && simulationOf(before);
}

export function timelineIn({books, settings}: State): Timeline {
	return books ? timelineOfOpened(books.ledger) : timelineFor(settings);
}

const customersOf = remember((ledger: Ledger): number => {
	let count = 0;
	for (let index = 0; index < subscriptionCount(ledger); index++) {
		count += isFirstOfCustomer(ledger, index) ? 1 : 0;
	}

	return count;
});

/** The ledger as of the state's day. */
export function ledgerIn({books, settings, day}: State): Ledger {
	return ledgerAt((books ?? simulationOf(settings)).ledger, day);
}

/** The whole ledger, for what is the same on every day: who has which plan. */
export function wholeLedgerIn({books, settings}: State): Ledger {
	return (books ?? simulationOf(settings)).ledger;
}

/** What all money on screen is in. */
export function currencyIn(state: State): Currency {
	return (state.books?.ledger ?? ledgerIn(state)).currency;
}

/** How many customers there are. */
export function customersIn({books, settings}: State): number {
	return books ? customersOf(books.ledger) : settings.customers;
}

/** The first billed month, and how many there are. */
export function spanIn({books, settings}: State): Pick<Ledger, 'firstMonth' | 'months'> {
	return books?.ledger ?? {firstMonth: 0, months: settings.months};
}

/** How the books and the detector judge. */
export function policiesIn(state: State) {
	return policiesOf(state.settings);
}

/** What the detector finds as of the state's day, in its order. */
export function findingsIn(state: State): readonly Finding[] {
	return detectIn(ledgerIn(state), policiesIn(state).detector);
}

/** Detects as of another day a piece at a time, and remembers it for who goes there. */
export function* findingsAhead(state: State, day: Day): Generator<undefined, void> {
	const {detector} = policiesIn(state);
	const ledger = ledgerIn({...state, day});
	if (!detectIn.knows(ledger, detector)) {
		detectIn.learn(toldFindings(ledger, yield* detectInPieces(ledger, detector)), ledger, detector);
	}
}

/** What the detector finds in a ledger as of a day, with these settings. */
export function findingsOf(ledger: Ledger, day: Day, settings: Settings): readonly Finding[] {
	return detectIn(ledgerAt(ledger, day), policiesOf(settings).detector);
}

/** What the detector would find with the settings that today's are compared with; `undefined` where nothing was changed yet. */
export function findingsBefore(state: State): readonly Finding[] | undefined {
	const before = settingsBefore(state);
	return before && detectIn(ledgerIn(state), policiesOf(before).detector);
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

const noCases: readonly Case[] = [];

/** Findings and injected leaks held against each other; nothing where the truth is unknown. */
export function casesFor(state: State): readonly Case[] {
	const answers = answersIn(state);
	return answers ? casesIn(answers, ledgerIn(state), findingsIn(state), policiesIn(state).books) : noCases;
}

const noInjected: readonly Finding[] = [];

/** The injected leaks of the months begun, each with the first day on which anyone could know. */
export function injectedIn(state: State): readonly Finding[] {
	const answers = answersIn(state);
	return answers ? injectedOf(answers, ledgerIn(state), policiesIn(state).books) : noInjected;
}

/** The scores of the leaks that are shown; all zero where the truth is unknown. */
export function scoresFor(state: State): readonly Score[] {
	return scoresShown(scoresIn(casesFor(state)), leaksShown(state));
}

/** Findings by line of the screens, a subscription each: cents leaked (the first of the ledger at 0), and the findings themselves by number. */
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

const foundIn = remember((findings: readonly Finding[], firstId: number, count: number): FoundByCustomer => {
	const leaked = new Float64Array(count);
	for (const {subscriptionId, leakedCents} of findings) {
		const index = subscriptionId - firstId;
		leaked[index] = (leaked[index] as number) + leakedCents;
	}

	return {leaked, places: placesByCustomer(findings)};
});

const casesByCustomerIn = remember((cases: readonly Case[]) => placesByCustomer(cases));

/** The findings as of the state's day, customer by customer. */
export function foundByCustomer(state: State): FoundByCustomer {
	const ledger = ledgerIn(state);
	return foundIn(findingsIn(state), ledger.firstId, subscriptionCount(ledger));
}

const customersFoundIn = remember((findings: readonly Finding[], whole: Ledger): number => {
	const isFound = new Uint8Array(subscriptionCount(whole));
	const shared = hasSharedCustomers(whole) ? new Set<number>() : undefined;
	let count = 0;
	for (const {subscriptionId} of findings) {
		const index = subscriptionId - whole.firstId;
		count += isFound[index] === 1 ? 0 : 1;
		isFound[index] = 1;
		shared?.add(customerOf(whole, index));
	}

	return shared?.size ?? count;
}, stepsKept);

/** How many customers there are findings on. */
export function customersFound(state: State): number {
	return customersFoundIn(findingsIn(state), wholeLedgerIn(state));
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
