/**
 * Which line each row begins on. Most rows follow each other line by line: kept is only where the distance between a row's
 * number and its line grows, be it by an empty line, a line end within a cell, or a row that is none.
 */
export type LineMap = {readonly rows: Int32Array; readonly distances: Int32Array};

export type LineMapDraft = {rows: Int32Array; distances: Int32Array; length: number; distance: number};

export function lineMapDraft(): LineMapDraft {
	return {rows: new Int32Array(16), distances: new Int32Array(16), length: 0, distance: -1};
}

/** Notes that this row begins on this line; both from 0 and 1, as a reader counts lines. */
export function noteLine(draft: LineMapDraft, row: number, line: number): void {
	if (line - row === draft.distance) {
		return;
	}

	if (draft.length === draft.rows.length) {
		draft.rows = grown(draft.rows);
		draft.distances = grown(draft.distances);
	}

	draft.distance = line - row;
	draft.rows[draft.length] = row;
	draft.distances[draft.length++] = draft.distance;
}

export function lineMap({rows, distances, length}: LineMapDraft): LineMap {
	return {rows: rows.slice(0, length), distances: distances.slice(0, length)};
}

/** The line of a row, counted from 0; the row's own number, from 1, where nothing was noted. */
export function lineIn({rows, distances}: LineMap, row: number): number {
	let [low, high] = [0, rows.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((rows[middle] as number) <= row) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	return low === 0 ? row + 1 : row + (distances[low - 1] as number);
}

function grown(array: Int32Array): Int32Array {
	const larger = new Int32Array(array.length * 2);
	larger.set(array);
	return larger;
}
