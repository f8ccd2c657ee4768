import {storyOf} from '../../detection/story.ts';
import type {Day} from '../../domain/days.ts';
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

/** What happened in the step that the state stands on, up to its day. */
export function storyIn(state: State): readonly StoryLine[] {
	return story(ledgerIn(state), findingsIn(state), state.settings.months, state.day, policiesIn(state).detector);
}
