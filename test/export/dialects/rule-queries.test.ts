import {DuckDBConnection} from '@duckdb/node-api';
import {PostgreSQL} from 'dt-sql-parser/dist/parser/postgresql/index.js';
import {SparkSQL} from 'dt-sql-parser/dist/parser/spark/index.js';
import {describe, expect, test} from 'vitest';
import {parseDay} from '../../../source/domain/days.ts';
import {asOf} from '../../../source/domain/ledger.ts';
import {dialects, ruleQuery} from '../../../source/export/dialects/rule-queries.ts';
import {tables} from '../../../source/export/tables.ts';
import {leaks} from '../../../source/scenarios/index.ts';
import {defaultSettings, detectorPolicy} from '../../../source/simulation/settings.ts';
import {detectedRows, queriedRow} from '../../helpers/detected-rows.ts';
import {exportTo} from '../../helpers/export-to.ts';

const parsers = {duckdb: new PostgreSQL(), postgresql: new PostgreSQL(), spark: new SparkSQL()};
const spoiled = {...defaultSettings, detectorGrace: 3, detectorIgnoreStatus: true, months: 7};
const may = parseDay('2024-05-20') as number;

/** What Spark SQL has of its own, in DuckDB's words: what its queries say can then be asked here. */
const sparkInDuckdb = [
	'CREATE MACRO sequence(first, last, step) AS generate_series(first, last, step)',
	'CREATE MACRO explode(list) AS unnest(list)',
	'CREATE OR REPLACE MACRO date_add(day, days) AS CAST(day AS DATE) + days',
];

describe.each(dialects)('for $name', (dialect) => {
	const settingsOf = {default: defaultSettings, spoiled};

	test.each(leaks)('the query of $name is one that its grammar knows', (leak) => {
		for (const settings of Object.values(settingsOf)) {
			const query = ruleQuery(leak, dialect, detectorPolicy(settings), settings.months, may);
			expect(parsers[dialect.name as keyof typeof parsers].validate(query)).toEqual([]);
			expect(query).not.toContain('$1');
			expect(query).toMatch(/;$/);
		}
	});

	test('the queries find what the detector finds', async () => {
		const exported = await exportTo(defaultSettings);
		const connection = await DuckDBConnection.create();
		for (const {name, columns} of tables) {
			const money = columns.filter(({type}) => type === 'money').map((column) => `'${column.name}': 'DECIMAL(12, 2)'`);
			const types = money.length > 0 ? `, types = {${money.join(', ')}}` : '';
			await connection.run(`CREATE TABLE ${name} AS FROM read_csv('${exported.folder}/${name}.csv'${types})`);
		}

		for (const macro of dialect.name === 'spark' ? sparkInDuckdb : []) {
			await connection.run(macro);
		}

		for (const settings of [defaultSettings, {...spoiled, months: 12}]) {
			for (const leak of leaks) {
				const query = ruleQuery(leak, dialect, detectorPolicy(settings), settings.months, may);
				const rows = (await connection.runAndReadAll(query)).getRowObjectsJson().map(queriedRow);
				const found = detectedRows(asOf(exported.ledger, may), settings, leak);
				expect(found.length).toBeGreaterThan(0);
				expect(rows.toSorted()).toEqual(found.toSorted());
			}
		}
	});
});

test('in Spark SQL there is nothing left of what only the others know', () => {
	const spark = dialects.find(({name}) => name === 'spark');
	for (const leak of spark ? leaks : []) {
		const query = ruleQuery(leak, spark as (typeof dialects)[number], detectorPolicy(defaultSettings), 12, may);
		expect(query.replace(/^--.*$/gm, '')).not.toMatch(/generate_series|::|\+ \d|INTERVAL '1 month'/);
	}
});
