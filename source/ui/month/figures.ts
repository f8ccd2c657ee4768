import {evidenceStory} from '../../detection/evidence-story.ts';
import {policyDifference} from '../../detection/policy-difference.ts';
import {storyInPieces, storyOf} from '../../detection/story.ts';
import type {Month} from '../../domain/days.ts';
import type {Ledger} from '../../domain/ledger.ts';
import type {Policy} from '../../domain/policy.ts';
import type {Finding} from '../../scenarios/finding.ts';
import type {Leak} from '../../scenarios/scenario.ts';
import {type StoryLine, spanOf} from '../../scenarios/story.ts';
import {remember, stepsKept} from '../draw/memo.ts';
import {findingsIn, leaksShown, ledgerIn, policiesIn, spanIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';

/** Count and money, leaked or owed back, of one scenario's findings in each billed month, from the first one on. */
export type MonthlyLeak = {readonly counts: readonly number[]; readonly cents: readonly number[]};

const monthlyLeaks = remember(
	(findings: readonly Finding[], months: number, firstMonth: Month, leaks: readonly Leak[]): readonly MonthlyLeak[] => {
		const none = () => new Array<number>(months).fill(0);
		const monthly = new Map(leaks.map(({id}) => [id, {counts: none(), cents: none()}]));
		for (const {scenario, month, leakedCents, liabilityCents = 0} of findings) {
			const own = monthly.get(scenario);
			if (own) {
				const at = month - firstMonth;
				own.counts[at] = (own.counts[at] as number) + 1;
				own.cents[at] = (own.cents[at] as number) + leakedCents + liabilityCents;
			}
		}

		return [...monthly.values()];
	},
);

/** Findings by scenario (in the order of the leaks that are shown) and billed month, as of the state's day. */
export function leaksByMonth(state: State): readonly MonthlyLeak[] {
	const {months, firstMonth} = spanIn(state);
	return monthlyLeaks(findingsIn(state), months, firstMonth, leaksShown(state));
}

const story = remember(
	(ledger: Ledger, findings: readonly Finding[], policy: Policy) => storyOf(ledger, findings, stepOf(ledger), policy),
	stepsKept,
);

const tables = remember((ledger: Ledger) => evidenceStory(ledger, stepOf(ledger)));

/** The days of the step that the ledger's day belongs to. */
function stepOf({months, firstMonth, day}: Ledger) {
	return spanOf(months, day, firstMonth);
}

/** Tells what happened in the step of a state that may be shown next a piece at a time, and remembers it; what the evidence alone tells is soon told. */
export function* storyAhead(state: State): Generator<undefined, void> {
	const {detector} = policiesIn(state);
	const [ledger, findings] = [ledgerIn(state), findingsIn(state)];
	if (state.level !== 'evidence' && !story.knows(ledger, findings, detector)) {
		story.learn(yield* storyInPieces(ledger, findings, stepOf(ledger), detector), ledger, findings, detector);
	}
}

/** What happened in the step that the state stands on, up to its day, as far as the level tells of it. */
export function storyIn(state: State): readonly StoryLine[] {
	if (state.level === 'evidence') {
		return tables(ledgerIn(state));
	}

	return story(ledgerIn(state), findingsIn(state), policiesIn(state).detector);
}

/** Money that is said to be lost to a leak in the month and in all months so far, in cents. */
export type Claim = {readonly month: number; readonly soFar: number};

/** What the detector claims of each leak, in the order of the leaks. */
export function claimsIn(state: State, month: Month): readonly Claim[] {
	return leaksByMonth(state).map(({cents}) => ({
		month: cents[month - spanIn(state).firstMonth] ?? 0,
		soFar: cents.reduce((sum, each) => sum + each, 0),
	}));
}

/** Why the detector's claims are not what the books say, in one sentence; `undefined` where the two judge alike, and on the evidence alone. */
export function differenceIn(state: State): string | undefined {
	const {books, detector} = policiesIn(state);
	return state.level === 'evidence' ? undefined : policyDifference(books, detector);
}
