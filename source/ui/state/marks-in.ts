import {innocent, type Mark, marksWithin} from '../../detection/marks.ts';
import {type MarkCase, type Outcome, scoreMarks} from '../../detection/score-marks.ts';
import type {Day} from '../../domain/days.ts';
import {type Ledger, monthsBegun} from '../../domain/ledger.ts';
import type {Finding} from '../../scenarios/finding.ts';
import {leaks} from '../../scenarios/index.ts';
import {leaksOn, type Settings} from '../../simulation/settings.ts';
import {remember} from '../draw/memo.ts';
import {findingsIn, injectedIn, ledgerIn} from './derive.ts';
import {isTruthTold} from './knowing.ts';
import type {State} from './state.ts';

/** How a mark is written: its letter in a strip, its word, and what it is called in a filter. */
export type MarkLook = {
	readonly as: string;
	readonly letter: string;
	readonly name: string;
	readonly dial: string;
	/** What one and several such months are called. */
	readonly nouns: readonly [string, string];
};

const innocentLook: MarkLook = {
	as: innocent,
	letter: 'I',
	name: 'innocent',
	dial: 'innocent',
	nouns: ['innocent month', 'innocent months'],
};

/** What became of a mark, in words that follow a name. */
export const outcomeText: Readonly<Record<Outcome, string>> = {
	right: 'right',
	wrong: 'wrong',
	missed: 'missed',
	early: 'too early: nobody could know by this day',
};

/** How every mark is written that there can be. */
export const markLooks: readonly MarkLook[] = [
	...leaks.map(
		({id, letter, shortName, dial, words}): MarkLook => ({
			as: id,
			letter,
			name: shortName,
			dial,
			nouns: [words.one.replace(/^an? /, ''), words.many],
		}),
	),
	innocentLook,
];

/** How this mark is written. */
export function lookOf(as: string): MarkLook {
	return markLooks.find((look) => look.as === as) ?? innocentLook;
}

/** What a month can be marked as: each leak that is shown under these settings, or innocent. */
export const marksOffered = remember((settings: Settings): readonly MarkLook[] => [
	...leaksOn(settings).map(({id}) => lookOf(id)),
	innocentLook,
]);

/** The same, in opened books each leak that there is: nobody says which are on. */
export function marksOfferedIn({books, settings}: State): readonly MarkLook[] {
	return books ? markLooks : marksOffered(settings);
}

const marksByCustomer = remember((marks: readonly Mark[]): ReadonlyMap<number, readonly Mark[]> => {
	const places = new Map<number, Mark[]>();
	for (const mark of marks) {
		places.set(mark.customerId, [...(places.get(mark.customerId) ?? []), mark]);
	}

	return places;
});

const none: readonly Mark[] = [];
const withinOf = remember((marks: readonly Mark[], settings: Settings) => marksWithin(marks, settings));

/** The marks on customers and months that these settings have. */
export function marksIn(state: State): readonly Mark[] {
	return state.books ? state.marks : withinOf(state.marks, state.settings);
}

/** The same, customer by customer. */
export function marksByCustomerIn(state: State): ReadonlyMap<number, readonly Mark[]> {
	return marksByCustomer(marksIn(state));
}

/** The marks on one customer, by month. */
export function marksOn(state: State, customerId: number): readonly Mark[] {
	return marksByCustomerIn(state).get(customerId) ?? none;
}

const scored = remember(
	(marks: readonly Mark[], known: readonly Finding[], ledger: Ledger, day: Day): readonly MarkCase[] =>
		scoreMarks(marks, known, day, ledger.firstMonth + monthsBegun(ledger)),
);

const noCases: readonly MarkCase[] = [];

/** What became of the marks by the state's day: held against what the detector says or against the truth; nothing at the level of evidence, or where nothing is marked. */
export function markCases(state: State): readonly MarkCase[] {
	const marks = marksIn(state);
	if (marks.length === 0 || state.level === 'evidence') {
		return noCases;
	}

	const known = isTruthTold(state) ? injectedIn(state) : findingsIn(state);
	return scored(marks, known, ledgerIn(state), state.day);
}
