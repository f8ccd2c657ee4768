import {existsSync, readdirSync} from 'node:fs';
import {tmpdir} from 'node:os';
import * as duckDb from '@duckdb/node-api';
import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {usualShape} from '../../../source/domain/books-shape.ts';
import {formatDay} from '../../../source/domain/days.ts';
import {asOf, type Ledger, subscriptionCount} from '../../../source/domain/ledger.ts';
import {formatCents} from '../../../source/domain/money.ts';
import type {Column, Row, Table} from '../../../source/export/table.ts';
import {columnsOf} from '../../../source/simulation/contracts.ts';
import {defaultSettings, type Settings} from '../../../source/simulation/settings.ts';
import {simulate, simulateInBlocks} from '../../../source/simulation/simulate.ts';
import type {Cell} from '../../../source/sql/answer.ts';
import {type Box, openBox} from '../../../source/sql/engine/open-box.ts';
import {defaultLimits} from '../../../source/sql/limits.ts';
import {queryTablesFor} from '../../../source/sql/query-tables.ts';
import {tableCounts} from '../../../source/sql/table-counts.ts';
import {aBox, ask, rowsFrom} from '../../helpers/a-box.ts';
import {someDay} from '../../helpers/arbitraries.ts';
import {shareOf} from '../../helpers/check.ts';

let box: Box;

beforeAll(async () => {
	box = await aBox(defaultSettings, {megabytes: 128, seconds: 50});
});

afterAll(() => box.close());

function written({type}: Column, value: number | string | null): Cell {
	return typeof value !== 'number' || type === 'integer'
		? value
		: type === 'money'
			? formatCents(value)
			: formatDay(value);
}

/** The rows of an export, in the order of the table's key. */
function exportedRows(ledger: Ledger, settings: Settings, {columns, rows, primaryKey}: Table): Cell[][] {
	const all: Cell[][] = [];
	const source = {ledger, simulation: simulate({...settings, customers: 1})};
	for (let index = 0; index < subscriptionCount(ledger); index++) {
		rows(source, index, (row: Row) => all.push(columns.map((column, at) => written(column, row[at] ?? null))));
	}

	const key = columns.findIndex(({name}) => name === primaryKey[0]);
	return all.sort((a, b) => Number(a[key]) - Number(b[key]));
}

test('every table is that of an export as of the day, whatever the day, in any order of days', async () => {
	for (const {settings, day} of fc.sample(someDay, {seed: 2024, numRuns: shareOf(12)})) {
		const {ledger} = simulate(settings);
		const books = await aBox(settings);
		for (const on of [ledger.day, day, ledger.day]) {
			const then = asOf(ledger, on);
			for (const table of queryTablesFor(columnsOf(settings)).filter(({name}) => name !== 'calendar')) {
				const rows = await rowsFrom(books, `SELECT * FROM ${table.name} ORDER BY ${table.primaryKey.join(', ')}`, on);
				expect(rows, `${table.name} on ${formatDay(on)}`).toEqual(exportedRows(then, settings, table));
			}
		}

		books.close();
	}
});

test('the calendar has the billing periods that have begun, and says nothing of who was billed', async () => {
	expect(await rowsFrom(box, 'FROM calendar', '2024-03-31')).toEqual([['2024-01-01'], ['2024-02-01'], ['2024-03-01']]);
	expect(await rowsFrom(box, 'SELECT COUNT(*) FROM calendar', '2024-12-31')).toEqual([[12]]);
});

test('books that come in blocks of customers are the same books', async () => {
	const settings = {...defaultSettings, customers: 5000};
	const blocks = await openBox(duckDb, defaultLimits);
	for (const {ledger} of simulateInBlocks(settings, 999)) {
		blocks.append(ledger);
	}

	await blocks.seal();
	const whole = await aBox(settings);
	for (const {name} of queryTablesFor(usualShape)) {
		const sums = `SELECT COUNT(*), SUM(HASH(t)) FROM ${name} AS t`;
		expect(await rowsFrom(blocks, sums)).toEqual(await rowsFrom(whole, sums));
	}

	blocks.close();
	whole.close();
});

