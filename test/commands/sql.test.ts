import {once} from 'node:events';
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {leaks} from '../../source/scenarios/index.ts';
import {aFolder} from '../helpers/a-store.ts';
import {leaktui, startLeaktui} from '../helpers/leaktui.ts';
import {parseCsv} from '../helpers/parse-csv.ts';

const naive = 'source/sql/ready/ghosts-of-one-month.sql';

/** Runs `leaktui sql`, which must succeed, and gives what it prints. */
function printed(...words: readonly string[]): string {
	const {status, stdout, stderr} = leaktui('sql', ...words);
	expect({status, stderr}).toEqual({status: 0, stderr: ''});
	return stdout;
}

test('the table: numbers to the right, NULL said', () => {
	const sql = `SELECT plan_id, plan_name, monthly_price, CASE WHEN plan_id > 1 THEN 'more' END AS note, [plan_id] AS list FROM plans`;
	expect(printed(sql)).toMatchInlineSnapshot(`
		"plan_id  plan_name   monthly_price  note  list
		      1  Basic               10.00  NULL  [1]
		      2  Pro                 50.00  more  [2]
		      3  Enterprise         200.00  more  [3]

		3 rows, as of 2025-01-15
		"
	`);
});

test('the same on another day, with other settings, from a file', async () => {
	const file = join(await aFolder(), 'count.sql');
	writeFileSync(file, '\uFEFFSELECT COUNT(*) AS n, as_of() AS day\nFROM invoices;\n');
	expect(
		JSON.parse(
			printed('--file', file, '--json', '--as-of', '2024-03', '--customers', '10', '--ghost', '0', '--churn', '0'),
		),
	).toEqual([{n: 30, day: '2024-03-31'}]);
});

test('--json is an array of row objects, in the order of the columns, exact', () => {
	const sql = 'SELECT 1 AS b, 2 AS "1", SUM(amount) AS sum, NULL AS none, [1.50] AS list, \'é\' AS a FROM invoices';
	expect(printed(sql, '--json')).toBe('[\n  {"b":1,"1":2,"sum":"451990.00","none":null,"list":["1.50"],"a":"é"}\n]\n');
	expect(printed('SELECT 1 AS x WHERE false', '--json')).toBe('[\n]\n');
	const rows = JSON.parse(printed('SELECT invoice_id FROM invoices', '--json'));
	expect(rows).toHaveLength(11_293);
});

test('--csv is RFC 4180, all rows', () => {
	expect(printed(`SELECT 'a,"b"' AS "x,y", NULL AS n, 1.50 AS m`, '--csv')).toBe('"x,y",n,m\r\n"a,""b""",,1.50\r\n');
	expect(parseCsv(printed('SELECT invoice_id, amount FROM invoices', '--csv')).rows).toHaveLength(11_293);
});

test('a table has the first 10,000 rows, and the true count', () => {
	const lines = printed('SELECT invoice_id FROM invoices ORDER BY 1').split('\n');
	expect(lines).toHaveLength(10_000 + 4);
	expect(lines.at(-2)).toBe('11,293 rows, as of 2025-01-15; the first 10,000 are here, --csv and --json give all');
});

test('--parquet writes the file whole, and replaces one only with --force', async () => {
	const folder = await aFolder();
	const path = join(folder, 'rows.parquet');
	expect(printed('FROM invoices', '--parquet', path)).toBe(`${path}: 11,293 rows\n`);
	expect(readFileSync(path).subarray(0, 4).toString()).toBe('PAR1');
	const again = leaktui('sql', 'FROM plans', '--parquet', path);
	expect(again).toEqual({
		status: 1,
		stdout: '',
		stderr: `leaktui: ${path} can't be written: it exists already; --force replaces it\n`,
	});
	expect(printed('FROM plans', '--parquet', path, '--force')).toBe(`${path}: 3 rows\n`);
	expect(leaktui('sql', 'FROM nothing', '--parquet', join(folder, 'none.parquet')).status).toBe(1);
	expect(leaktui('sql', 'FROM plans', '--parquet', join(folder, 'no', 'folder.parquet'))).toMatchObject({
		status: 1,
		stderr: expect.stringMatching(/^leaktui: [^\n]*there is no such file or folder\n$/),
	});
	mkdirSync(join(folder, 'taken'));
	expect(leaktui('sql', 'FROM plans', '--parquet', join(folder, 'taken'), '--force').status).toBe(1);
	expect(readdirSync(folder).sort()).toEqual(['rows.parquet', 'taken']);
});

test('--score --json says how many rows there were, and the score', () => {
	expect(JSON.parse(printed('--file', naive, '--score', 'ghost-subscriber', '--json'))).toEqual({
		rows: 17,
		score: {
			scenario: 'ghost-subscriber',
			injected: 197,
			found: 17,
			missed: 180,
			falseAlarms: 0,
			notYetDetectable: 0,
			precision: 1,
			recall: 17 / 197,
		},
	});
});

