import {PGlite, types} from '@electric-sql/pglite';
import {afterAll, describe, expect, test} from 'vitest';
import {shapeOf} from '../../source/domain/books-shape.ts';
import {formatDay} from '../../source/domain/days.ts';
import {asOf} from '../../source/domain/ledger.ts';
import {sql} from '../../source/export/sql.ts';
import {tables, tablesFor} from '../../source/export/tables.ts';
import {leaks} from '../../source/scenarios/index.ts';
import {columnsOf} from '../../source/simulation/contracts.ts';
import {detectorPolicy} from '../../source/simulation/settings.ts';
import {detectedRows, queriedRow} from '../helpers/detected-rows.ts';
import {exportCases} from '../helpers/export-cases.ts';
import {exportTo} from '../helpers/export-to.ts';

const asText = (value: string) => value;
const database = await PGlite.create({
	parsers: {[types.DATE]: asText, [types.NUMERIC]: asText, [types.TIMESTAMP]: asText},
});
afterAll(() => database.close());

describe.each(exportCases)('$name', ({settings, days}) => {
	test('PostgreSQL loads the dump, and the SQL of each scenario returns the rows that its detector finds', async () => {
		const exported = await exportTo(settings, undefined, sql);
		await database.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
		await database.exec(exported.read('leaktui.sql'));
		for (const {name} of tablesFor(columnsOf(settings))) {
			const {rows} = await database.query<{count: number}>(`SELECT COUNT(*) AS count FROM ${name}`);
			expect(rows, name).toEqual([{count: exported.rows.get(name)}]);
		}

		for (const day of days) {
			for (const leak of leaks) {
				const query = leak.sql(detectorPolicy(settings), settings.months, shapeOf(exported.ledger));
				const {rows} = await database.query<Record<string, unknown>>(query, [formatDay(day)]);
				const found = detectedRows(asOf(exported.ledger, day), settings, leak);
				expect(rows.map(queriedRow).toSorted(), `${leak.id} on ${formatDay(day)}`).toEqual(found.toSorted());
			}
		}
	});
});

test('PostgreSQL copies the CSV files as they are into the tables of the dump', async () => {
	const {settings} = exportCases[1] as (typeof exportCases)[number];
	const dump = await exportTo(settings, undefined, sql);
	const {read, rows: counts} = await exportTo(settings);
	await database.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
	await database.exec(`${dump.read('leaktui.sql').split('INSERT INTO')[0]}COMMIT;`);
	for (const {name} of tables) {
		const blob = new Blob([read(`${name}.csv`)]);
		await database.query(`COPY ${name} FROM '/dev/blob' WITH (FORMAT csv, HEADER)`, [], {blob});
		const {rows} = await database.query<{count: number}>(`SELECT COUNT(*) AS count FROM ${name}`);
		expect(rows, name).toEqual([{count: counts.get(name)}]);
	}

	const query = 'SELECT customer_name, region FROM customers WHERE customer_id IN (4, 5) ORDER BY customer_id';
	expect((await database.query(query)).rows).toEqual([
		{customer_name: 'Zürich Anvil Travel', region: 'North America'},
		{customer_name: 'Island Thistle, Inc.', region: 'North America'},
	]);
});