test('asked what day it is, the books say theirs', async () => {
	const clocks = ['as_of()', 'current_date', 'today()', '$1', 'CAST(now() AS DATE)', 'CAST(current_timestamp AS DATE)'];
	const rows = await rowsFrom(box, `SELECT ${clocks.join(', ')}`, '2024-02-29');
	expect(rows).toEqual([clocks.map(() => '2024-02-29')]);
});

describe('a value is given exactly:', () => {
	test.each<[sql: string, value: Cell, type: string]>([
		['NULL', null, 'INTEGER'],
		['true', true, 'BOOLEAN'],
		['42', 42, 'INTEGER'],
		['CAST(9007199254740991 AS BIGINT)', 9007199254740991, 'BIGINT'],
		['CAST(9007199254740993 AS BIGINT)', '9007199254740993', 'BIGINT'],
		['CAST(170141183460469231731687303715884105727 AS HUGEINT)', '170141183460469231731687303715884105727', 'HUGEINT'],
		['0.10', '0.10', 'DECIMAL(3,2)'],
		['CAST(-0.05 AS DECIMAL(38, 2))', '-0.05', 'DECIMAL(38,2)'],
		['CAST(12345678901234567.89 AS DECIMAL(19, 2))', '12345678901234567.89', 'DECIMAL(19,2)'],
		['CAST(0.1 AS DOUBLE)', 0.1, 'DOUBLE'],
		["CAST('nan' AS DOUBLE)", 'NaN', 'DOUBLE'],
		["CAST('-inf' AS DOUBLE)", '-Infinity', 'DOUBLE'],
		["DATE '2024-02-29'", '2024-02-29', 'DATE'],
		["DATE '0001-01-01'", '0001-01-01', 'DATE'],
		["TIMESTAMP '2024-02-29 12:34:56.789'", '2024-02-29 12:34:56.789', 'TIMESTAMP'],
		["TIMESTAMPTZ '2024-02-29 12:00:00+02'", '2024-02-29 10:00:00+00', 'TIMESTAMP WITH TIME ZONE'],
		["TIME '01:02:03'", '01:02:03', 'TIME'],
		["INTERVAL '3 days'", '3 days', 'INTERVAL'],
		["'é 漢 😀'", 'é 漢 😀', 'VARCHAR'],
		['[1, NULL, 3]', [1, null, 3], 'INTEGER[]'],
		[
			"{'day': DATE '2024-01-02', 'sums': [1.50]}",
			{day: '2024-01-02', sums: ['1.50']},
			'STRUCT("day" DATE, "sums" DECIMAL(3,2)[])',
		],
		["MAP {'a': 1.10}", [{key: 'a', value: '1.10'}], 'MAP(VARCHAR, DECIMAL(3,2))'],
		['array_value(1, 2)', [1, 2], 'INTEGER[2]'],
		["CAST('a' AS ENUM ('a', 'b'))", 'a', "ENUM('a', 'b')"],
		["CAST('00000000-0000-0000-0000-00000000002a' AS UUID)", '00000000-0000-0000-0000-00000000002a', 'UUID'],
		['union_value(k := 1)', 1, 'UNION("k" INTEGER)'],
	])('%s', async (sql, value, type) => {
		const {sentence, columns, rows} = await ask(box, `SELECT ${sql} AS x`);
		expect({sentence, rows, columns}).toEqual({sentence: '', rows: [[value]], columns: [{name: 'x', type}]});
	});
});

test('columns of one name are told apart', async () => {
	expect((await ask(box, 'SELECT 1 AS a, 2 AS a')).columns.map(({name}) => name)).toEqual(['a', 'a:1']);
});

