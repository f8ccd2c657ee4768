import type {Glyphs} from './glyphs.ts';
import {type Line, padEnd, padStart, type Span, span, type Tone} from './lines.ts';
import {columnWidth, inColumn} from './sparkline.ts';

/** A row of shades, one per value. */
export type HeatRow = {
	readonly label: Line;
	readonly tone: Tone;
	readonly values: readonly number[];
	/** The value that is darkest: rows that share it can be held against each other. */
	readonly most: number;
	/** What the values are together, as the screen writes it. */
	readonly total: string;
};

/** How many values there is room for, a column each. */
export function heatRoom(rows: readonly HeatRow[], width: number): number {
	return Math.max(1, width - labelWidthOf(rows) - totalWidthOf(rows));
}

function labelWidthOf(rows: readonly HeatRow[]): number {
	return Math.max(0, ...rows.map(({label}) => label.reduce((sum, {text}) => sum + text.length, 0))) + 1;
}

function totalWidthOf(rows: readonly HeatRow[]): number {
	return Math.max(0, ...rows.map(({total}) => total.length)) + 1;
}

/** The rows below a heading, in exactly `width` columns; the latest values where there is no room for all. */
export function heatMap(headings: readonly string[], rows: readonly HeatRow[], width: number, glyphs: Glyphs): Line[] {
	const labelWidth = labelWidthOf(rows);
	const totalWidth = totalWidthOf(rows);
	const room = heatRoom(rows, width);
	const first = Math.max(0, headings.length - room);
	const cell = columnWidth(room, headings.length - first);
	const row = (label: Line, cells: readonly string[], tone: Tone, total: string): Line => [
		...fitted(label, labelWidth),
		span(padEnd(cells.join(''), room), tone),
		span(padStart(total, totalWidth)),
	];
	return [
		row([], [headingLine(headings.slice(first), cell, room)], 'quiet', ''),
		...rows.map(({label, tone, values, most, total}) =>
			row(
				label,
				headings.map((_, at) => inColumn(shadeOf(values[at] ?? 0, most, glyphs), cell)).slice(first),
				tone,
				total,
			),
		),
	];
}

/** The headings, each above its cell; a longer one runs on above cells that have none, and one without room is left out. */
function headingLine(headings: readonly string[], cell: number, room: number): string {
	let text = '';
	for (const [at, heading] of headings.entries()) {
		const isApart = at === 0 || (text.length < at * cell && at * cell + heading.length <= room);
		if (heading !== '' && (isApart || heading.length <= cell)) {
			text = text.padEnd(at * cell) + heading;
		}
	}

	return text;
}

/** The shade of a value; nothing for zero, the lightest for whatever is above it. */
export function shadeOf(value: number, most: number, {shades}: Glyphs): string {
	if (!(value > 0)) {
		return ' ';
	}

	const share = most > 0 ? Math.min(1, value / most) : 1;
	return shades[Math.max(0, Math.ceil(share * shades.length) - 1)] as string;
}

function fitted(label: Line, width: number): Span[] {
	const used = label.reduce((sum, {text}) => sum + text.length, 0);
	return [...label, span(' '.repeat(width - used))];
}
