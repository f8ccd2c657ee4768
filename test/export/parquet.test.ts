import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {DuckDBInstance} from '@duckdb/node-api';
import {parquetMetadataAsync, parquetReadObjects, parquetSchema} from 'hyparquet';
import {describe, expect, test} from 'vitest';
import {monthEnd} from '../../source/domain/days.ts';
import {csv} from '../../source/export/csv.ts';
import {database} from '../../source/export/database/database-format.ts';
import {parquet} from '../../source/export/database/parquet-format.ts';
import type {ExportOrder} from '../../source/export/export-order.ts';
import {tablesOf} from '../../source/export/make-block.ts';
import type {ColumnType, Table} from '../../source/export/table.ts';
import {writeExport} from '../../source/export/write-export.ts';
import {defaultSettings, type Settings} from '../../source/simulation/settings.ts';
import {aFolder, filesIn} from '../helpers/a-store.ts';
import {exportCases} from '../helpers/export-cases.ts';
import {parseCsv} from '../helpers/parse-csv.ts';

const day = monthEnd(9);
const small: Settings = {...defaultSettings, customers: 300};
const [unusual] = exportCases.filter(({settings}) => settings.discount !== undefined).map(({settings}) => settings);
const types: Readonly<Record<ColumnType, string>> = {
	integer: 'INTEGER',
	money: 'DECIMAL(18,2)',
	date: 'DATE',
	text: 'VARCHAR',
};

async function exported(settings: Settings, changes: Partial<ExportOrder>): Promise<string> {
	const folder = await aFolder();
	const out = join(folder, 'data');
	await writeExport({settings, day, format: csv, out, answers: join(folder, 'key'), isForced: false, ...changes});
	return folder;
}

/** What the engine says of a query: columns with their types, and rows in which everything is text. */
async function asked(sql: string): Promise<{types: string[]; rows: (string | null)[][]}> {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	const reader = await connection.runAndReadAll(sql);
	const rows = reader.getRows().map((row) => row.map((value) => (value === null ? null : String(value))));
	return {types: reader.columnTypes().map(String), rows};
}

/** The rows of a CSV file; nothing is what is not known. */
function csvRows(path: string): (string | null)[][] {
	const {rows} = parseCsv(readFileSync(path, 'utf8'));
	return rows.map((row) => row.map((value) => (value === '' ? null : value)));
}

function typesOf({columns}: Table): string[] {
	return columns.map(({type}) => types[type]);
}

describe.each([
	['the usual tables', small],
	['prices that rise, and discounts', unusual as Settings],
])('%s', (_, settings) => {
	const tables = tablesOf({settings, hasAnswers: true});
	const nameOf = ({name}: Table, ending: string) => (name === 'answers' ? 'key' : `data/${name}${ending}`);

	test('are in Parquet as in CSV, row by row, with their types', async () => {
		const [inCsv, inParquet] = [await exported(settings, {}), await exported(settings, {format: parquet})];
		for (const table of tables) {
			const read = await asked(`FROM read_parquet('${join(inParquet, nameOf(table, '.parquet'))}')`);
			expect(read.types, table.name).toEqual(typesOf(table));
			expect(read.rows, table.name).toEqual(csvRows(join(inCsv, nameOf(table, '.csv'))));
		}
	});

	test('and so they are to a second reader', async () => {
		const [inCsv, inParquet] = [await exported(settings, {}), await exported(settings, {format: parquet})];
		for (const table of tables) {
			const bytes = readFileSync(join(inParquet, nameOf(table, '.parquet')));
			const file = new Uint8Array(bytes).buffer;
			const metadata = await parquetMetadataAsync(file);
			const logical = parquetSchema(metadata).children.map(({element}) => element.converted_type);
			const expected = {integer: 'INT_32', money: 'DECIMAL', date: 'DATE', text: 'UTF8'} as const;
			expect(logical, table.name).toEqual(table.columns.map(({type}) => expected[type]));
			const rows = (await parquetReadObjects({file})).map((row) =>
				table.columns.map(({name, type}) => {
					const value = row[name];
					return value === null || value === undefined
						? null
						: type === 'date'
							? (value as Date).toISOString().slice(0, 10)
							: type === 'money'
								? Number(value).toFixed(2)
								: String(value);
				}),
			);
			expect(rows, table.name).toEqual(csvRows(join(inCsv, nameOf(table, '.csv'))));
		}
	});

	test('are in one DuckDB file, the key in another', async () => {
		const [inCsv, inDatabase] = [await exported(settings, {}), await exported(settings, {format: database})];
		expect(await filesIn(inDatabase)).toEqual(['data', 'key']);
		expect(await filesIn(join(inDatabase, 'data'))).toEqual(['leaktui.duckdb']);
		for (const table of tables) {
			const path = table.name === 'answers' ? join(inDatabase, 'key') : join(inDatabase, 'data', 'leaktui.duckdb');
			const connection = await (await DuckDBInstance.create(':memory:')).connect();
			await connection.run(`ATTACH '${path}' AS file (READ_ONLY)`);
			const reader = await connection.runAndReadAll(`FROM file.${table.name}`);
			const rows = reader.getRows().map((row) => row.map((value) => (value === null ? null : String(value))));
			expect(reader.columnTypes().map(String), table.name).toEqual(typesOf(table));
			expect(rows, table.name).toEqual(csvRows(join(inCsv, nameOf(table, '.csv'))));
			connection.closeSync();
		}
	});
});