/** What is tried, and what the one sentence says of it. */
const attempts: readonly (readonly [sql: string, says: string])[] = [
	...[
		"COPY invoices TO '/tmp/leaktui-out.csv'",
		"COPY (SELECT 1) TO '/tmp/leaktui-out.csv'",
		"ATTACH '/tmp/leaktui-out.db'",
		"ATTACH ':memory:' AS other",
		'INSTALL httpfs',
		'LOAD httpfs',
		"LOAD '/tmp/leaktui.so'",
		"SET memory_limit = '64GB'",
		'SET enable_external_access = true',
		"SET VARIABLE as_of = DATE '2030-01-01'",
		'RESET lock_configuration',
		'PRAGMA version',
		'PRAGMA disable_optimizer',
		'CALL enable_logging()',
		'CREATE TABLE mine (x INTEGER)',
		'CREATE TEMP TABLE mine (x INTEGER)',
		'CREATE OR REPLACE VIEW invoices AS SELECT 1',
		'CREATE OR REPLACE MACRO as_of() AS 1',
		'CREATE SECRET mine (TYPE s3)',
		'INSERT INTO plans VALUES (9, NULL, NULL)',
		'UPDATE whole.invoices SET amount = 0',
		'DELETE FROM whole.invoices',
		'DROP VIEW invoices',
		'ALTER TABLE whole.invoices ADD COLUMN x INTEGER',
		'BEGIN',
		'CHECKPOINT',
		'USE whole',
		"IMPORT DATABASE '/tmp'",
		"EXPORT DATABASE '/tmp/leaktui-out'",
		'PREPARE mine AS SELECT 1',
		'EXPLAIN ANALYZE CREATE TABLE mine (x INTEGER)',
		'EXPLAIN DELETE FROM whole.invoices',
		"/* a plan */ EXPLAIN ANALYZE COPY invoices TO '/tmp/leaktui-out.csv'",
		'EXPLAIN EXPLAIN SELECT 1',
		'PIVOT invoices ON amount USING COUNT(*)',
	].map((sql) => [sql, 'only a SELECT is run'] as const),
	['WITH gone AS (DELETE FROM whole.invoices RETURNING *) FROM gone', 'A CTE needs a SELECT'],
	['SELECT 1; SELECT 2', 'one query is run at a time, and these are 2'],
	['SELECT 1; DROP VIEW invoices', 'only a SELECT is run'],
	['EXPLAIN', 'syntax error at end of input'],
	['EXPLAIN SELECT 1; SELECT 2', 'one query is run at a time, and these are 2'],
	['EXPLAIN SELECT 1; DROP VIEW invoices', 'only a SELECT is run'],
	["EXPLAIN SELECT * FROM read_csv('/etc/passwd')", 'line 1, column 23: read_csv is closed'],
	['EXPLAIN ANALYZE SELECT * FROM whole.invoices', 'there is no table whole.invoices'],
	['EXPLAIN (FORMAT html) SELECT 1', 'syntax error'],
	['', 'there is no query to run'],
	['-- nothing', 'there is no query to run'],
	["SELECT * FROM read_csv('/etc/passwd')", 'line 1, column 15: read_csv is closed'],
	["SELECT * FROM READ_TEXT('/etc/passwd')", 'is closed'],
	["SELECT * FROM glob('/etc/*')", 'glob is closed'],
	["SELECT * FROM '/etc/passwd.csv'", 'disabled'],
	["SELECT (SELECT COUNT(*) FROM parquet_scan('/tmp/x')) FROM plans", 'parquet_scan is closed'],
	["SELECT * FROM enable_logging(storage => 'file', storage_path => '/tmp/leaktui-logs')", 'enable_logging is closed'],
	["SELECT * FROM query('SELECT 1')", 'query is closed'],
	["SELECT * FROM query_table('whole.invoices')", 'query_table is closed'],
	[
		"FROM json_execute_serialized_sql(json_serialize_sql('FROM whole.invoices'))",
		'json_execute_serialized_sql is closed',
	],
	['SELECT * FROM duckdb_settings()', 'duckdb_settings is closed'],
	["SELECT write_log('mine')", 'write_log is closed'],
	["SELECT json_serialize_plan('SELECT 1')", 'json_serialize_plan is closed'],
	['SELECT __internal_decompress_string(1)', 'is closed'],
	['SELECT * FROM whole.invoices', 'there is no table whole.invoices'],
	['SELECT * FROM memory.whole.invoices', 'there is no table memory.whole.invoices'],
	['WITH a AS (SELECT 1) SELECT * FROM a JOIN "WHOLE".payments ON true', 'there is no table WHOLE.payments'],
	['DESCRIBE whole.invoices', 'there is no table whole.invoices'],
	['SELECT $2', '$2 has no value'],
	['SELECT $name', '$name has no value'],
];

