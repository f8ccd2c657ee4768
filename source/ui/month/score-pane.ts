import type {Glyphs} from '../draw/glyphs.ts';
import {fitLine, type Line, line, span, textWidth} from '../draw/lines.ts';
import {toneOfLetter} from '../draw/marks.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {selectable} from '../draw/selectable.ts';
import {wrapped} from '../draw/wrapped.ts';
import {isTruthKnown, truthUnknown} from '../state/knowing.ts';
import {marksIn} from '../state/marks-in.ts';
import type {State} from '../state/state.ts';
import {detectorLines} from './detector-lines.ts';
import {type MarkScore, markScoreSentence, markScores} from './mark-score.ts';
import {monthPanes} from './panes.ts';

/** From so many columns on figures stand beside each other. */
const besideFrom = 110;

/** How the findings compare with what was injected, hidden until the reader asks for the truth; and how the reader's own marks do. */
export function scorePane(state: State, width: number, glyphs: Glyphs): Pane {
	const own = ownLines(state, width, glyphs);
	const isFocused = state.month.pane === monthPanes.score;
	const cursor = own.cursor === undefined || !isFocused ? {} : {cursor: own.cursor, note: 'enter lists the customers'};
	switch (state.level) {
		case 'evidence':
			return {
				title: 'Score against the truth',
				note: 't goes on',
				lines: indented('hidden: the evidence alone. t goes on to the detector, and scores your marks', width),
			};
		case 'detector':
			return {
				title: 'Score against the truth',
				note: isTruthKnown(state) ? 't reveals it' : 'not known',
				lines: [
					...own.lines,
					...(own.lines.length > 0
						? []
						: indented(
								isTruthKnown(state) ? 'hidden: all panes show only what the detector sees by this day' : truthUnknown,
								width,
							)),
				],
				...cursor,
			};
		case 'truth': {
			if (!isTruthKnown(state)) {
				const lines = [...own.lines, ...indented(truthUnknown, width)];
				return {title: 'Score against the truth', note: 'unknown', lines, ...cursor};
			}

			const detector = detectorLines(state, width);
			return {
				title: 'Score against the truth',
				note: 't hides it',
				lines: own.lines.length > 0 ? [...own.lines, ...gapIn(state), ...detector] : detector,
				...cursor,
			};
		}
	}
}

function indented(text: string, width: number): readonly Line[] {
	return wrapped(text, innerWidth(width) - 2).map((row) => line('  ', ...row));
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
	const above = indented(markScoreSentence(state), width);
	const each = cellWidth(scores, width);
	const cells = scores.map(({letter, text, isRight}, at) => {
		const content = line(span(letter, toneOfLetter(letter)), span(` ${text}`, isRight ? 'plain' : 'warning'));
		return fitLine(selectable(content, isFocused && at === chosen, each, glyphs), each, glyphs.ellipsis);
	});
	const perLine = Math.max(1, Math.floor(inner / each));
	const lines = Array.from(
		{length: Math.ceil(cells.length / perLine)},
		(_, row): Line => cells.slice(row * perLine, (row + 1) * perLine).flat(),
	);
	return {lines: [...above, ...lines], cursor: above.length + Math.floor(chosen / perLine)};
}

/** Columns of a figure of the score: where there is room for several on a line, no more than the longest needs. */
function cellWidth(scores: readonly MarkScore[], width: number): number {
	const longest = Math.max(...scores.map(({text}) => textWidth(text)));
	return width >= besideFrom ? longest + 7 : innerWidth(width);
}

/** A blank line between the reader's score and the detector's, where the screen is high. */
function gapIn({rows, columns}: State): Line[] {
	return columns < besideFrom || rows >= 46 ? [[]] : [];
}
