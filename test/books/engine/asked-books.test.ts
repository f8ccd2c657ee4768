import {mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openBooksHere} from '../../../source/books/open-here.ts';
import {formatNamed} from '../../../source/export/formats.ts';
import {leaks} from '../../../source/scenarios/index.ts';
import {defaultSettings, type Settings} from '../../../source/simulation/settings.ts';
import {aPostgresServer, type PostgresServer, postgresPrograms} from '../../helpers/a-postgres-server.ts';
import {aFolder} from '../../helpers/a-store.ts';
import {anyBooks} from '../../helpers/any-books.ts';
import {someSettings} from '../../helpers/arbitraries.ts';
import {expectSameFindings} from '../../helpers/asked.ts';
import {checkLater, someOf} from '../../helpers/check.ts';
import {exportTo} from '../../helpers/export-to.ts';

const year: Settings = {...defaultSettings, customers: 300};
const everything: Settings = {
	...year,
	rates: {...defaultSettings.rates, ...Object.fromEntries(leaks.map(({dial}) => [dial, 4]))},
	priceRises: [{month: '2024-04', percent: 8}],
	discount: {percent: 20, months: 9},
};
const days = someOf(['2024-05-31', '2024-10-17']);
const policies = [
	{graceDays: 30, looksAtStatus: true},
	{graceDays: 10, looksAtStatus: false},
];

describe('the rules, asked where the rows are, find what detection finds in columns', () => {
	test.each(['csv', 'parquet', 'duckdb'] as const)('in the year exported as %s', async (name) => {
		const {folder} = await exportTo(year, undefined, formatNamed(name));
		expect(await expectSameFindings({paths: [folder]}, {days})).toBeGreaterThan(250);
	});

	test('in a year of every leak, with rises and discounts, by two policies', async () => {
		const {folder} = await exportTo(everything);
		expect(await expectSameFindings({paths: [folder]}, {days, policies})).toBeGreaterThan(2000);
	});

	test('in lines of JSON', async () => {
		const {folder, read} = await exportTo({...year, customers: 100});
		for (const file of readdirSync(folder).filter((each) => each.endsWith('.csv'))) {
			const [names = [], ...rows] = read(file)
				.trim()
				.split('\r\n')
				.map((line) => line.split(','));
			const lines = rows.map((row) => JSON.stringify(Object.fromEntries(names.map((key, at) => [key, row[at]]))));
			writeFileSync(join(folder, file.replace('.csv', '.jsonl')), lines.join('\n'));
			rmSync(join(folder, file));
		}

		expect(await expectSameFindings({paths: [folder]}, {days})).toBeGreaterThan(100);
	});

	const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
	/** Shapes that the engine does not tell of as reading does. */
	const refused = new Map([['customer-invoices', /several subscriptions/]]);
	test.each(readdirSync(fixtures))('in books as they occur, or says why not: %s', async (shape) => {
		const found = await expectSameFindings({paths: [join(fixtures, shape)]}, {policies, mayRefuse: refused.has(shape)});
		expect(found).toEqual(
			refused.has(shape) ? expect.stringMatching(refused.get(shape) as RegExp) : expect.any(Number),
		);
	});

	test('in any year', async () => {
		await checkLater(someSettings, 3, async (settings) => {
			const {folder} = await exportTo(settings);
			expect(await expectSameFindings({paths: [folder]}, {policies})).toEqual(expect.any(Number));
		});
	});

	test('in any books, whatever is wrong with their rows', async () => {
		await checkLater(anyBooks, 8, async (tables) => {
			await expectSameFindings({paths: [await written(tables)]}, {days: ['2023-12-15'], policies});
		});
	});
});

/** What may get into a file where nothing should be. */
const damage = fc.record({
	table: fc.constantFrom('subscriptions', 'invoices', 'payments'),
	at: fc.double({min: 0, max: 1, noNaN: true, maxExcluded: true}),
	text: fc.constantFrom('"', '""', ',', '\n', '\r\n', '\r', ' ', '\t', 'é', '\u00a0', "'", '\\', '\u0000', 'x"y', '" '),
});

/** A folder with these tables as CSV. */
async function written(tables: Readonly<Record<string, string>>): Promise<string> {
	const folder = join(await aFolder(), 'books');
	mkdirSync(folder);
	for (const [name, text] of Object.entries(tables)) {
		writeFileSync(join(folder, `${name}.csv`), text);
	}

	return folder;
}

test('in files that were damaged, or says that a line is no row', async () => {
	await checkLater(fc.tuple(anyBooks, fc.array(damage, {minLength: 1, maxLength: 3})), 6, async ([tables, damages]) => {
		const damaged: Record<string, string> = {...tables};
		for (const {table, at, text} of damages) {
			const whole = damaged[table] ?? '';
			const place = Math.floor(at * (whole.length + 1));
			damaged[table] = whole.slice(0, place) + text + whole.slice(place);
		}

		await expectSameFindings({paths: [await written(damaged)]}, {mayRefuse: true});
	});
});

test('the screens say what to use of more invoices than they hold', async () => {
	const {folder} = await exportTo({...year, customers: 20});
	const opening = openBooksHere({paths: [folder]}, 100);
	await expect(opening).rejects.toThrow(
		`more than the 100 invoices that the screens hold: leaktui detect --books ${folder} asks the rules where the rows are`,
	);
	await expect(opening).rejects.not.toHaveProperty('understood');
});

const programs = postgresPrograms();

describe.skipIf(programs === undefined)('a PostgreSQL server (skipped where none is installed)', () => {
	let server: PostgresServer;
	beforeAll(async () => {
		server = await aPostgresServer(programs as string);
	});
	afterAll(() => server.stop());

	test.each([
		['the year', year],
		['every_leak', everything],
	])('finds the same in %s', async (name, settings) => {
		const url = await server.filled(
			name.replace(' ', '_'),
			(await exportTo(settings, undefined, formatNamed('sql'))).read('leaktui.sql'),
		);
		expect(await expectSameFindings({paths: [url]}, {days})).toBeGreaterThan(250);
	});

	test('finds the same in tables of texts, whatever is wrong with their rows', async () => {
		let number = 0;
		await checkLater(anyBooks, 2, async (tables) => {
			const url = await server.filled(`any_${number++}`, Object.entries(tables).map(tableSql).join(''));
			await expectSameFindings({paths: [url]}, {policies});
		});
	});
});

function tableSql([name, text]: [string, string]): string {
	const [names = '', ...rows] = text.trim().split('\n');
	const values = rows.map(
		(row) =>
			`(${row
				.split(',')
				.map((cell) => (cell === '' ? 'NULL' : `'${cell}'`))
				.join(', ')})`,
	);
	return `CREATE TABLE ${name} (${names
		.split(',')
		.map((each) => `${each} text`)
		.join(', ')}); INSERT INTO ${name} VALUES ${values.join(', ')};\n`;
}
