import {DuckDBConnection} from '@duckdb/node-api';
import {expect, test} from 'vitest';
import {formatCount, formatMoney} from '../../../source/domain/money.ts';
import {defaultSettings, leaksOn} from '../../../source/simulation/settings.ts';
import {everythingOften} from '../../helpers/everything-on.ts';
import {exportTo} from '../../helpers/export-to.ts';
import {htmlTables, readable, tableNamed} from '../../helpers/html-tables.ts';
import {exerciseOf} from '../../helpers/report-of.ts';

/** What stands in the boxes of code of a page, from top to bottom. */
function codeOf(html: string): string[] {
	return [...html.matchAll(/<pre><code>(.*?)<\/code><\/pre>/gs)].map(([, code]) => readable(code as string));
}

test.each([
	['of the default year', defaultSettings],
	['of every leak', everythingOften],
])('what learners copy makes tables, and the completed queries count what the key says: %s', async (_, settings) => {
	const {exercise, key} = await exerciseOf(settings);
	const {folder} = await exportTo(settings);
	const connection = await DuckDBConnection.create();
	const [views = ''] = codeOf(exercise);
	await connection.run(views.replaceAll("'data/", `'${folder}/`));
	const counted = tableNamed(htmlTables(key), 'How many months of customers leak, and how much money');
	for (const [at, {name, isLiability}] of leaksOn(settings).entries()) {
		const query = (codeOf(key)[at] as string).trim().replace(/;$/, '');
		const sums = `SELECT COUNT(*) AS months, CAST(SUM(leaked) * 100 AS BIGINT) AS cents FROM (${query}) AS found`;
		const [row] = (await connection.runAndReadAll(sums)).getRowObjectsJson();
		expect(formatCount(Number(row?.['months']))).toBe(counted.cell(name, 'months'));
		expect(`${formatMoney(Number(row?.['cents']))}${isLiability ? ' owed back' : ''}`).toBe(
			counted.cell(name, 'money'),
		);
	}
});
