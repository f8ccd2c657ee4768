import {DuckDBConnection} from '@duckdb/node-api';
import {SparkSQL} from 'dt-sql-parser/dist/parser/spark/index.js';
import {describe, expect, test} from 'vitest';
import {shapeOf} from '../../../source/domain/books-shape.ts';
import {parseDay} from '../../../source/domain/days.ts';
import {asOf} from '../../../source/domain/ledger.ts';
import type {Dialect} from '../../../source/export/dialects/dialect.ts';
import {dialects, ruleQuery} from '../../../source/export/dialects/rule-queries.ts';
import {spark} from '../../../source/export/dialects/spark.ts';
import {tablesFor} from '../../../source/export/tables.ts';
import {leaks} from '../../../source/scenarios/index.ts';
import type {Leak} from '../../../source/scenarios/scenario.ts';
import {defaultSettings, detectorPolicy, leaksOn} from '../../../source/simulation/settings.ts';
import {detectedRows, queriedRow} from '../../helpers/detected-rows.ts';
import {everythingOften} from '../../helpers/everything-on.ts';
import {exportTo} from '../../helpers/export-to.ts';
import {sparkInDuckdb} from '../../helpers/spark-in-duckdb.ts';

const grammar = new SparkSQL();
const spoiled = {...defaultSettings, detectorGrace: 3, detectorIgnoreStatus: true, months: 7};
const may = parseDay('2024-05-20') as number;

/** The query of a leak over the usual books, over those of other settings, and over books that have all there can be. */
function queriesOf(leak: Leak, dialect: Dialect): string[] {
	const all = {hasDiscounts: true, hasPrices: true, hasCopies: true};
	const given = [
		[defaultSettings, undefined],
		[spoiled, undefined],
		[defaultSettings, all],
	] as const;
	return given.map(([settings, shape]) =>
		ruleQuery(leak, dialect, detectorPolicy(settings), settings.months, may, shape),
	);
}

describe.each(dialects)('for $name', (dialect) => {
	test.each(leaks)('the query of $name is one statement, which leaves nothing to fill in', (leak) => {
		for (const query of queriesOf(leak, dialect)) {
			expect(query).not.toContain('$1');
			expect(query).toMatch(/^[^;]+;$/);
		}
	});

	test.each([
		['the default year', defaultSettings],
		['a year of every leak', everythingOften],
	])('the queries find what the detector finds: %s', async (_, year) => {
		const exported = await exportTo(year);
		const shape = shapeOf(exported.ledger);
		const connection = await DuckDBConnection.create();
		for (const {name, columns} of tablesFor(shape)) {
			const money = columns.filter(({type}) => type === 'money').map((column) => `'${column.name}': 'DECIMAL(12, 2)'`);
			const types = money.length > 0 ? `, types = {${money.join(', ')}}` : '';
			await connection.run(`CREATE TABLE ${name} AS FROM read_csv('${exported.folder}/${name}.csv'${types})`);
		}

		for (const macro of dialect.name === 'spark' ? sparkInDuckdb : []) {
			await connection.run(macro);
		}

		for (const settings of [year, {...year, detectorGrace: 3, detectorIgnoreStatus: true}]) {
			for (const leak of leaksOn(year)) {
				const query = ruleQuery(leak, dialect, detectorPolicy(settings), settings.months, may, shape);
				const rows = (await connection.runAndReadAll(query)).getRowObjectsJson().map(queriedRow);
				const found = detectedRows(asOf(exported.ledger, may), settings, leak);
				expect(found.length).toBeGreaterThan(0);
				expect(rows.toSorted()).toEqual(found.toSorted());
			}
		}
	});
});

// DuckDB runs its queries above, and PostgreSQL knows its own in `postgres.test.ts`.
test.each(leaks)(
	'in Spark SQL the query of $name is one that its grammar knows, and has nothing of the others',
	(leak) => {
		for (const query of queriesOf(leak, spark)) {
			expect(grammar.validate(query)).toEqual([]);
			expect(query.replace(/^--.*$/gm, '')).not.toMatch(/generate_series|::|\+ \d|INTERVAL '1 month'/);
		}
	},
);
