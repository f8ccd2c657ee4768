import {cpSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import type {RawTable} from '../../../source/books/source.ts';
import {csv, csvWithByteOrderMark} from '../../../source/export/csv.ts';
import {database} from '../../../source/export/database/database-format.ts';
import {parquet} from '../../../source/export/database/parquet-format.ts';
import type {Format} from '../../../source/export/format.ts';
import {json} from '../../../source/export/json.ts';
import {sql} from '../../../source/export/sql.ts';
import type {ExportOrder} from '../../../source/export/write-export.ts';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import {exportTo} from '../../helpers/export-to.ts';
import {kindsOf, readAll, rowsOf} from '../../helpers/read-source.ts';
import {someFiles} from '../../helpers/some-files.ts';

const settings = {...defaultSettings, customers: 300};

/** What was read, table by table, whatever it was written in; `month` is the folder that a row lies in. */
function told(tables: readonly RawTable[]): unknown {
	const names = tables.map((table) => {
		const places = table.head.columns.map((_, at) => at).filter((at) => table.head.columns[at] !== 'month');
		return {
			name: table.head.name,
			columns: places.map((at) => table.head.columns[at]),
			kinds: places.map((at) => kindsOf(table)[at]),
			rows: rowsOf(table)
				.map((row) => JSON.stringify(places.map((at) => row[at] ?? null)))
				.toSorted(),
		};
	});
	return names.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function exported(format: Format, changes: Partial<ExportOrder> = {}): Promise<unknown> {
	return told(await readAll((await exportTo(settings, undefined, format, changes)).folder));
}

test('our own export as CSV opens as it is: five tables, typed', async () => {
	const [customers, invoices, payments, plans, subscriptions] = (await exported(csv)) as {
		kinds: string[];
		rows: unknown[];
	}[];
	expect(customers?.kinds).toEqual(['integers', 'texts', 'texts', 'texts']);
	expect(customers?.rows).toHaveLength(300);
	expect(invoices?.kinds).toEqual(['integers', 'integers', 'days', 'days', 'decimals']);
	expect(payments?.kinds).toEqual(['integers', 'integers', 'days', 'decimals']);
	expect(plans?.rows).toEqual(['["1","Basic","10.00"]', '["2","Pro","50.00"]', '["3","Enterprise","200.00"]']);
	expect(subscriptions?.kinds).toEqual(['integers', 'integers', 'integers', 'texts', 'days', 'days']);
});

test.each([
	['CSV for Excel', csvWithByteOrderMark, {}],
	['JSON', json, {}],
	['SQL', sql, {}],
	['Parquet', parquet, {}],
	['Parquet by month', parquet, {isByMonth: true}],
	['a DuckDB database', database, {}],
] as const)('%s: the same tables, to the row and the cent', async (_what, format, changes) => {
	expect(await exported(format, changes)).toEqual(await exported(csv));
});

test('parts in folders of their tables are those tables, and what lies in one of them is one too', async () => {
	const whole = await readAll((await exportTo(settings, undefined, csv)).folder);
	const {folder} = await exportTo(settings, undefined, csv, {part: {place: 0, of: 2}});
	const second = await exportTo(settings, undefined, csv, {part: {place: 1, of: 2}});
	cpSync(second.folder, folder, {recursive: true});
	const parts = await readAll(folder);
	expect(told(parts)).toEqual(told(whole));
	const invoices = parts.find(({head}) => head.name === 'invoices');
	expect(invoices?.head.file).toBe(join(folder, 'invoices'));
	expect(invoices?.spoiled).toEqual([]);
	expect((await readAll(join(folder, 'invoices'))).map(({head}) => head.name)).toEqual(['invoices']);
});

test.each(['json', 'jsonl'])(
	'parts of JSON in folders of their tables, as other programs write them: %s',
	async (ending) => {
		const whole = await exportTo(settings, undefined, json);
		const files = ['plans', 'customers', 'subscriptions', 'invoices', 'payments'].flatMap((table) => {
			const rows = whole.read(`${table}.json`).split('\n').slice(1, -2);
			const lines = rows.map((row) => row.replace(/,$/, ''));
			return [lines.slice(0, 2), [], lines.slice(2)].map((part, place): [string, string] => [
				`${table}/part-0000${place}-c000.${ending}`,
				ending === 'json' ? `[${part.join(',\n')}]` : part.map((line) => `${line}\n`).join(''),
			]);
		});
		const folder = await someFiles(Object.fromEntries(files));
		expect(told(await readAll(folder))).toEqual(told(await readAll(whole.folder)));
		expect((await readAll(join(folder, 'invoices'))).map(({head}) => head.name)).toEqual(['invoices']);
	},
);

test('a part of JSON that is something else is refused', async () => {
	const folder = await someFiles({'invoices/part-0.json': '[{"a":1}]', 'invoices/part-1.json': '{"b":[{"a":1}]}'});
	await expect(readAll(folder)).rejects.toThrow(/part-1\.json can't be read as a part of a table: it holds no list/);
});

test('statements in several files: what one creates, the others fill', async () => {
	const whole = await exportTo(settings, undefined, sql);
	const [created = '', ...filled] = whole.read('leaktui.sql').split(/^(?=INSERT INTO)/m);
	const half = filled.length >> 1;
	const folder = await someFiles({
		'a-data.sql': filled.slice(0, half).join(''),
		'b-schema.sql': created,
		'c-data.sql': filled.slice(half).join(''),
	});
	const tables = await readAll(folder);
	expect(told(tables)).toEqual(told(await readAll(whole.folder)));
	const files = Object.fromEntries(tables.map(({head: {name, file}}) => [name, file]));
	expect(files).toMatchObject({plans: join(folder, 'a-data.sql'), payments: join(folder, 'c-data.sql')});
});

test('tables of one name that several files create are not one table', async () => {
	const dump = 'CREATE TABLE a (id INT);\nINSERT INTO a VALUES (1);';
	const tables = await readAll(await someFiles({'monday.sql': dump, 'tuesday.sql': dump}));
	expect(tables.map(({rows}) => rows)).toEqual([1, 1]);
});

test('a later part of our own without the first is refused: nothing says what its columns are called', async () => {
	const {folder} = await exportTo(settings, undefined, csv, {part: {place: 1, of: 2}});
	await expect(readAll(folder)).rejects.toThrow(
		/customers can't be read: part-0\.csv, which says what the columns are called, is not there$/,
	);
});

test('parts with other columns are refused', async () => {
	const folder = await someFiles({'invoices/part-0.csv': 'a,b\n1,2\n', 'invoices/part-1.csv': 'b,a\n1,2\n'});
	await expect(readAll(folder)).rejects.toThrow(/part-1\.csv has other columns than .*part-0\.csv$/);
});
