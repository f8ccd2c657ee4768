import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import {beforeAll, expect, test} from 'vitest';
import {OutsideFault, type RawTable} from '../../../source/books/source.ts';
import {type DuckDb, loadDuckDb} from '../../../source/files/load-duckdb.ts';
import {checkLater} from '../../helpers/check.ts';
import {readOne, rowsOf} from '../../helpers/read-source.ts';
import {someFiles} from '../../helpers/some-files.ts';

let duckDb: DuckDb;
beforeAll(async () => {
	duckDb = await loadDuckDb('the test');
});

const cell = fc.oneof(
	fc.string({unit: 'grapheme', maxLength: 12}),
	fc.string({unit: fc.constantFrom('"', ',', ';', '\t', '|', '\n', '\r\n', 'é', '😀', '=', ' ', '7'), maxLength: 8}),
	fc.integer().map(String),
	fc.constantFrom('', '00123', '1.50', '2024-02-29', 'NULL', '-0', '1e5', "it's", '\u202E'),
);

/** What columns usually hold. */
const usual = [
	['1', '22', '333', '0', '', '100000000000000', '7'],
	['1.50', '10', '0.5', '', '1234.00', '99999999999.25', '0.00'],
	['2024-02-29', '2023-12-31', '', '1999-01-01'],
	['Active', 'Cancelled', '', 'N, Inc.', 'é'],
] as const;

type Written = {readonly rows: readonly (readonly string[])[]; readonly delimiter: string; readonly text: string};

/** Tables of 2 to 5 columns, some cells in quotes that need none. */
const tables: fc.Arbitrary<Written> = fc
	.record({
		width: fc.integer({min: 2, max: 5}),
		delimiter: fc.constantFrom(',', ';', '\t', '|'),
		lineEnd: fc.constantFrom('\n', '\r\n'),
		isEnded: fc.boolean(),
		seed: fc.infiniteStream(cell),
		quotes: fc.infiniteStream(fc.boolean()),
		count: fc.integer({min: 1, max: 12}),
		kinds: fc.option(fc.array(fc.nat({max: usual.length - 1}), {minLength: 5, maxLength: 5}), {nil: undefined}),
	})
	.map(({width, delimiter, lineEnd, isEnded, seed, quotes, count, kinds}) => {
		const take = <T>(stream: Iterator<T>) => stream.next().value as T;
		// Of every kind of column, rows that are plain and such as have something else in a cell, mixed.
		const likely = (row: number, column: number) => {
			const words = kinds && usual[kinds[column] as number];
			return words && row % 9 < 7 ? (words[(row * 7 + column) % words.length] as string) : take(seed);
		};
		const length = kinds ? count * 5 : count;
		const rows = Array.from({length}, (_, row) => Array.from({length: width}, (__, column) => likely(row, column)));
		const put = (text: string) =>
			take(quotes) || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
		const header = Array.from({length: width}, (_, at) => `column ${at}`).join(delimiter);
		const lines = rows.map((row) => row.map(put).join(delimiter));
		return {rows, delimiter, text: [header, ...lines].join(lineEnd) + (isEnded ? lineEnd : '')};
	});

/** What is read, values of numbers as numbers, so that 1.5 is 1.50. */
function valuesOf(table: RawTable): unknown {
	return rowsOf(table).map((row) =>
		row.map((text, at) => (table.columns[at]?.kind === 'decimals' && text !== undefined ? Number(text) : text)),
	);
}

/** The same of rows that another program has read. */
function likeIn(table: RawTable, rows: readonly (readonly (string | null)[])[]): unknown {
	return rows.map((row) =>
		row.map((text, at) => (!text ? undefined : table.columns[at]?.kind === 'decimals' ? Number(text) : text)),
	);
}

test('what is written is what is read, and what Papa Parse reads', async () => {
	const path = join(await someFiles({}), 'a.csv');
	await checkLater(tables, 150, async ({rows, text, delimiter}) => {
		await writeFile(path, text);
		const table = await readOne(path);
		expect(table.spoiled).toEqual([]);
		expect(valuesOf(table)).toEqual(likeIn(table, rows));
		const {data} = Papa.parse<string[]>(text, {delimiter, skipEmptyLines: true});
		expect(valuesOf(table)).toEqual(likeIn(table, data.slice(1)));
	});
});

test('what DuckDB reads', async () => {
	const path = join(await someFiles({}), 'a.csv');
	const instance = await duckDb.DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	await checkLater(tables, 100, async ({text, delimiter}) => {
		await writeFile(path, text);
		const table = await readOne(path);
		const types = table.head.columns.map((column) => `'${column}': 'VARCHAR'`).join(', ');
		const options = `delim = '${delimiter}', quote = '"', escape = '"', header = true, auto_detect = false, columns = {${types}}`;
		const read = await connection.runAndReadAll(`FROM read_csv('${path}', ${options})`);
		expect(valuesOf(table)).toEqual(likeIn(table, read.getRows() as (string | null)[][]));
	});
	connection.closeSync();
	instance.closeSync();
});

/** A file of cells, damaged: bytes changed, cut off, quotes opened, lines doubled. */
const damaged = fc
	.record({
		rows: fc.integer({min: 0, max: 60}),
		damages: fc.array(
			fc.record({
				at: fc.nat(),
				how: fc.constantFrom('flip', 'cut', 'quote', 'double', 'break', 'comma', 'zero'),
				byte: fc.nat({max: 255}),
			}),
			{maxLength: 6},
		),
	})
	.map(({rows, damages}) => {
		let bytes = Buffer.from(
			`id,on,amount,name\r\n${Array.from({length: rows}, (_, row) => `${row},2024-01-01,${row}.50,"N, ${row}"\r\n`).join('')}`,
		);
		for (const {at, how, byte} of damages) {
			const place = at % (bytes.length + 1);
			const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
			const between = {
				flip: [byte],
				cut: [],
				quote: [34],
				double: [...bytes.subarray(Math.max(0, place - 20), place)],
				break: [10],
				comma: [44],
				zero: [0],
			}[how];
			bytes = Buffer.concat([
				before,
				Buffer.from(between),
				how === 'cut' ? Buffer.alloc(0) : how === 'flip' ? after.subarray(1) : after,
			]);
		}

		return bytes;
	});

test('whatever is damaged, no two rows begin on a line, and none is behind the last', async () => {
	const path = join(await someFiles({}), 'a.csv');
	await checkLater(damaged, 500, async (bytes) => {
		await writeFile(path, bytes);
		const table = await readOne(path).catch((error: Error) => error);
		if (table instanceof Error) {
			expect(table).toBeInstanceOf(OutsideFault);
			expect(table.message).toContain(path);
			return;
		}

		const kept = Array.from({length: table.rows}, (_, row) => table.lineOf(row));
		const begun = [...kept, ...table.spoiled.map(({line}) => line)];
		expect(new Set(begun).size).toBe(begun.length);
		expect(Math.max(0, ...begun)).toBeLessThanOrEqual(bytes.toString('latin1').split(/[\r\n]/).length);
		expect(table.columns.every((column) => column.values.length === table.rows)).toBe(true);
	});
});
