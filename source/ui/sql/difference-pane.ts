import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, span} from '../draw/lines.ts';
import type {Pane} from '../draw/pane.ts';
import type {State} from '../state/state.ts';
import {differenceIn} from './difference.ts';
import type {DifferingLine} from './line-difference.ts';

const signs = {both: '  ', first: '- ', second: '+ '} as const;
const tones = {both: 'quiet', first: 'warning', second: 'accent'} as const;

/** The detector's rule held against what is written. */
export function differencePane(state: State, height: number, _glyphs: Glyphs): Pane {
	const all = differenceIn(state);
	const first = Math.min(state.sql.differenceLine, lastDifferenceLine(all, height));
	return {
		title: 'The detector’s rule, and yours',
		note: '- only the rule has it · + only yours · esc closes',
		lines: all.slice(first, first + Math.max(1, height - 2)).map(differenceLine),
		grows: true,
	};
}

/** The furthest that the difference can be scrolled in a pane of so many lines. */
export function lastDifferenceLine(all: readonly DifferingLine[], height: number): number {
	return Math.max(0, all.length - Math.max(1, height - 2));
}

export function differenceLine({side, text}: DifferingLine): Line {
	return [span(signs[side], tones[side]), span(text.replaceAll('\t', '  '), tones[side])];
}
