import {formatCount} from '../../domain/money.ts';
import {leaks} from '../../scenarios/index.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, line, padEnd, padStart, plainLine, span} from '../draw/lines.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {selectable} from '../draw/selectable.ts';
import {wrapped} from '../draw/wrapped.ts';
import {scoresFor} from '../state/derive.ts';
import {isTruthKnown, truthUnknown} from '../state/knowing.ts';
import {marksIn} from '../state/marks-in.ts';
import type {State} from '../state/state.ts';
import {markScoreSentence, markScores} from './mark-score.ts';
import {monthPanes} from './panes.ts';

const columns = ['injected', 'found', 'missed', 'not yet', 'false alarms', 'precision', 'recall'] as const;
const wide = {titles: columns as readonly string[], widths: [10, 8, 8, 9, 14, 11, 8]};
/** Where there is no room for that. */
const narrow = {
	titles: ['injected', 'found', 'missed', 'not yet', 'false', 'precision', 'recall'],
	widths: [9, 7, 7, 8, 7, 10, 7],
};
const labelWidth = 14;

/** How the findings compare with what was injected, hidden until the reader asks for the truth; and how the reader's own marks do. */
export function scorePane(state: State, width: number, glyphs: Glyphs): Pane {
	const own = ownLines(state, width, glyphs);
	const isFocused = state.month.pane === monthPanes.score;
	const cursor = own.cursor === undefined || !isFocused ? {} : {cursor: own.cursor};
	switch (state.level) {
		case 'evidence':
			return {
				title: 'Score against the truth',
				note: 't goes on',
				lines: [plainLine('  hidden: the evidence alone. t goes on to the detector, and scores your marks')],
			};
		case 'detector':
			return {
				title: 'Score against the truth',
				note: isTruthKnown(state) ? 't reveals it' : 'not known',
				lines: [
					...own.lines,
					...(own.lines.length > 0
						? []
						: [
								plainLine(
									isTruthKnown(state)
										? '  hidden: all panes show only what the detector sees by this day'
										: `  ${truthUnknown}`,
								),
							]),
				],
				...cursor,
			};
		case 'truth': {
			if (!isTruthKnown(state)) {
				const words = wrapped(truthUnknown, innerWidth(width) - 2).map((row) => line('  ', ...row));
				return {title: 'Score against the truth', note: 'unknown', lines: [...own.lines, ...words], ...cursor};
			}

			const detector = detectorLines(state, width);
			return {
				title: 'Score against the truth',
				note: 't hides it',
				lines: own.lines.length > 0 ? [...own.lines, [], ...detector] : detector,
				...cursor,
			};
		}
	}
}

/** What became of the reader's marks: a sentence, then a line for each figure. */
function ownLines(
	state: State,
	width: number,
	glyphs: Glyphs,
): {readonly lines: readonly Line[]; readonly cursor?: number} {
	const scores = markScores(state);
	if (scores.length === 0 || marksIn(state).length === 0) {
		return {lines: []};
	}

	const inner = innerWidth(width);
	const isFocused = state.month.pane === monthPanes.score;
	const chosen = Math.min(state.month.line, scores.length - 1);
	const above = wrapped(markScoreSentence(state), inner - 2).map((row) => line('  ', ...row));
	return {
		lines: [
			...above,
			...scores.map(({letter, text, isRight}, at) =>
				selectable(
					line(span(letter, 'accent'), span(` ${text}`, isRight ? 'plain' : 'warning')),
					isFocused && at === chosen,
					inner,
					glyphs,
				),
			),
		],
		cursor: above.length + chosen,
	};
}

function detectorLines(state: State, width: number): readonly Line[] {
	const isWide = labelWidth + wide.widths.reduce((sum, each) => sum + each, 0) <= innerWidth(width);
	const {titles, widths} = isWide ? wide : narrow;
	const heading: Line = [
		span(' '.repeat(labelWidth)),
		...titles.map((name, at) => span(padStart(name, widths[at] as number), 'quiet')),
	];
	const rows = scoresFor(state).map((score): Line => {
		const leak = leaks.find(({id}) => id === score.scenario);
		const figures = [score.injected, score.found, score.missed, score.notYetDetectable, score.falseAlarms];
		const texts = [...figures.map(formatCount), score.precision.toFixed(2), score.recall.toFixed(2)];
		return line(
			'  ',
			span(leak?.letter ?? '?', leak?.hue),
			span(padEnd(` ${leak?.shortName ?? score.scenario}`, labelWidth - 3)),
			...texts.map((text, at) => {
				const isWrong = (columns[at] === 'missed' || columns[at] === 'false alarms') && text !== '0';
				return span(padStart(text, widths[at] as number), isWrong ? 'wrong' : 'plain');
			}),
		);
	});
	return [heading, ...rows];
}
