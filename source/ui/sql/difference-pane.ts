import wrapAnsi from 'wrap-ansi';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, span} from '../draw/lines.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import type {State} from '../state/state.ts';
import {differenceIn} from './difference.ts';
import type {DifferingLine} from './line-difference.ts';

const signs = {both: '  ', first: '- ', second: '+ '} as const;
const tones = {both: 'quiet', first: 'warning', second: 'accent'} as const;
const spoken = {both: 'both', first: 'only the rule', second: 'only yours'} as const;

/** The detector's rule held against what is written. */
export function differencePane(state: State, width: number, height: number, _glyphs: Glyphs): Pane {
	const all = differenceIn(state);
	const lines = differenceLines(all, width);
	const first = Math.min(state.sql.differenceLine, lastDifferenceLine(all, width, height));
	const shown = lines.slice(first, first + Math.max(1, height - 2));
	const isCut = shown.length < lines.length;
	return {
		title: 'The detector’s rule (-) against yours (+)',
		note: `${isCut ? `lines ${first + 1} to ${first + shown.length} of ${lines.length} · ` : ''}esc closes`,
		lines: shown,
		spoken: all.map(({side, text}) => `${spoken[side]}: ${text.trim()}`),
		grows: true,
	};
}

/** The furthest that the difference can be scrolled in a pane of this size. */
export function lastDifferenceLine(all: readonly DifferingLine[], width: number, height: number): number {
	return Math.max(0, differenceLines(all, width).length - Math.max(1, height - 2));
}

/** The lines, as many as each takes in a pane of this width; the sign stands at the first one. */
function differenceLines(all: readonly DifferingLine[], width: number): readonly Line[] {
	return all.flatMap(({side, text}) =>
		wrapAnsi(text.replaceAll('\t', '  '), Math.max(1, innerWidth(width) - 2), {hard: true, trim: false})
			.split('\n')
			.map((row, at): Line => [span(at === 0 ? signs[side] : '  ', tones[side]), span(row, tones[side])]),
	);
}
