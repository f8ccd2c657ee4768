import type {Mark} from '../../detection/marks.ts';
import {counted} from '../../domain/counted.ts';
import {formatCount} from '../../domain/money.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {line, padEnd, padStart, span} from '../draw/lines.ts';
import {toneOfLetter} from '../draw/marks.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {selectable} from '../draw/selectable.ts';
import {wrapped} from '../draw/wrapped.ts';
import {type MarkLook, marksIn, marksOfferedIn} from '../state/marks-in.ts';
import type {State} from '../state/state.ts';
import {monthPanes} from './panes.ts';

/** What the reader takes months for so far, kind by kind. */
export type MarkedKind = MarkLook & {readonly marks: readonly Mark[]};

/** The kinds of marks that there can be in this year, each with what is marked so. */
export function markedKinds(state: State): readonly MarkedKind[] {
	const marks = marksIn(state);
	return marksOfferedIn(state).map((look) => ({...look, marks: marks.filter(({as}) => as === look.as)}));
}

/** On the evidence alone, the reader's own marks stand where the detector's leaks do. */
export function marksPane(state: State, width: number, glyphs: Glyphs): Pane {
	const isFocused = state.month.pane === monthPanes.leaks;
	const kinds = markedKinds(state);
	const all = marksIn(state).length;
	const help = 'Open a customer (2, Enter), choose a month, and m marks it; t goes on to the detector and scores it.';
	return {
		title: 'Your marks',
		note: isFocused ? 'enter lists the customers' : 'evidence alone',
		lines: [
			...kinds.map(({letter, name, marks}, at) =>
				selectable(
					line(span(letter, toneOfLetter(letter)), ` ${padEnd(name, 12)}`, padStart(formatCount(marks.length), 6)),
					isFocused && at === Math.min(state.month.line, kinds.length - 1),
					innerWidth(width),
					glyphs,
				),
			),
			[],
			[span(`  ${counted(all, 'month')} marked`)],
			...wrapped(help, innerWidth(width) - 2, 'quiet').map((row) => line('  ', ...row)),
		],
	};
}