test('months stand in folders of their own, and together are the table', async () => {
	const folder = await exported(small, {format: parquet, isByMonth: true});
	const months = await filesIn(join(folder, 'data', 'invoices'));
	expect(months).toEqual(Array.from({length: 10}, (_, at) => `month=2024-${String(at + 1).padStart(2, '0')}`));
	expect(await filesIn(join(folder, 'data', 'invoices', 'month=2024-05'))).toEqual(['part-0.parquet']);
	expect(await filesIn(join(folder, 'data'))).toContain('customers.parquet');
	const plain = await exported(small, {});
	for (const [table, dated] of [
		['invoices', 'invoice_date'],
		['payments', 'payment_date'],
	]) {
		const files = `read_parquet('${join(folder, 'data', table as string)}/*/*.parquet', hive_partitioning = true)`;
		const read = await asked(`SELECT * EXCLUDE month FROM ${files} ORDER BY ALL`);
		const strayed = await asked(`SELECT COUNT(*) FROM ${files} WHERE strftime(${dated}, '%Y-%m') <> month`);
		const rows = csvRows(join(plain, 'data', `${table}.csv`));
		expect(read.rows).toEqual(rows.toSorted((a, b) => Number(a[0]) - Number(b[0])));
		expect(strayed.rows).toEqual([['0']]);
	}
});

test('the parts of a year are one data set', async () => {
	const folder = await aFolder();
	const out = join(folder, 'data');
	for (const place of [2, 0, 1]) {
		const answers = join(folder, `key-${place}`);
		const part = {place, of: 3};
		await writeExport({settings: small, day, format: parquet, out, answers, isForced: false, isByMonth: true, part});
	}

	expect(await filesIn(join(out, 'invoices', 'month=2024-05'))).toEqual([
		'part-0.parquet',
		'part-1.parquet',
		'part-2.parquet',
	]);
	const plain = await exported(small, {});
	for (const {name} of tablesOf({settings: small, hasAnswers: false})) {
		const read = await asked(
			`SELECT * EXCLUDE (filename) FROM read_parquet('${out}/${name}/**/*.parquet', filename = true, hive_partitioning = false) ORDER BY ALL`,
		);
		expect(read.rows, name).toEqual(
			csvRows(join(plain, 'data', `${name}.csv`)).toSorted((a, b) => Number(a[0]) - Number(b[0])),
		);
	}

	const keys = await asked(`SELECT COUNT(*) FROM read_parquet('${folder}/key-*')`);
	expect(keys.rows).toEqual([[String(csvRows(join(plain, 'key')).length)]]);
});

test('aborting while the engine works leaves nothing, and throws the reason', async () => {
	const folder = await aFolder();
	for (const format of [parquet, database]) {
		const controller = new AbortController();
		const order = {settings: {...small, customers: 5000}, day, answers: undefined, isForced: false, format};
		const onProgress = () => controller.abort(new Error('enough'));
		const writing = writeExport({...order, out: join(folder, 'a', 'b'), onProgress}, controller.signal);
		await expect(writing).rejects.toThrow('enough');
		expect(await filesIn(folder)).toEqual([]);
	}
});
