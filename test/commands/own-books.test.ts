import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {leaks} from '../../source/scenarios/index.ts';
import {shareOf} from '../helpers/check.ts';
import {leaktui} from '../helpers/leaktui.ts';
import {anExport, anExtract} from '../helpers/own-books.ts';

const year = ['--customers', '60'];

describe('a year that was exported and is opened again', () => {
	test.each(['csv', 'json'])('gives the same findings and months on three days, from %s', async (format) => {
		const {folder} = await anExport('--format', format);
		for (const day of ['2024-06', '2024-09-15', '2025-01-14']) {
			const own = leaktui('detect', '--json', '--books', folder, '--until', '2025-01-15', '--as-of', day);
			expect(own.stderr).toBe('');
			expect(own.stdout).toBe(leaktui('detect', '--json', ...year, '--as-of', day).stdout);
			const months = (words: readonly string[]) => {
				const told = JSON.parse(leaktui('simulate', '--json', '--as-of', day, ...words).stdout);
				return [told.months, told.ageingCents, told.asOf];
			};
			expect(months(['--books', folder, '--until', '2025-01-15'])).toEqual(months(year));
		}
	});

	test('is scored with its answers, and has no score without', async () => {
		const {folder, answers} = await anExport();
		const scored = JSON.parse(leaktui('simulate', '--json', '--books', folder, '--answers', answers).stdout);
		const plain = JSON.parse(leaktui('simulate', '--json', ...year, '--as-of', scored.asOf).stdout);
		expect(scored.score).toEqual(plain.score);
		expect(JSON.parse(leaktui('simulate', '--json', '--books', folder).stdout)).not.toHaveProperty('score');
	});

	test('is exported again row by row, with what SQL needs behind', async () => {
		const {folder} = await anExport();
		const again = join(folder, '..', 'again');
		expect(leaktui('export', '--books', folder, '--out', again).stderr).toBe('');
		for (const [table, added] of [
			['invoices', ['period_start', 'nth']],
			['payments', ['nth']],
		] as const) {
			const before = (await readFile(join(folder, `${table}.csv`), 'utf8')).trim().split('\r\n');
			const after = (await readFile(join(again, `${table}.csv`), 'utf8')).trim().split('\r\n');
			const width = before[0]?.split(',').length;
			expect(after.map((line) => line.split(',').slice(0, width).join(','))).toEqual(before);
			expect(after[0]?.split(',').slice(width)).toEqual(added);
		}
	});

	test.each([
		[
			'ghost-subscriber',
			`SELECT s.subscription_id, c.month FROM subscriptions s, calendar c WHERE c.month < '2024-08-01' AND NOT EXISTS
			(SELECT 1 FROM invoices i WHERE i.subscription_id = s.subscription_id AND i.invoice_date = c.month)`,
			[['--json'], ['--csv'], []],
		],
		[
			'zombie-account',
			`SELECT invoice_id FROM invoices WHERE due_date < '2024-07-01' AND invoice_id NOT IN (SELECT invoice_id FROM payments)`,
			[[], ['--csv'], ['--json']],
		],
	])('a query is scored against its answers as in the simulated year: %s', async (scenario, query, layouts) => {
		const {folder, answers} = await anExport();
		const score = ['--score', scenario, '--as-of', '2024-09-15', query];
		for (const layout of layouts.slice(0, shareOf(layouts.length))) {
			const own = ['--books', folder, '--until', '2025-01-15', '--answers', answers];
			const {stdout, stderr} = leaktui('sql', ...layout, ...own, ...score);
			expect(stderr).toBe('');
			expect(stdout).toBe(leaktui('sql', ...layout, ...year, ...score).stdout);
		}
	});

	test('a query asks its tables', async () => {
		const {folder} = await anExport();
		const query = 'SELECT COUNT(*) AS n, MIN(invoice_id) AS first FROM invoices JOIN calendar ON month = invoice_date';
		const {stdout, stderr} = leaktui('sql', '--json', '--books', folder, query);
		expect(stderr).toBe('');
		const rows = (await readFile(join(folder, 'invoices.csv'), 'utf8')).trim().split('\n').length - 1;
		expect(JSON.parse(stdout)[0]).toMatchObject({n: rows, first: expect.any(String)});
	});
});

