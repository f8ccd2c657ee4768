import {join} from 'node:path';
import {expect, test} from 'vitest';
import {loadDuckDb} from '../../../source/files/load-duckdb.ts';
import {kindsOf, readAll, readOne, rowsOf} from '../../helpers/read-source.ts';
import {someFiles} from '../../helpers/some-files.ts';

/** Has the engine run statements in a folder, which it writes files to. */
async function written(...statements: readonly ((folder: string) => string)[]): Promise<string> {
	const folder = await someFiles({});
	const {DuckDBInstance} = await loadDuckDb('the test');
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	for (const statement of statements) {
		await connection.run(statement(folder));
	}

	connection.closeSync();
	instance.closeSync();
	return folder;
}

/** A Parquet file with the rows of a query, read. */
async function parquetOf(query: string) {
	return readOne(await written((folder) => `COPY (${query}) TO '${join(folder, 'a.parquet')}' (FORMAT parquet)`));
}

test('columns of numbers and days are read by their types', async () => {
	const table = await parquetOf(`
		SELECT * FROM (VALUES
			(1::BIGINT, 10.5::DECIMAL(10, 2), 49.99::DOUBLE, 101.0::DOUBLE, DATE '2024-02-29', TIMESTAMP '2024-05-31', true),
			(-2, -0.25, 0.1, 102.0, DATE '1969-12-31', TIMESTAMP '1970-01-01', false),
			(NULL, NULL, NULL, NULL, NULL, NULL, NULL)
		) AS t (id, amount, price, key, on_day, at_midnight, flag)`);
	expect(table.columns.slice(0, 6)).toEqual([
		{kind: 'integers', values: Float64Array.of(1, -2, Number.NaN)},
		{kind: 'decimals', scale: 2, values: Float64Array.of(1050, -25, Number.NaN)},
		{kind: 'decimals', scale: 2, values: Float64Array.of(4999, 10, Number.NaN)},
		{kind: 'integers', values: Float64Array.of(101, 102, Number.NaN)},
		{kind: 'days', values: Int32Array.of(19_782, -1, -(2 ** 31))},
		{kind: 'days', values: Int32Array.of(19_874, 0, -(2 ** 31))},
	]);
	expect(rowsOf(table).map((row) => row[6])).toEqual(['true', 'false', undefined]);
	expect(table.head.rows).toBe(3);
	expect([0, 1].map(table.lineOf)).toEqual([1, 2]);
});

test('values that their types would lose come as texts', async () => {
	const table = await parquetOf(`
		SELECT * FROM (VALUES
			('00123', 9007199254740993::BIGINT, 0.1234567::DOUBLE, TIMESTAMP '2024-05-31 10:00:00', [1, 2], DATE 'infinity'),
			('', 1, 2, NULL, NULL, NULL)
		) AS t (code, large, fine, made, list, far)`);
	expect(kindsOf(table)).toEqual(['texts', 'texts', 'texts', 'texts', 'texts', 'texts']);
	expect(rowsOf(table)).toEqual([
		['00123', '9007199254740993', '0.1234567', '2024-05-31 10:00:00', '[1, 2]', 'infinity'],
		[undefined, '1', '2.0', undefined, undefined, undefined],
	]);
});

test('texts show their own types, and give them up for one that is none', async () => {
	const table = await parquetOf(`
		SELECT n::VARCHAR AS id, CASE WHEN n = 9000 THEN 'n/a' ELSE n::VARCHAR END AS mixed FROM range(10000) r (n)`);
	expect(kindsOf(table)).toEqual(['integers', 'texts']);
	expect(rowsOf(table)[9000]).toEqual(['9000', 'n/a']);
	expect(table.rows).toBe(10_000);
});

test('a database: its tables, and no views, in all schemas', async () => {
	const folder = await written(
		(path) => `ATTACH '${join(path, 'books.db')}' AS books`,
		() => 'CREATE TABLE books."Old ""Invoices""" AS SELECT 1 AS "no."',
		() => 'CREATE SCHEMA books.other',
		() => "CREATE TABLE books.other.plans AS SELECT 'x' AS name",
		() => 'CREATE VIEW books.seen AS SELECT 2 AS two',
		() => 'DETACH books',
	);
	const tables = await readAll(folder);
	expect(tables.map((table) => [table.head.name, table.head.columns, rowsOf(table)]).toSorted()).toEqual([
		['Old "Invoices"', ['no.'], [['1']]],
		['plans', ['name'], [['x']]],
	]);
});
