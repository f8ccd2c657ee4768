import {bar} from '../../draw/bar.ts';
import type {Glyphs} from '../../draw/glyphs.ts';
import {type Line, padStart, span, type Tone, textWidth} from '../../draw/lines.ts';

/** Differences as bars left and right of a common line, in so many columns. */
export type DifferenceBars = {
	readonly heading: Line;
	/** The bar of a difference in cents: to the right where there is more in B, to the left where there is less. */
	readonly barOf: (cents: number, tone: Tone) => Line;
};

/** Fewer columns than this are no picture. */
const leastColumns = 30;
const gap = 3;
const words = {less: 'less in B ', more: ' more in B'};

/** The bars of these differences on one scale, in the `width` columns that are left over; `undefined` where those are too few, or nothing differs. */
export function differenceBars(
	differences: readonly number[],
	width: number,
	glyphs: Glyphs,
): DifferenceBars | undefined {
	const room = width - gap - 1;
	const more = Math.max(0, ...differences);
	const less = Math.max(0, ...differences.map((cents) => -cents));
	const most = more + less;
	if (room < leastColumns || most === 0) {
		return undefined;
	}

	// The words above each side have room there, however little there is on it.
	const least = textWidth(words.less);
	const left = Math.min(room - least, Math.max(least, Math.round((less / most) * room)));
	const right = room - left;
	const perColumn = Math.max(less / left, more / right);
	const axis = span(glyphs.box.vertical, 'quiet');
	return {
		heading: [span(' '.repeat(gap)), span(padStart(words.less, left), 'quiet'), axis, span(words.more, 'quiet')],
		barOf(cents, tone) {
			const shorter = cents < 0 ? (glyphs.eighths.at(-1) as string).repeat(columnsOf(-cents, perColumn)) : '';
			const longer = cents > 0 ? bar(cents, perColumn * right, right, glyphs) : '';
			return [span(' '.repeat(gap + left - shorter.length)), span(shorter, tone), axis, span(longer, tone)];
		},
	};
}

/** Whole columns, for no sign fills the right end of its column in eighths; at least one for what is not nothing. */
function columnsOf(cents: number, perColumn: number): number {
	return Math.max(1, Math.round(cents / perColumn));
}