/** What takes too long, and what takes too much: each is stopped at a limit of its own. */
const excesses: readonly (readonly [sql: string, says: string])[] = [
	['SELECT COUNT(*) FROM range(1000000) AS a, range(1000000) AS b', 'stopped after 0.5 s'],
	['FROM range(1000000) AS a, range(1000000) AS b', 'stopped after 0.5 s'],
	['WITH RECURSIVE a AS (SELECT 1 AS x UNION ALL SELECT x FROM a) SELECT COUNT(*) FROM a', 'stopped after 0.5 s'],
	['FROM range(1000000) AS a, range(1000000) AS b ORDER BY ALL', 'more than 128 MB'],
	['SELECT LIST(range) FROM range(300000000)', 'more than 128 MB'],
	['EXPLAIN ANALYZE SELECT COUNT(*) FROM range(1000000) AS a, range(1000000) AS b', 'stopped after 0.5 s'],
	['EXPLAIN ANALYZE SELECT LIST(range) FROM range(300000000)', 'more than 128 MB'],
];

test.each(attempts)('%s: refused in one sentence, and nothing is touched', async (sql, says) => {
	await expectRefused(box, sql, says);
});

test.each(excesses)('%s: stopped in one sentence, and nothing is touched', async (sql, says) => {
	const isAboutTime = says.includes('0.5 s');
	const hasty = await aBox(defaultSettings, {megabytes: 128, seconds: isAboutTime ? 0.5 : 50});
	await expectRefused(hasty, sql, says);
	hasty.close();
});

async function expectRefused(asked: Box, sql: string, says: string): Promise<void> {
	const {sentence} = await ask(asked, sql);
	expect(sentence).toContain(says);
	expect(sentence).toMatch(/^[^\n]{10,300}$/);
	expect(readdirSync(tmpdir()).filter((name) => /^leaktui-(out|logs)/.test(name))).toEqual([]);
	expect(existsSync('.tmp')).toBe(false);
	expect(await rowsFrom(asked, 'SELECT COUNT(*), SUM(amount), as_of() FROM invoices')).toEqual([
		[11293, '451990.00', '2025-01-15'],
	]);
}

describe('a mistake is told in the engine’s words, with its place:', () => {
	test.each<[sql: string, sentence: string, offset: number | undefined]>([
		['SELEC 1', 'line 1, column 1: syntax error at or near "SELEC"', 0],
		['SELECT 1 +', 'line 1, column 11: syntax error at end of input', 10],
		["SELECT 'open", 'line 1, column 8: unterminated quoted string at or near "\'open"', 7],
		[
			'SELECT *\n  FROM invoces',
			'line 2, column 8: there is no table invoces; there are plans, customers, subscriptions, invoices, payments, calendar',
			16,
		],
		[
			"SELECT 'é漢😀',\n\tamont FROM invoices",
			'line 2, column 2: Referenced column "amont" not found in FROM clause; candidate bindings: "amount"',
			16,
		],
		[
			"SELECT 'é漢😀', amont FROM invoices",
			'line 1, column 15: Referenced column "amont" not found in FROM clause; candidate bindings: "amount"',
			15,
		],
		['SELECT nosuch(1)', 'line 1, column 8: Scalar Function with name nosuch does not exist', 7],
		["SELECT CAST('a' AS INTEGER)", "line 1, column 8: Could not convert string 'a' to INT32", 7],
		[
			'SELECT SUM(amount), invoice_id FROM invoices',
			'line 1, column 21: column "invoice_id" must appear in the GROUP BY clause',
			20,
		],
		[
			'SELECT 1 UNION SELECT 1, 2',
			'Set operations can only apply to expressions with the same number of result columns',
			undefined,
		],
	])('%s', async (sql, says, offset) => {
		const {sentence, outcome} = await ask(box, sql);
		expect(sentence.startsWith(says), sentence).toBe(true);
		expect(outcome.fault).toMatchObject({kind: 'failed'});
		expect(outcome.fault?.place?.offset).toBe(offset);
	});

	test('what a terminal would act on is left out', async () => {
		expect((await ask(box, 'SELECT "\u001b[2J" FROM plans')).sentence).toMatch(/^[\x20-\x7e]+$/);
	});
});

