import {afterAll, beforeAll, expect, test} from 'vitest';
import {tableResult} from '../../source/commands/sql-table.ts';
import {type Day, parseDay} from '../../source/domain/days.ts';
import {defaultSettings, detectorPolicy} from '../../source/simulation/settings.ts';
import type {Box} from '../../source/sql/engine/open-box.ts';
import {readyQueries} from '../../source/sql/ready-queries.ts';
import {aBox, ask} from '../helpers/a-box.ts';

/** Early, in between, and when everything is known. */
const days = ['2024-02-14', '2024-05-31', '2025-01-15'];
/** Rows that are written down; their count is that of all. */
const mostRows = 25;
let box: Box;

beforeAll(async () => {
	box = await aBox();
});

afterAll(() => box.close());

test.each(readyQueries.map((ready) => [ready.id, ready] as const))('%s gives what it gave', async (id, ready) => {
	const sql = ready.sql(detectorPolicy(defaultSettings), defaultSettings.months);
	const parts: string[] = [sql];
	for (const text of days) {
		const {columns, rows} = await ask(box, sql, text);
		const layout = tableResult(parseDay(text) as Day);
		layout.head(columns);
		layout.rows(rows.slice(0, mostRows));
		parts.push(layout.foot(rows.length).replace(/; the first .* are here.*/, ''));
	}

	await expect(parts.join('\n')).toMatchFileSnapshot(`../../snapshots/sql/${id}.txt`);
});
