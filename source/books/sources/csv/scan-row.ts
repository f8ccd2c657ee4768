/** How a file of cells is written. */
export type Dialect = {
	/** The byte between cells: comma, semicolon, tab or bar. */
	readonly delimiter: number;
	/** The byte that ends a line: a line feed, which may follow a carriage return, or a carriage return alone. */
	readonly lineEnd: number;
};

/** Where the cells of a row stand in its bytes. One of these serves all rows of a file. */
export type Cells = {
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** Whether the cell holds doubled quotes, each of which stands for one. */
	readonly isDoubled: Uint8Array;
	/** How many cells the row has, those that found no room included. */
	count: number;
	/** Line ends within cells. */
	breaks: number;
	fault: '' | 'a quote is never closed' | 'text stands behind a closing quote';
	/** Whether it was the end of all bytes that left the quote open: no other one in them closes any. */
	isOpenToEnd: boolean;
};

/** Room for so many cells. */
export function cellsFor(most: number): Cells {
	return {
		starts: new Int32Array(most),
		ends: new Int32Array(most),
		isDoubled: new Uint8Array(most),
		count: 0,
		breaks: 0,
		fault: '',
		isOpenToEnd: false,
	};
}

const quote = 34;
const space = 32;
const carriageReturn = 13;
const lineFeed = 10;

/**
 * Takes apart the row that begins at `from`, and gives the place behind it; −1 where the bytes end before it does and more
 * may follow (`isLast` says that none will). A row with a fault ends with the line that the fault is on. With `isByLine` a
 * quote must be closed on its line.
 */
export function scanRow(
	bytes: Uint8Array,
	from: number,
	to: number,
	{delimiter, lineEnd}: Dialect,
	cells: Cells,
	isLast: boolean,
	isByLine: boolean,
): number {
	const {starts, ends, isDoubled} = cells;
	let at = from;
	let count = 0;
	cells.breaks = 0;
	cells.fault = '';
	cells.isOpenToEnd = false;
	for (;;) {
		let start = at;
		let end: number;
		let doubled = 0;
		if (bytes[at] === quote && at < to) {
			const opened = at;
			start = ++at;
			const before = cells.breaks;
			for (;;) {
				while (at < to && bytes[at] !== quote && (bytes[at] !== lineEnd || !isByLine)) {
					cells.breaks += bytes[at] === lineEnd ? 1 : 0;
					at++;
				}

				if (at < to && bytes[at] === lineEnd) {
					return faultAt(cells, 'a quote is never closed', bytes, at, to, lineEnd, isLast);
				}

				// A quote at the end may be the first half of two.
				if (at + 1 >= to && !isLast) {
					return -1;
				}

				if (at >= to) {
					cells.isOpenToEnd = true;
					cells.breaks = before;
					return faultAt(cells, 'a quote is never closed', bytes, opened, to, lineEnd, isLast);
				}

				if (bytes[at + 1] !== quote || at + 1 >= to) {
					break;
				}

				doubled = 1;
				at += 2;
			}

			end = at++;
			while (at < to && bytes[at] === space) {
				at++;
			}

			if (bytes[at] === carriageReturn && bytes[at + 1] === lineFeed && at + 1 < to) {
				at++;
			}

			const isCutOff = at >= to || (at + 1 >= to && bytes[at] === carriageReturn && lineEnd === lineFeed);
			if (isCutOff && !isLast) {
				return -1;
			}

			if (at < to && !isCutOff && bytes[at] !== delimiter && bytes[at] !== lineEnd) {
				if (cells.breaks > before) {
					// What looks like its other end, lines below, is rather the beginning of another one.
					cells.breaks = before;
					return faultAt(cells, 'a quote is never closed', bytes, opened, to, lineEnd, isLast);
				}

				return faultAt(cells, 'text stands behind a closing quote', bytes, at, to, lineEnd, isLast);
			}

			at = isCutOff ? to : at;
		} else {
			let code = bytes[at];
			while (at < to && code !== delimiter && code !== lineEnd) {
				code = bytes[++at];
			}

			if (at >= to && !isLast) {
				return -1;
			}

			const isRowEnd = at >= to || code === lineEnd;
			end = isRowEnd && lineEnd === lineFeed && at > start && bytes[at - 1] === carriageReturn ? at - 1 : at;
		}

		if (count < starts.length) {
			starts[count] = start;
			ends[count] = end;
			isDoubled[count] = doubled;
		}

		count++;
		if (at >= to || bytes[at] === lineEnd) {
			cells.count = count;
			return Math.min(to, at + 1);
		}

		at++;
	}
}

/** The row ends with the line of `at`, and is none. */
function faultAt(
	cells: Cells,
	fault: Cells['fault'],
	bytes: Uint8Array,
	at: number,
	to: number,
	lineEnd: number,
	isLast: boolean,
): number {
	const end = bytes.subarray(0, to).indexOf(lineEnd, at);
	if (end === -1 && !isLast) {
		return -1;
	}

	cells.count = 0;
	cells.fault = fault;
	return end === -1 ? to : end + 1;
}

/** A cell without its doubled quotes, in memory that the next one may take. */
export function undoubled(bytes: Uint8Array, from: number, to: number): Uint8Array {
	const single = new Uint8Array(to - from);
	let length = 0;
	for (let at = from; at < to; at++) {
		single[length++] = bytes[at] as number;
		at += bytes[at] === quote ? 1 : 0;
	}

	return single.subarray(0, length);
}
