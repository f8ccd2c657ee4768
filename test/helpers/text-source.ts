import type {RawTable, Source, TableHead} from '../../source/books/source.ts';

/** Tables of texts as a source: CSV by name, the names of columns first. Lines are counted without line ends inside quotes. */
export function textSource(files: Readonly<Record<string, string>>, knownOn?: string): Source {
	return rowsSource(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, cellsOf(text)])), knownOn);
}

/** Cells of CSV, whatever it is: a quote that is never closed reaches to the end. */
function cellsOf(text: string): string[][] {
	const rows: string[][] = [];
	const cell = /(?:"((?:[^"]|"")*)(?:"|$))?([^,\r\n]*)(,|\r\n|\n|\r|$)/y;
	let row: string[] = [];
	while (cell.lastIndex < text.length) {
		const [, quoted = '', bare = '', end] = cell.exec(text) as RegExpExecArray;
		row.push(quoted.replaceAll('""', '"') + bare);
		if (end !== ',') {
			rows.push(row);
			row = [];
		}
	}

	return row.length > 0 ? [...rows, [...row, '']] : rows;
}

/** The same of cells, row by row; a row of another length is spoiled. */
function rowsSource(files: Readonly<Record<string, readonly (readonly string[])[]>>, knownOn?: string): Source {
	const read = new Map<
		TableHead,
		{rows: readonly (readonly string[])[]; lines: readonly number[]; spoiled: number[]}
	>();
	for (const [name, [columns = [], ...cells]] of Object.entries(files)) {
		const lines = cells.flatMap((row, at) => (row.length === columns.length ? [at + 2] : []));
		const rows = cells.filter((row) => row.length === columns.length);
		const spoiled = cells.flatMap((row, at) => (row.length === columns.length ? [] : [at + 2]));
		const sample = rows.slice(0, 200).map((row) => row.map((text) => (text === '' ? undefined : text)));
		read.set({name, file: `${name}.csv`, columns, sample, rows: rows.length}, {rows, lines, spoiled});
	}

	return {
		tables: [...read.keys()],
		...(knownOn !== undefined && {knownOn}),
		async read(head, columns): Promise<RawTable> {
			const {rows, lines, spoiled} = read.get(head) as NonNullable<ReturnType<typeof read.get>>;
			return {
				head,
				rows: rows.length,
				columns: columns.map((column) => {
					const at = head.columns.indexOf(column);
					return {kind: 'texts', values: rows.map((row) => (row[at] === '' ? undefined : row[at]))};
				}),
				lineOf: (row) => lines[row] as number,
				spoiled: spoiled.map((line) => ({line, reason: 'with another number of cells than there are columns'})),
			};
		},
		async close() {},
	};
}