describe('an extract in other words', () => {
	test('open --check counts what was read and set aside, with lines, and exits 1', async () => {
		const folder = await anExtract();
		const {status, stdout} = leaktui('open', folder, '--check');
		expect(status).toBe(1);
		expect(stdout).toMatch(/invoices +\S+bills\.csv +8 +6 +2/);
		expect(stdout).toMatch(/subscriptions: 1 row set aside, .+, line 5/);
		expect(stdout).toMatch(/amount +amount_due +name/);
		const {tables, mapping} = JSON.parse(leaktui('open', folder, '--check', '--json').stdout);
		for (const {rows, kept, setAside} of tables) {
			expect(kept + setAside.reduce((sum: number, {count}: {count: number}) => sum + count, 0)).toBe(rows);
		}

		expect(tables.map(({table}: {table: string}) => table).sort()).toEqual(['invoices', 'payments', 'subscriptions']);
		expect(mapping.reading.currency).toMatch(/^[A-Z]{3}$/);
	});

	test('a query is scored by identifiers that are texts, and what is of no month of these books is a false alarm', async () => {
		const folder = await anExtract();
		const answers = join(folder, '..', 'answers.csv');
		await writeFile(
			answers,
			'scenario,subscription_id,month\nghost-subscriber,S-3,2023-03-01\nghost-subscriber,S-1,2023-04-01\n',
		);
		const words = ['--books', folder, '--billing', 'first', '--until', '2023-05-31', '--answers', answers] as const;
		const query = `SELECT * FROM (VALUES ('S-3', '2023-03-01'), ('S-3', '2023-03'), ('S-9', '2023-03-01'), ('S-1', '2031-01-01'))
			AS t(subscription_id, month)`;
		const {stdout, stderr} = leaktui('sql', '--json', ...words, '--score', 'ghost-subscriber', query);
		expect(stderr).toBe('');
		expect(JSON.parse(stdout)).toMatchObject({rows: 4, score: {injected: 2, found: 1, missed: 1, falseAlarms: 2}});
		const text = leaktui('sql', ...words, '--score', 'ghost-subscriber', query).stdout;
		expect(text).toMatch(/missed +S-1 /);
		expect(text).toContain('2 false alarms are about no month of these books');
		const byInvoice = `SELECT invoice_number AS invoice_id FROM (VALUES ('R3')) AS t(invoice_number)`;
		const csv = leaktui('sql', '--csv', ...words, '--score', 'ghost-subscriber', byInvoice).stdout;
		expect(csv).toMatch(/^found,ghost-subscriber,ACME-001,S-1,R3,2023-04,/m);
	});

	test('detect tells identifiers as texts, and what a person finds by hand', async () => {
		const folder = await anExtract();
		const words = ['--books', folder, '--billing', 'first', '--until', '2023-05-31'] as const;
		const {stdout, stderr} = leaktui('detect', '--json', ...words);
		expect(stderr).toBe('');
		const found = JSON.parse(stdout).map(
			({scenario, subscriptionId, customerId, invoiceId, month, leakedCents}: Record<string, unknown>) =>
				`${scenario} ${customerId} ${subscriptionId} ${invoiceId} ${month} ${leakedCents}`,
		);
		// S-3 was not billed in March; S-1 paid 10 too little in March; R5 was never paid.
		expect(found).toEqual(
			expect.arrayContaining([
				'ghost-subscriber ACME-002 S-3 null 2023-03 5000',
				'leaky-bucket ACME-001 S-1 R2 2023-03 1000',
				'zombie-account ACME-002 S-3 R5 2023-02 5000',
			]),
		);
		expect(leaktui('detect', '--csv', ...words).stdout).toContain('leaky-bucket,ACME-001,S-1,R2,2023-03,');
		expect(leaktui('detect', ...words).stdout).toMatch(/leaky-bucket +ACME-001 +R2 +2023-03 +10\.00/);
	});

	test('detect asks the rules in SQL where the data is, and prints the same in every layout', async () => {
		const folder = await anExtract();
		for (const layout of [['--json'], ['--csv'], []]) {
			const words = ['detect', '--books', folder, '--until', '2023-05-31', '--as-of', '2023-05', ...layout] as const;
			const {stdout, stderr} = leaktui(...words, '--engine', 'sql');
			expect(stderr).toBe('');
			expect(stdout).toBe(leaktui(...words, '--engine', 'columns').stdout);
		}
	});

	test.each(['duckdb', 'postgresql', 'spark'])(
		'detect prints the rules as SQL over what export writes: %s',
		async (name) => {
			const folder = await anExtract();
			const words = ['--books', folder, '--billing', 'first', '--until', '2023-05-31', '--as-of', '2023-04'] as const;
			const {stdout, stderr} = leaktui('detect', ...words, '--sql', name);
			expect(stderr).toBe('');
			const queries = stdout.trim().split('\n\n');
			expect(queries).toHaveLength(leaks.length);
			for (const query of queries) {
				expect(query).toContain("DATE '2023-04-30'");
				expect(query).toMatch(/^[^;]+;$/);
			}

			expect(stdout).toContain('FROM periods AS b');
		},
	);

	test('a mapping is saved, and applied the next time', async () => {
		const folder = await anExtract();
		leaktui('open', folder, '--check', '--save-mapping', '--map', 'invoices.due_date=', '--terms', '7');
		const saved = JSON.parse(await readFile(join(folder, 'leaktui-mapping.json'), 'utf8'));
		expect(saved).toEqual({map: {'invoices.due_date': null}, termsDays: 7});
		const {mapping} = JSON.parse(leaktui('open', folder, '--check', '--json').stdout);
		expect(mapping.reading.termsDays).toBe(7);
	});

	test('a status that no row has is told of', async () => {
		const folder = await anExtract();
		const {stdout} = leaktui('open', folder, '--check', '--status', 'invoices.Viod=void');
		expect(stdout).toContain('no row has the status of --status invoices.Viod=void');
	});

	test('a mapping that is none says so', async () => {
		const folder = await anExtract();
		await writeFile(join(folder, 'leaktui-mapping.json'), '{"billing": "weekly"}');
		const {status, stderr} = leaktui('open', folder, '--check');
		expect(status).toBe(1);
		expect(stderr).toMatch(/billing takes first, anniversary, calendar, not "weekly"\n$/);
	});
});