test('--score says what was found, and what is wrong with it and why', () => {
	const sql = `SELECT subscription_id, '2024-02' AS month FROM subscriptions WHERE subscription_id <= 3 UNION ALL SELECT 0, NULL`;
	expect(printed(sql, '--score', 'ghost', '--as-of', '2024-02', '--customers', '60')).toMatchInlineSnapshot(`
		"4 rows, as of 2024-02-29, held against Ghost Subscriber

		        injected  found  missed  false alarms  not yet  precision  recall
		months         2      0       2             4        0      0.000   0.000
		money      20.00   0.00   20.00         70.00     0.00

		1 false alarm is about no month of these books, as known by then

		verdict      subscription  invoice  month    leaked  why
		false-alarm             1      102  2024-02   50.00  paid in full, 12 days after the invoice
		false-alarm             2      202  2024-02   10.00  paid in full, 4 days after the invoice
		false-alarm             3      302  2024-02   10.00  paid in full, 10 days after the invoice
		missed                 36        -  2024-01   10.00  active on 2024-01-01, and no invoice for 2024-01
		missed                 41        -  2024-02   10.00  active on 2024-02-01, and no invoice for 2024-02
		"
	`);
});

test('--score lists twenty wrong cases, --csv every case', () => {
	const text = printed('--file', naive, '--score', 'ghost');
	expect(text.match(/^missed /gm)).toHaveLength(20);
	expect(text).toContain('and 160 wrong cases more; --csv lists every case\n');
	const {names, rows} = parseCsv(printed('--file', naive, '--score', 'ghost', '--csv'));
	expect(names).toEqual('verdict scenario customer_id subscription_id invoice_id month leaked why'.split(' '));
	expect(rows.map(([verdict]) => verdict)).toEqual([...Array(17).fill('found'), ...Array(180).fill('missed')]);
});

test('a result without the columns for it can’t be scored', () => {
	expect(leaktui('sql', 'SELECT plan_id FROM plans', '--score', 'ghost')).toEqual({
		status: 1,
		stdout: '',
		stderr:
			'leaktui: only a result with subscription_id and month, or with invoice_id, can be held against the truth\n',
	});
});

test.each([
	[
		'SELECT nme FROM plans',
		'line 1, column 8: Referenced column "nme" not found in FROM clause; candidate bindings: "plan_name"',
	],
	["COPY plans TO '/tmp/leaktui-out.csv'", 'only a SELECT is run'],
	["SELECT * FROM read_csv('/etc/passwd')", 'read_csv is closed'],
	['SELECT COUNT(*) FROM range(1000000) AS a, range(1000000) AS b', 'the query was stopped after 1 s'],
	['SELECT LIST_SORT(range(200000000))', 'the query was stopped'],
])('%s: exit status 1 and one sentence', (sql, says) => {
	const {status, stdout, stderr} = leaktui('sql', sql, '--timeout', '1', '--customers', '5', '--json');
	expect({status, stdout}).toEqual({status: 1, stdout: ''});
	expect(stderr).toMatch(/^leaktui: [^\n]+\n$/);
	expect(stderr).toContain(says);
	expect(existsSync('/tmp/leaktui-out.csv')).toBe(false);
});

test.each([
	[['sql'], 'a query in quotes, or one in a file with --file Q.sql, and just one of the two'],
	[['sql', 'SELECT 1', '--file', naive], 'just one of the two'],
	[['sql', 'SELECT', '1'], 'sql takes one query, in quotes, not "SELECT 1"'],
	[['sql', 'SELECT 1', '--json', '--csv'], '--json and --csv exclude each other'],
	[['sql', 'SELECT 1', '--csv', '--parquet', 'x'], '--csv and --parquet exclude each other'],
	[['sql', 'SELECT 1', '--score', 'ghost', '--parquet', 'x'], '--score and --parquet exclude each other'],
	[['sql', 'SELECT 1', '--parquet='], '--parquet takes a path, not ""'],
	[['sql', 'SELECT 1', '--score', 'churn'], `--score takes ${leaks.map(({id}) => id).join(', ')}, not "churn"`],
	[['sql', 'SELECT 1', '--memory', '1'], '--memory takes a whole number of megabytes from 64 to 65,536, not "1"'],
	[['sql', 'SELECT 1', '--timeout', '0'], '--timeout takes a whole number of seconds from 1 to 3,600, not "0"'],
	[['sql', 'SELECT 1', '--customers', '1000001'], 'sql takes at most 1,000,000 customers, not "1000001"'],
	[['simulate', '--score', 'ghost'], 'simulate takes no --score; it belongs to sql'],
])('%j is a wrong command line', (words, says) => {
	const {status, stdout, stderr} = leaktui(...words);
	expect({status, stdout}).toEqual({status: 2, stdout: ''});
	expect(stderr).toMatch(/^leaktui: [^\n]+\n$/);
	expect(stderr).toContain(says);
});

test('a file that is not there is named', () => {
	expect(leaktui('sql', '--file', 'nowhere.sql')).toEqual({
		status: 1,
		stdout: '',
		stderr: 'leaktui: nowhere.sql: there is no such file or folder\n',
	});
});

test('Ctrl+C ends it, and the engine with it', async () => {
	const child = startLeaktui('sql', 'FROM range(1000000) AS a, range(1000000) AS b', '--csv', '--timeout', '600');
	await once(child.stdout as NodeJS.ReadableStream, 'data');
	child.kill('SIGINT');
	child.stdout?.resume();
	const [status] = await once(child, 'exit');
	expect(status).toBe(130);
});
