import wrapAnsi from 'wrap-ansi';
import {type Line, span, type Tone} from './lines.ts';

/** A text on as many lines as it takes, none wider than `width` columns. */
export function wrapped(text: string, width: number, tone: Tone = 'plain'): Line[] {
	return wrapAnsi(text, Math.max(1, width), {hard: true, trim: true})
		.split('\n')
		.map((row) => [span(row, tone)]);
}