test('report tells of the extract in its own years, words and money', async () => {
	const folder = await anExtract();
	const out = join(folder, '..', 'page.md');
	const told = leaktui(
		'report',
		'--books',
		folder,
		'--billing',
		'first',
		'--currency',
		'JPY',
		'--until',
		'2023-05-31',
		'--out',
		out,
	);
	expect(told).toMatchObject({status: 0, stderr: ''});
	const page = await readFile(out, 'utf8');
	for (const text of [
		'extract: 3 subscriptions',
		'Feb 2023',
		'ACME-002, S-3',
		'JPY',
		`leaktui report --out report.md --books`,
	]) {
		expect(page).toContain(text);
	}

	expect(page).not.toMatch(/\$\d|2024|simulated/);
});

describe('what can’t be is one sentence', () => {
	test.each([
		[['open'], 2, /open takes a PATH/],
		[['open', '/nowhere/at/all', '--check'], 1, /nowhere/],
		[['open', '.'], 2, /open needs a terminal/],
		[['open', '.', '--json'], 2, /--json goes with --check/],
		[['detect', '--books', '.', '--seed', 'x'], 2, /--seed is for a simulated year/],
		[['detect', '--books', '.', '--sql', 'oracle'], 2, /--sql takes duckdb, postgresql, spark, not "oracle"/],
		[['detect', '--books', '.', '--sql', 'duckdb', '--csv'], 2, /--sql and --csv exclude each other/],
		[['detect', '--books', '.', '--sql', 'duckdb', '--engine', 'sql'], 2, /--sql and --engine exclude each other/],
		[['detect', '--books', '.', '--billing', 'weekly'], 2, /--billing takes first, anniversary, calendar/],
		[['detect', '--books', '.', '--dates', 'ymd'], 2, /--dates takes dmy, mdy/],
		[['detect', '--books', '.', '--currency', 'euro'], 2, /--currency takes a code/],
		[['detect', '--books', '.', '--map', 'bills=x'], 2, /--map takes TABLE\.FIELD=COLUMN/],
		[['detect', '--books', '.', '--status', 'invoices.Void=gone'], 2, /--status takes TABLE\.WORD=MEANING/],
		[['detect', '--books', '.', '--terms', '1000'], 2, /--terms takes a whole number/],
		[['detect', '--books', '.', '--engine', 'spark'], 2, /--engine takes columns, sql/],
		[['detect', '--engine', 'sql'], 2, /--engine is for books of your own/],
		[['detect', '--books', '.', '--until', 'May'], 2, /--until takes a day/],
		[
			['export', '--books', '.', '--out', 'x', '--answers', 'y'],
			2,
			/--answers is for a simulated year: what was injected/,
		],
		[['export', '--books', '.', '--out', 'x', '--shard', '1/2'], 2, /--shard is for a simulated year/],
		[['sql', '--books', '.', '--score', 'ghost-subscriber', 'SELECT 1'], 2, /--score and --books need --answers FILE/],
		[['sql', '--answers', 'x.csv', 'SELECT 1'], 2, /--answers goes with --books/],
	])('%j', (words, status, sentence) => {
		const told = leaktui(...words);
		expect(told).toMatchObject({status, stdout: ''});
		expect(told.stderr).toMatch(sentence);
		expect(told.stderr.trim().split('\n')).toHaveLength(1);
	});

	test('a password is in no error', () => {
		const {stderr} = leaktui('detect', '--books', 'postgres://ada:hunter2@127.0.0.1:9/billing');
		expect(stderr).not.toBe('');
		expect(stderr).not.toContain('hunter2');
	});

	test('a day that the books do not have', async () => {
		const folder = await anExtract();
		expect(leaktui('detect', '--books', folder, '--as-of', '2031-01')).toMatchObject({
			status: 2,
			stderr: expect.stringMatching(/--as-of takes a day, or a month by its last day, from 20\d\d-\d\d-\d\d to /),
		});
	});
});

test('runs save keeps books, show says where they have changed', async () => {
	const folder = await anExtract();
	const store = join(folder, '..', 'runs');
	expect(leaktui('runs', 'save', 'Ours', '--books', folder, '--store', store).stdout).toBe('saved Ours\n');
	expect(leaktui('runs', 'list', '--store', store).stdout).toMatch(/Ours .*books extract/);
	expect(leaktui('runs', 'show', 'Ours', '--store', store).stdout).not.toContain('warning');
	const again = leaktui('detect', '--json', '--run', 'Ours', '--store', store);
	expect(again.stdout).toBe(leaktui('detect', '--json', '--books', folder).stdout);
	const money = join(folder, 'money.csv');
	await writeFile(money, (await readFile(money, 'utf8')).replace('90.00', '80.00'));
	expect(leaktui('runs', 'show', 'Ours', '--store', store).stdout).toContain(
		'warning: the books have changed since it was saved',
	);
});
