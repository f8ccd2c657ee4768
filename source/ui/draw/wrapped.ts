import wrapAnsi from 'wrap-ansi';
import {type Line, span, type Tone} from './lines.ts';
import {remember} from './memo.ts';

/** The same few sentences stand on a screen whatever day it is. */
const keptTexts = 16;
const rowsOf = remember(
	(text: string, width: number) => wrapAnsi(text, width, {hard: true, trim: true}).split('\n'),
	keptTexts,
);

/** A text on as many lines as it takes, none wider than `width` columns. */
export function wrapped(text: string, width: number, tone: Tone = 'plain'): Line[] {
	return rowsOf(text, Math.max(1, width)).map((row) => [span(row, tone)]);
}
