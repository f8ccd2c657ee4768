import {type ChartFrame, framed, scaleWidth} from './chart-frame.ts';
import type {Glyphs} from './glyphs.ts';
import type {Line, Tone} from './lines.ts';
import {track} from './track.ts';

/** One layer of a stack: its values in order, none below zero. */
export type Layer = {readonly tone: Tone; readonly values: ArrayLike<number>};

/**
 * Layers on top of each other, the first one at the foot, in exactly `width` × `height`, the axis included. The axis has
 * `places` places; layers may end before its last one, and nothing is drawn from there on.
 */
export function areaChart(
	layers: readonly Layer[],
	places: number,
	width: number,
	height: number,
	frame: ChartFrame,
	glyphs: Glyphs,
): Line[] {
	const columns = Math.max(1, width - scaleWidth(frame));
	const rows = Math.max(1, height - 1);
	const known = Math.max(0, ...layers.map(({values}) => values.length));
	const picture = Array.from({length: rows}, () => track(columns));
	for (let column = 0; column < columns && Math.floor((column * places) / columns) < known; column++) {
		const place = Math.min(known, Math.max(1, Math.floor(((column + 1) * places) / columns))) - 1;
		drawColumn(picture, column, topsAt(layers, place, frame.most, rows), layers, glyphs);
	}

	return framed(
		picture.map(({line}) => line()),
		width,
		frame,
		glyphs,
	);
}

/** Where each layer ends above the foot, in rows. */
function topsAt(layers: readonly Layer[], place: number, most: number, rows: number): number[] {
	let sum = 0;
	return layers.map(({values}) => {
		sum += values[place] ?? 0;
		return most > 0 ? Math.min(1, sum / most) * rows : 0;
	});
}

function drawColumn(
	picture: readonly ReturnType<typeof track>[],
	column: number,
	tops: readonly number[],
	layers: readonly Layer[],
	{heights, fills, trace}: Glyphs,
): void {
	const top = tops.at(-1) ?? 0;
	for (let row = 0, first = 0; row < top; row++) {
		while ((tops[first] as number) <= row) {
			first++;
		}

		const at = mostIn(tops, first, row, Math.min(row + 1, top));
		const eighths = Math.round(Math.min(1, top - row) * heights.length);
		const mark =
			eighths === heights.length
				? fills[at % fills.length]
				: (heights[eighths - 1] ?? (row === 0 ? trace.column : ' '));
		picture[picture.length - 1 - row]?.put(column, mark as string, layers[at]?.tone ?? 'plain');
	}
}

/** The layer that has most of the stretch from `low` to `high`; `first` is the lowest that ends above its foot. */
function mostIn(tops: readonly number[], first: number, low: number, high: number): number {
	let best = first;
	let most = 0;
	for (let at = first, foot = low; at < tops.length && foot < high; at++) {
		const top = tops[at] as number;
		const share = Math.min(high, top) - foot;
		if (share > most) {
			most = share;
			best = at;
		}

		foot = top;
	}

	return best;
}
