import {cellsFor, type Dialect, scanRow, undoubled} from './scan-row.ts';

const [tab, lineFeed, carriageReturn, comma, semicolon, bar] = [9, 10, 13, 44, 59, 124] as const;

/** The first rows of a file, as texts: what the columns are called and what stands in them. */
export type FirstRows = {
	readonly header: readonly string[];
	readonly rows: readonly (readonly (string | undefined)[])[];
	/** How many bytes a row has on average. */
	readonly rowBytes: number;
};

const mostCells = 4096;

/** How a file is written, by its first bytes in UTF-8. `isLast` says that they are all it has. */
export function dialectOf(head: Uint8Array, isLast: boolean): Dialect {
	const lineEnd = !head.includes(lineFeed) && head.includes(carriageReturn) ? carriageReturn : lineFeed;
	const delimiters = [comma, semicolon, tab, bar];
	const scores = delimiters.map((delimiter) => scoreOf(head, {delimiter, lineEnd}, isLast));
	return {delimiter: delimiters[scores.indexOf(Math.max(...scores))] as number, lineEnd};
}

/** How well a delimiter explains the rows: the share of those that have as many cells as the first, and then how many. */
function scoreOf(head: Uint8Array, dialect: Dialect, isLast: boolean): number {
	const counts = countsIn(head, dialect, isLast, 100);
	const [first = 0] = counts;
	const alike = counts.filter((count) => count === first).length;
	return first < 2 ? 0 : alike / counts.length + Math.min(first, 1000) / 1e6;
}

function countsIn(head: Uint8Array, dialect: Dialect, isLast: boolean, most: number): number[] {
	const cells = cellsFor(mostCells);
	const counts: number[] = [];
	let at = 0;
	while (at < head.length && counts.length < most) {
		const next = scanRow(head, at, head.length, dialect, cells, isLast, false);
		if (next === -1) {
			break;
		}

		if (next - at > 2 || cells.count > 1) {
			counts.push(cells.count);
		}

		at = next;
	}

	return counts;
}

/** The first rows that have as many cells as the header. The header is the first line that is not empty. */
export function firstRows(head: Uint8Array, dialect: Dialect, isLast: boolean, most: number): FirstRows {
	const cells = cellsFor(mostCells);
	const rows: (string | undefined)[][] = [];
	let header: (string | undefined)[] | undefined;
	let at = 0;
	let begun = 0;
	let isByLine = false;
	while (at < head.length && rows.length < most) {
		const next = scanRow(head, at, head.length, dialect, cells, isLast, isByLine);
		if (next === -1) {
			break;
		}

		isByLine ||= cells.isOpenToEnd;
		const isEmpty = cells.count === 1 && cells.starts[0] === at && cells.ends[0] === at;
		if (cells.fault === '' && !isEmpty) {
			const row = textsOf(head, cells);
			if (header === undefined) {
				header = row;
				begun = next;
			} else if (row.length === header.length) {
				rows.push(row);
			}
		}

		at = next;
	}

	return {
		header: columnNames(header ?? []),
		rows,
		rowBytes: rows.length === 0 ? 16 : Math.max(2, (at - begun) / rows.length),
	};
}

function textsOf(
	bytes: Uint8Array,
	{starts, ends, isDoubled, count}: ReturnType<typeof cellsFor>,
): (string | undefined)[] {
	return Array.from({length: Math.min(count, mostCells)}, (_, cell) => {
		const [from, to] = [starts[cell] as number, ends[cell] as number];
		const text = isDoubled[cell] ? undoubled(bytes, from, to) : bytes.subarray(from, to);
		return text.length === 0 ? undefined : Buffer.from(text).toString('utf8');
	});
}

/** Names of columns: one that has none is called by its place, one that another has had already gets a number. */
export function columnNames(written: readonly (string | undefined)[]): readonly string[] {
	const taken = new Set<string>();
	return written.map((text, at) => {
		const name = text?.trim() || `column_${at + 1}`;
		let own = name;
		for (let number = 2; taken.has(own); number++) {
			own = `${name}_${number}`;
		}

		taken.add(own);
		return own;
	});
}