describe('one SELECT, in whatever words, is run:', () => {
	test.each<[sql: string, rows: readonly (readonly Cell[])[]]>([
		['FROM plans SELECT COUNT(*)', [[3]]],
		['VALUES (1), (2)', [[1], [2]]],
		['WITH RECURSIVE n AS (SELECT 1 AS x UNION ALL SELECT x + 1 FROM n WHERE x < 3) SELECT MAX(x) FROM n', [[3]]],
		["PIVOT (SELECT plan_name FROM plans) ON plan_name IN ('Basic', 'Pro') USING COUNT(*)", [[1, 1]]],
		[
			'SELECT * FROM (SELECT 1 AS a, 2 AS b) UNPIVOT (v FOR n IN (a, b))',
			[
				['a', 1],
				['b', 2],
			],
		],
		['SELECT column_name FROM (DESCRIBE calendar)', [['month']]],
		['SELECT 1;', [[1]]],
		['SELECT 1 -- ; DROP VIEW invoices', [[1]]],
		[`${'/* EXPLAIN */ -- EXPLAIN\n'.repeat(40)}SELECT 1`, [[1]]],
	])('%s', async (sql, rows) => {
		expect(await rowsFrom(box, sql)).toEqual(rows);
	});
});

describe('EXPLAIN tells the plan of a query and runs none of it', () => {
	const query = 'SELECT s.status, COUNT(*) FROM invoices i JOIN subscriptions s USING (subscription_id) GROUP BY 1';

	test('line by line, each step below the one that reads it', async () => {
		const {columns, rows} = await ask(box, `-- the plan\nexplain ${query}`);
		const lines = rows.map(([line]) => String(line));
		expect(columns).toEqual([{name: 'plan', type: 'VARCHAR'}]);
		expect(lines.some((line) => /^ *HASH_JOIN {2}~[\d,]+ rows$/.test(line))).toBe(true);
		expect(lines).toContainEqual(expect.stringMatching(/^ +Table: invoices$/));
		expect(lines.join('\n')).not.toMatch(/whole|memory/);
		expect(lines.join('\n')).not.toContain(' ms');
	});

	test('EXPLAIN ANALYZE runs it, and tells rows and times', async () => {
		const lines = (await rowsFrom(box, `EXPLAIN ANALYZE ${query}`, '2024-01-31')).map(([line]) => String(line));
		expect(lines.some((line) => /^ *HASH_JOIN {2}986 rows {2}[\d.]+ ms$/.test(line))).toBe(true);
	});

	test('what is wrong with the query is told where it is written', async () => {
		const {outcome, sentence} = await ask(box, 'EXPLAIN SELECT amont FROM invoices');
		expect(sentence).toContain('line 1, column 16: Referenced column "amont" not found');
		expect(outcome.fault?.place?.offset).toBe(15);
	});

	test('the day is bound as in any query', async () => {
		expect(await rowsFrom(box, 'EXPLAIN SELECT $1')).not.toEqual([]);
	});
});

test('the rows of every table are counted as of the day, in the order of the tables', async () => {
	const counts = await rowsFrom(box, tableCounts(queryTablesFor(usualShape)), '2024-01-31');
	expect(counts.map(([name]) => name)).toEqual(queryTablesFor(usualShape).map(({name}) => name));
	expect(new Map(counts as [string, number][]).get('calendar')).toBe(1);
	expect(new Map(counts as [string, number][]).get('invoices')).toBe(986);
});
