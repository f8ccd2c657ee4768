import {type ChartFrame, framed, scaleWidth} from './chart-frame.ts';
import type {Glyphs} from './glyphs.ts';
import type {Line, Tone} from './lines.ts';
import {track} from './track.ts';

/** Two lines over the same places; where nothing is to be held against, there is one. */
export type Curves = {
	/** A place without a value has no point. */
	readonly before: ArrayLike<number | undefined> | undefined;
	readonly now: ArrayLike<number | undefined>;
};

const tones = {before: 'plain', now: 'drawn'} as const satisfies Record<string, Tone>;

/** Dots of a Braille cell by column and row, as bits of its character. */
const dots = [
	[0x01, 0x02, 0x04, 0x40],
	[0x08, 0x10, 0x20, 0x80],
] as const;
const firstBraille = 0x28_00;

/**
 * Two curves in exactly `width` × `height`, the axis included: the one of before dotted, today's drawn through. Finer than a
 * cell where the terminal has Braille characters; a point in a cell where it has ASCII alone. No library does this: two
 * curves in one cell need their dots side by side, and a tone apart from them.
 */
export function lineChart(curves: Curves, width: number, height: number, frame: ChartFrame, glyphs: Glyphs): Line[] {
	const columns = Math.max(1, width - scaleWidth(frame));
	const rows = Math.max(1, height - 1);
	const picture = glyphs.name === 'ascii' ? pointed : brailled;
	return framed(picture(curves, columns, rows, frame.most, glyphs), width, frame, glyphs);
}

/** The height of a curve in each of `count` columns, in whole steps from 0 up to `top`; −1 where it has no value. */
function heightsOf(values: ArrayLike<number | undefined>, count: number, top: number, most: number): number[] {
	return Array.from({length: count}, (_, column) => {
		const value = values[Math.round((column * (values.length - 1)) / Math.max(1, count - 1))];
		return value === undefined ? -1 : Math.round((most > 0 ? Math.min(1, Math.max(0, value) / most) : 0) * top);
	});
}

function pointed({before, now}: Curves, columns: number, rows: number, most: number, {points}: Glyphs): Line[] {
	const lines = Array.from({length: rows}, () => track(columns));
	const old = before && heightsOf(before, columns, rows - 1, most);
	for (const [column, at] of heightsOf(now, columns, rows - 1, most).entries()) {
		const was = old?.[column];
		if (was !== undefined && was !== at) {
			lines[rows - 1 - was]?.put(column, points.before, tones.before);
		}

		lines[rows - 1 - at]?.put(column, was === at ? points.both : points.now, tones.now);
	}

	return lines.map(({line}) => line());
}

function brailled({before, now}: Curves, columns: number, rows: number, most: number): Line[] {
	const old = before && bitsOf(before, columns, rows, most, true);
	const next = bitsOf(now, columns, rows, most, false);
	return Array.from({length: rows}, (_, row) => {
		const content = track(columns);
		for (let column = 0; column < columns; column++) {
			const at = row * columns + column;
			const bits = (old?.[at] ?? 0) | (next[at] as number);
			if (bits > 0) {
				content.put(column, String.fromCharCode(firstBraille + bits), next[at] ? tones.now : tones.before);
			}
		}

		return content.line();
	});
}

/** The dots of a curve, cell by cell; steps are joined by a stroke, and of a dotted curve every second column is left out. */
function bitsOf(
	values: ArrayLike<number | undefined>,
	columns: number,
	rows: number,
	most: number,
	isDotted: boolean,
): Uint8Array {
	const cells = new Uint8Array(columns * rows);
	const top = rows * 4 - 1;
	let last: number | undefined;
	for (const [x, height] of heightsOf(values, columns * 2, top, most).entries()) {
		if (height < 0) {
			continue;
		}

		const from = last === undefined || height === last ? height : last + Math.sign(height - last);
		for (let step = Math.min(from, height); step <= Math.max(from, height); step++) {
			const isLeftOut = isDotted && (from === height ? x % 4 > 0 : step % 2 > 0);
			if (!isLeftOut) {
				const y = top - step;
				const cell = Math.floor(y / 4) * columns + Math.floor(x / 2);
				cells[cell] = (cells[cell] as number) | (dots[x % 2]?.[y % 4] ?? 0);
			}
		}

		last = height;
	}

	return cells;
}
