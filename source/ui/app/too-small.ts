import {type Line, lineWidth, plainLine, textOf} from '../draw/lines.ts';
import {least} from '../draw/size.ts';
import {wrapped} from '../draw/wrapped.ts';

/** Keeps words on one line. */
const glue = '\u00A0';

const needed = `${least.columns}${glue}×${glue}${least.rows}`;

/** A kind word instead of a broken picture: the longest that this window shows whole. What it needs is the last to go. */
export function tooSmall(columns: number, rows: number): readonly Line[] {
	const here = `here ${columns}${glue}×${glue}${rows}`;
	const wordings = [
		['leaktui needs a little more room:', `at least ${needed}, ${here}.`, `Widen the window, or ctrl+c${glue}quits.`],
		[`leaktui needs ${needed}, ${here}. ctrl+c${glue}quits.`],
		[`leaktui needs ${needed}. ctrl+c${glue}quits.`],
		[`leaktui needs ${needed}.`],
		[`needs ${needed}`],
		[needed],
		[needed.replaceAll(glue, '')],
		[`${least.columns} ×${least.rows}`],
		[`${least.columns}`],
	];
	const room = Math.max(1, rows - 1);
	const whole = wordings.find(
		(texts) => longestWord(texts) <= columns && texts.flatMap((text) => wrapped(text, columns)).length <= room,
	);
	const texts = whole ?? [`${least.columns}`.slice(0, Math.max(1, columns))];
	return texts
		.flatMap((text) => wrapped(text, columns))
		.map((content) => plainLine(textOf(content).replaceAll(glue, ' ')));
}

/** Columns. */
function longestWord(texts: readonly string[]): number {
	return Math.max(...texts.flatMap((text) => text.split(' ')).map((word) => lineWidth(plainLine(word))));
}
