import {spawnSync} from 'node:child_process';
import {copyFileSync, existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {deserialize, serialize} from 'node:v8';
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest';
import packageJson from '../../../package.json' with {type: 'json'};
import {type Day, parseDay} from '../../../source/domain/days.ts';
import {subscriptionCount} from '../../../source/domain/ledger.ts';
import {booksTablesOf} from '../../../source/export/books/shape-of-books.ts';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import {simulate} from '../../../source/simulation/simulate.ts';
import type {Engine} from '../../../source/sql/engine/start-engine.ts';
import {aFolder} from '../../helpers/a-store.ts';
import {anEngine, hear} from '../../helpers/an-engine.ts';
import {someOf} from '../../helpers/check.ts';
import {someBooks} from '../../helpers/some-books.ts';

const closeOut = parseDay('2025-01-15') as Day;
let engine: Engine;

beforeAll(() => {
	engine = anEngine({limits: {megabytes: 128, seconds: 30}});
});

afterAll(() => engine.close());

test('a ledger is plain data, which can be handed to another process', () => {
	const {ledger} = simulate({...defaultSettings, customers: 50});
	expect(deserialize(serialize(ledger))).toEqual(ledger);
});

test('answers with columns, rows, their count, and how long it took', async () => {
	const {outcome, columns, rows} = await hear(engine, 'SELECT plan_id, monthly_price FROM plans ORDER BY plan_id');
	expect(outcome).toEqual({count: 3, milliseconds: expect.any(Number)});
	expect(columns).toEqual([
		{name: 'plan_id', type: 'INTEGER'},
		{name: 'monthly_price', type: 'DECIMAL(12,2)'},
	]);
	expect(rows).toEqual([
		[1, '10.00'],
		[2, '50.00'],
		[3, '200.00'],
	]);
});

test('gives as many rows as are wanted, and counts all', async () => {
	for (const most of [0, 1, 2048, 2049, 10_000, undefined]) {
		const {outcome, rows} = await hear(engine, 'SELECT invoice_id FROM invoices ORDER BY invoice_id', most);
		expect(outcome).toMatchObject({count: 11_293});
		expect(rows).toHaveLength(Math.min(most ?? 11_293, 11_293));
	}
});

test('no rows are an answer too', async () => {
	const {outcome, columns, rows} = await hear(engine, 'SELECT invoice_id FROM invoices WHERE false');
	expect({outcome, rows, columns}).toMatchObject({outcome: {count: 0}, rows: [], columns: [{name: 'invoice_id'}]});
});

test('a query that is asked stops the one before, and those that wait: the latest counts', async () => {
	const asked = [
		'WITH RECURSIVE a AS (SELECT 1 AS x UNION ALL SELECT x FROM a) SELECT COUNT(*) FROM a',
		'SELECT 2',
		'SELECT 3',
	];
	const heard = await Promise.all(asked.map((sql) => hear(engine, sql)));
	expect(heard.map(({sentence}) => sentence)).toEqual(['the query was stopped', 'the query was stopped', '']);
	expect(heard[2]?.rows).toEqual([[3]]);
});

test('is stopped when it is told to', async () => {
	const asked = engine.run(
		{sql: 'FROM range(1000000) AS a, range(1000000) AS b', day: closeOut},
		{columns: () => undefined, rows: () => engine.stop()},
	);
	expect((await asked).fault).toMatchObject({kind: 'stopped', sentence: 'the query was stopped'});
	expect((await hear(engine, 'SELECT 1')).rows).toEqual([[1]]);
});

describe('what heeds neither interruption nor the engine’s own limit of memory is ended all the same:', () => {
	const fillsMemory = [
		'SELECT LIST_SORT(range(200000000))',
		'SELECT range(500000000)',
		"SELECT LENGTH(REPEAT('x', 2000000000))",
	];
	test.each([
		...someOf(fillsMemory).map((sql) => [sql, {megabytes: 128, seconds: 50}, 'more than 128 MB'] as const),
		[
			"SELECT LEVENSHTEIN(REPEAT('a', 200000), REPEAT('b', 200000))",
			{megabytes: 512, seconds: 1},
			'after 1 s',
		] as const,
	])('%s', async (sql, limits, says) => {
		const limited = anEngine({limits});
		expect((await hear(limited, sql)).sentence).toContain(says);
		expect((await hear(limited, 'SELECT COUNT(*) FROM invoices')).rows).toEqual([[11_293]]);
		limited.close();
	});
});

test('a query that can’t be told from a hung one is given up on at once when its reader has had enough', async () => {
	const asked = hear(engine, "SELECT LEVENSHTEIN(REPEAT('a', 200000), REPEAT('b', 200000))");
	setImmediate(() => engine.stop());
	expect((await asked).sentence).toBe('the query was stopped');
});

test('writes all rows as Parquet, sums of whole numbers exact', async () => {
	const path = join(await aFolder(), 'rows.parquet');
	const sql = `SELECT invoice_id AS "an ""id""", amount, SUM(CAST(9007199254740993 AS BIGINT)) AS big, [amount] AS list, NULL AS none
		FROM invoices GROUP BY ALL`;
	expect(await engine.writeParquet({sql, day: closeOut}, path)).toMatchObject({count: 11_293});
	const {DuckDBConnection} = await import('@duckdb/node-api');
	const connection = await DuckDBConnection.create();
	const read = await connection.runAndReadAll(
		`SELECT COUNT(*), SUM(amount), MAX(big), SUM("an ""id""") FROM '${path}'`,
	);
	expect(read.getRowsJson()).toEqual([['11293', '451990.00', '9007199254740993', expect.any(String)]]);
	const types = await connection.runAndReadAll(`SELECT column_type FROM (DESCRIBE FROM '${path}')`);
	expect(types.getRowsJson().flat()).toEqual([
		'INTEGER',
		'DECIMAL(12,2)',
		'DECIMAL(38,0)',
		'DECIMAL(12,2)[]',
		'INTEGER',
	]);
	connection.closeSync();
});

test('a Parquet file that can’t be written, or a query that fails, leaves none', async () => {
	const path = join(await aFolder(), 'missing', 'rows.parquet');
	const outcome = await engine.writeParquet({sql: 'FROM plans', day: closeOut}, path);
	expect(outcome.fault?.sentence).toMatch(/^[^\n]*missing\/rows\.parquet[^\n]*$/);
	const other = join(await aFolder(), 'rows.parquet');
	expect((await engine.writeParquet({sql: 'FROM nothing', day: closeOut}, other)).fault?.sentence).toContain(
		'no table nothing',
	);
	expect(existsSync(other)).toBe(false);
});

test('where the engine is not installed, it says in one sentence what to install', async () => {
	const program = join(await aFolder(), 'sql-engine.cjs');
	copyFileSync('dist/sql-engine.js', program);
	const alone = anEngine({program: pathToFileURL(program)});
	const version = packageJson.optionalDependencies['@duckdb/node-api'];
	const sentence = `SQL needs DuckDB, which is not installed: npm install @duckdb/node-api@${version}, where leaktui is installed`;
	await expect(alone.ready).rejects.toThrow(sentence);
	await expect(hear(alone, 'SELECT 1')).rejects.toThrow(sentence);
});

test('a program that is not there is told of', async () => {
	const nowhere = anEngine({program: pathToFileURL(join(await aFolder(), 'nowhere.mjs'))});
	await expect(nowhere.ready).rejects.toThrow('the engine came to an end by itself');
});

test('the engine is loaded by its own program alone', () => {
	expect(readFileSync('dist/sql-engine.js', 'utf8')).toContain('@duckdb/node-api');
	for (const name of readdirSync('dist').filter((each) => /^(cli|program-.*)\.js$/.test(each))) {
		expect(readFileSync(join('dist', name), 'utf8')).not.toMatch(/(import|require)\(?["']@duckdb/);
	}

	const {stdout} = spawnSync(process.execPath, ['dist/cli.js', 'sql', 'SELECT 1 AS x', '--json', '--customers', '1'], {
		encoding: 'utf8',
	});
	expect(JSON.parse(stdout)).toEqual([{x: 1}]);
});

test('money of books has as many decimals as their currency, and two at least', async () => {
	const answers = await Promise.all(
		[0, 2, 3, 4].map(async (decimals) => {
			const {ledger, names} = someBooks({currency: {code: 'ABC', decimals}});
			const tables = booksTablesOf(ledger, subscriptionCount(ledger));
			const engine = anEngine({books: () => [ledger], outside: {tables, names}});
			onTestFinished(() => engine.close());
			const {columns, rows} = await hear(engine, 'SELECT SUM(amount), MAX(price) FROM invoices, subscriptions');
			return [
				columns.map(({type}) => type.replace(/.*,/, '')),
				rows.flat().map((sum) => String(sum).split('.')[1]?.length),
			];
		}),
	);
	expect(answers).toEqual(
		[2, 2, 3, 4].map((places) => [
			[`${places})`, `${places})`],
			[places, places],
		]),
	);
});
