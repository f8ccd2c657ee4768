import {type MarkCase, outcomes} from '../../detection/score-marks.ts';
import {counted} from '../../domain/counted.ts';
import {remember} from '../draw/memo.ts';
import {isTruthTold} from '../state/knowing.ts';
import {markCases, markLooks, outcomeText} from '../state/marks-in.ts';
import type {State} from '../state/state.ts';

/** One figure of the score of the reader's marks, in words, and the marks or missed leaks behind it. */
export type MarkScore = {
	readonly letter: string;
	readonly text: string;
	readonly isRight: boolean;
	readonly cases: readonly MarkCase[];
};

const scoresOf = remember((cases: readonly MarkCase[]): readonly MarkScore[] =>
	markLooks.flatMap(({as, letter, nouns}) =>
		outcomes.flatMap((outcome): MarkScore[] => {
			const counting = cases.filter((each) => each.as === as && each.outcome === outcome);
			const text = `${counted(counting.length, ...nouns)} ${outcomeText[outcome]}`;
			return counting.length === 0 ? [] : [{letter, text, isRight: outcome === 'right', cases: counting}];
		}),
	),
);

/** The score of the reader's marks, leak by leak; empty where nothing is marked. */
export function markScores(state: State): readonly MarkScore[] {
	return scoresOf(markCases(state));
}

/** The score in one sentence: what was marked rightly, of what one could know by the day. */
export function markScoreSentence(state: State): string {
	const cases = markCases(state);
	const count = (...wanted: readonly string[]) => cases.filter(({outcome}) => wanted.includes(outcome)).length;
	const against = isTruthTold(state) ? 'against the truth' : 'against what the detector says';
	const marked = counted(count('right', 'wrong', 'early'), 'mark');
	const early = count('early') === 0 ? '' : `, ${count('early')} too early to know`;
	const missed = counted(count('missed'), 'leak');
	return `Your ${marked}, ${against}: ${count('right')} right, ${count('wrong')} wrong${early}; ${missed} missed that one can know of by this day.`;
}
