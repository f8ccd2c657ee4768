import {evidenceStory} from '../../detection/evidence-story.ts';
import {policyDifference} from '../../detection/policy-difference.ts';
import {storyOf} from '../../detection/story.ts';
import type {Day, Month} from '../../domain/days.ts';
import type {Ledger} from '../../domain/ledger.ts';
import type {Policy} from '../../domain/policy.ts';
import type {Finding, Leak} from '../../scenarios/scenario.ts';
import {type StoryLine, spanOf} from '../../scenarios/story.ts';
import {remember} from '../draw/memo.ts';
import {findingsIn, leaksShown, ledgerIn, policiesIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';

/** Count and money, leaked or owed back, of one scenario's findings in each billed month. */
export type MonthlyLeak = {readonly counts: readonly number[]; readonly cents: readonly number[]};

const monthlyLeaks = remember(
	(findings: readonly Finding[], months: number, leaks: readonly Leak[]): readonly MonthlyLeak[] =>
		leaks.map(({id}) => {
			const counts = new Array<number>(months).fill(0);
			const cents = new Array<number>(months).fill(0);
			for (const {scenario, month, leakedCents, liabilityCents = 0} of findings) {
				if (scenario === id) {
					counts[month] = (counts[month] as number) + 1;
					cents[month] = (cents[month] as number) + leakedCents + liabilityCents;
				}
			}

			return {counts, cents};
		}),
);

/** Findings by scenario (in the order of the leaks that are shown) and billed month, as of the state's day. */
export function leaksByMonth(state: State): readonly MonthlyLeak[] {
	return monthlyLeaks(findingsIn(state), state.settings.months, leaksShown(state));
}

const story = remember((ledger: Ledger, findings: readonly Finding[], months: number, day: Day, policy: Policy) =>
	storyOf(ledger, findings, spanOf(months, day), policy),
);

const tables = remember((ledger: Ledger, months: number, day: Day) => evidenceStory(ledger, spanOf(months, day)));

/** What happened in the step that the state stands on, up to its day, as far as the level tells of it. */
export function storyIn(state: State): readonly StoryLine[] {
	if (state.level === 'evidence') {
		return tables(ledgerIn(state), state.settings.months, state.day);
	}

	return story(ledgerIn(state), findingsIn(state), state.settings.months, state.day, policiesIn(state).detector);
}

/** Money that is said to be lost to a leak in the month and in all months so far, in cents. */
export type Claim = {readonly month: number; readonly soFar: number};

/** What the detector claims of each leak, in the order of the leaks. */
export function claimsIn(state: State, month: Month): readonly Claim[] {
	return leaksByMonth(state).map(({cents}) => ({
		month: cents[month] ?? 0,
		soFar: cents.reduce((sum, each) => sum + each, 0),
	}));
}

/** Why the detector's claims are not what the books say, in one sentence; `undefined` where the two judge alike, and on the evidence alone. */
export function differenceIn(state: State): string | undefined {
	const {books, detector} = policiesIn(state);
	return state.level === 'evidence' ? undefined : policyDifference(books, detector);
}
