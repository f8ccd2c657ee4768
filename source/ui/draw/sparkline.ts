import {formatCount} from '../../domain/money.ts';
import type {Glyphs} from './glyphs.ts';

/**
 * A column per value, `width` columns wide with a gap behind it where there is room for one, `rows` lines high, from the top.
 * The tallest stands at `most` (the greatest value unless given, so that several lines can share a scale); less than an
 * eighth of a cell shows as a trace, zero as nothing.
 */
export function sparkline(
	values: readonly number[],
	{heights, trace}: Glyphs,
	most = Math.max(0, ...values),
	width = 1,
	rows = 1,
): string[] {
	const top = heights.length * rows;
	const levels = values.map((value) => (most > 0 ? Math.round(Math.min(1, value / most) * top) : top));
	return Array.from({length: rows}, (_, row) => {
		const below = (rows - 1 - row) * heights.length;
		return values
			.map((value, at) => {
				const level = (levels[at] as number) - below;
				const least = below === 0 ? trace.column : ' ';
				return inColumn(value > 0 ? (heights[Math.min(heights.length, level) - 1] ?? least) : ' ', width);
			})
			.join('');
	});
}

/** How many columns each of `count` values can have in `room`; one at least. */
export function columnWidth(room: number, count: number): number {
	return Math.max(1, Math.floor(room / Math.max(1, count)));
}

/** A character as wide as a column of a chart, without its gap. */
export function inColumn(character: string, width: number): string {
	return width < 3 ? character.repeat(width) : `${character.repeat(width - 1)} `;
}

/** The line in words: «ghosts: Jan 12, Feb 15, Mar 0; most in Feb». One label per value. */
export function describeSparkline(
	name: string,
	values: readonly number[],
	labels: readonly string[],
	format: (value: number) => string = formatCount,
): string {
	if (values.length === 0) {
		return `${name}: nothing yet`;
	}

	const points = values.map((value, at) => `${labels[at] ?? at + 1} ${format(value)}`).join(', ');
	const most = Math.max(...values);
	return most > 0
		? `${name}: ${points}; most in ${labels[values.indexOf(most)] ?? values.indexOf(most) + 1}`
		: `${name}: ${points}`;
}
