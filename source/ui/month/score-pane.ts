import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, line, span} from '../draw/lines.ts';
import {toneOfLetter} from '../draw/marks.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {selectable} from '../draw/selectable.ts';
import {wrapped} from '../draw/wrapped.ts';
import {isTruthKnown, truthUnknown} from '../state/knowing.ts';
import {marksIn} from '../state/marks-in.ts';
import type {State} from '../state/state.ts';
import {detectorLines} from './detector-lines.ts';
import {markScoreSentence, markScores} from './mark-score.ts';
import {monthPanes} from './panes.ts';

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
				lines: own.lines.length > 0 ? [...own.lines, [], ...detector] : detector,
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
	return {
		lines: [
			...above,
			...scores.map(({letter, text, isRight}, at) =>
				selectable(
					line(span(letter, toneOfLetter(letter)), span(` ${text}`, isRight ? 'plain' : 'warning')),
					isFocused && at === chosen,
					inner,
					glyphs,
				),
			),
		],
		cursor: above.length + chosen,
	};
}
