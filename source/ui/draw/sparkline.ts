import {formatCount} from '../../domain/money.ts';
import type {Glyphs} from './glyphs.ts';

/**
 * One column per value, the tallest at `most` (the greatest value unless given, so that several lines can share a scale).
 * Zero is the lowest mark, a base line; any value above zero stands higher.
 */
export function sparkline(values: readonly number[], glyphs: Glyphs, most = Math.max(0, ...values)): string {
	const {heights} = glyphs;
	const top = heights.length - 1;
	return values
		.map((value) => {
			if (!(value > 0)) {
				return heights[0];
			}

			return heights[most > 0 ? Math.min(top, Math.max(1, Math.ceil((value / most) * top))) : top];
		})
		.join('');
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
