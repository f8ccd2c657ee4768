import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {DuckDBConnection} from '@duckdb/node-api';
import {expect, test} from 'vitest';
import {currencyOf} from '../../../source/books/values/currencies.ts';
import {formatCount, formatMoney} from '../../../source/domain/money.ts';
import {leaks} from '../../../source/scenarios/index.ts';
import {everythingOften} from '../../helpers/everything-on.ts';
import {exportTo} from '../../helpers/export-to.ts';
import {htmlTables, readable, tableNamed} from '../../helpers/html-tables.ts';
import {leaktui} from '../../helpers/leaktui.ts';
import {anExtract} from '../../helpers/own-books.ts';

/** What stands in the boxes of code of a page, from top to bottom. */
function codeOf(html: string): string[] {
	return [...html.matchAll(/<pre><code>(.*?)<\/code><\/pre>/gs)].map(([, code]) => readable(code as string));
}

const everything = {...everythingOften, customers: 100};

async function aLargeExtract(): Promise<string> {
	return (await exportTo(everything)).folder;
}

test.each([
	['an extract', anExtract, 'USD', ['--billing', 'first', '--until', '2023-05-31']],
	['books of every leak', aLargeExtract, 'KWD', []],
] as const)(
	'an exercise on books: its completed queries count what the key says: %s',
	async (_, books, currency, how) => {
		const folder = await books();
		const at = (name: string) => join(folder, '..', name);
		const words = ['--books', folder, '--currency', currency, ...how] as const;
		const told = leaktui('report', '--exercise', ...words, '--out', at('exercise.html'), '--answers', at('key.html'));
		expect(told).toMatchObject({status: 0, stderr: ''});
		expect(leaktui('export', ...words, '--out', at('data')).stderr).toBe('');
		const [exercise, key] = await Promise.all(['exercise.html', 'key.html'].map((name) => readFile(at(name), 'utf8')));
		const connection = await DuckDBConnection.create();
		const [views = ''] = codeOf(exercise as string);
		await connection.run(views.replaceAll("'data/", `'${at('data')}/`));
		const counted = tableNamed(htmlTables(key as string), 'How many months of customers leak, and how much money');
		const money = currencyOf(currency);
		const queries = codeOf(key as string).filter((text) => text.startsWith('-- '));
		expect(queries.length).toBeGreaterThan(2);
		let found = 0;
		for (const text of queries) {
			const {name, isLiability} = leaks.find((leak) => text.startsWith(`-- ${leak.name}`)) as (typeof leaks)[number];
			const unit = 10 ** money.decimals;
			const sums = `SELECT COUNT(*) AS months, CAST(COALESCE(SUM(leaked), 0) * ${unit} AS BIGINT) AS cents FROM (${text.trim().replace(/;$/, '')}) AS found`;
			const [row] = (await connection.runAndReadAll(sums)).getRowObjectsJson();
			expect(formatCount(Number(row?.['months']))).toBe(counted.cell(name, 'months'));
			expect(`${formatMoney(Number(row?.['cents']), money)}${isLiability ? ' owed back' : ''}`).toBe(
				counted.cell(name, 'money'),
			);
			found += Number(row?.['months']);
		}

		expect(found).toBeGreaterThan(2);
		for (const query of queries) {
			expect(exercise).not.toContain(query);
		}

		expect(readable(key as string)).toContain(`leaktui export --out data --books ${folder}`);
		expect(exercise).not.toMatch(/simulated|\$\d{4}/);
	},
);
