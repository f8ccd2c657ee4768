import {PGlite, types} from '@electric-sql/pglite';
import {afterAll, describe, expect, test} from 'vitest';
import {formatDay} from '../../source/domain/days.ts';
import {asOf} from '../../source/domain/ledger.ts';
import {sql} from '../../source/export/sql.ts';
import {tables} from '../../source/export/tables.ts';
import {leaks} from '../../source/scenarios/index.ts';
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
		for (const {name} of tables) {
			const {rows} = await database.query<{count: number}>(`SELECT COUNT(*) AS count FROM ${name}`);
			expect(rows, name).toEqual([{count: exported.rows.get(name)}]);
		}

		for (const day of days) {
			for (const leak of leaks) {
				const query = leak.sql(detectorPolicy(settings), settings.months);
				const {rows} = await database.query<Record<string, unknown>>(query, [formatDay(day)]);
				const found = detectedRows(asOf(exported.ledger, day), settings, leak);
				expect(rows.map(queriedRow).toSorted(), `${leak.id} on ${formatDay(day)}`).toEqual(found.toSorted());
			}
		}
	});
});
