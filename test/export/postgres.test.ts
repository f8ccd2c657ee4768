import {describe, expect, test} from 'vitest';
import {shapeOf} from '../../source/domain/books-shape.ts';
import {formatDay} from '../../source/domain/days.ts';
import {asOf} from '../../source/domain/ledger.ts';
import {postgresql} from '../../source/export/dialects/postgresql.ts';
import {ruleQuery} from '../../source/export/dialects/rule-queries.ts';
import {sql} from '../../source/export/sql.ts';
import {tables, tablesFor} from '../../source/export/tables.ts';
import {leaks} from '../../source/scenarios/index.ts';
import {columnsOf} from '../../source/simulation/contracts.ts';
import {detectorPolicy} from '../../source/simulation/settings.ts';
import {aPostgres} from '../helpers/a-postgres.ts';
import {detectedRows, queriedRow} from '../helpers/detected-rows.ts';
import {exportCases} from '../helpers/export-cases.ts';
import {exportTo} from '../helpers/export-to.ts';

describe.each(exportCases)('$name', ({settings, days}) => {
	test('PostgreSQL loads the dump, and the SQL of each scenario returns the rows that its detector finds', async () => {
		const exported = await exportTo(settings, undefined, sql);
		const database = await aPostgres();
		await database.exec(exported.read('leaktui.sql'));
		for (const {name} of tablesFor(columnsOf(settings))) {
			const {rows} = await database.query<{count: number}>(`SELECT COUNT(*) AS count FROM ${name}`);
			expect(rows, name).toEqual([{count: exported.rows.get(name)}]);
		}

		const policy = detectorPolicy(settings);
		const shape = shapeOf(exported.ledger);
		for (const leak of leaks) {
			const query = ruleQuery(leak, postgresql, policy, settings.months, exported.ledger.day, shape);
			expect((await database.query(`EXPLAIN ${query}`)).rows, `the query of its dialect: ${leak.id}`).not.toEqual([]);
		}

		for (const day of days) {
			for (const leak of leaks) {
				const query = leak.sql(policy, settings.months, shape);
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
	const database = await aPostgres();
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
