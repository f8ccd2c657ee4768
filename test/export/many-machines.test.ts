import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {DuckDBInstance} from '@duckdb/node-api';
import {expect, test} from 'vitest';
import {csv} from '../../source/export/csv.ts';
import {parquet} from '../../source/export/database/parquet-format.ts';
import {duckdb} from '../../source/export/dialects/duckdb.ts';
import {postgresql} from '../../source/export/dialects/postgresql.ts';
import {ruleQuery} from '../../source/export/dialects/rule-queries.ts';
import type {ExportOrder} from '../../source/export/export-order.ts';
import {sql} from '../../source/export/sql.ts';
import {tables} from '../../source/export/tables.ts';
import {writeExport} from '../../source/export/write-export.ts';
import {defaultSettings, detectorPolicy, leaksOn} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {aPostgres} from '../helpers/a-postgres.ts';
import {aFolder} from '../helpers/a-store.ts';
import {detectedRows, queriedRow} from '../helpers/detected-rows.ts';

const settings = {
	...defaultSettings,
	customers: 400,
	rates: {...defaultSettings.rates, ghost: 5, zombie: 5, churn: 20},
};
const {ledger} = simulate(settings);
const {day} = ledger;

/** The SQL of the README between these marks, as if its files were in the folder. */
function readmeSql(name: string, folder: string): string {
	const text = readFileSync('README.md', 'utf8');
	const found = new RegExp(`<!-- ${name}:begin -->\n\`\`\`sql\n([^]+?)\`\`\`\n<!-- ${name}:end -->`).exec(text);
	return String(found?.[1]).replaceAll('/data/year', folder);
}

/** The year in three parts, written in any order. */
async function inParts(changes: Partial<ExportOrder>): Promise<string> {
	const out = join(await aFolder(), 'year');
	for (const place of [1, 2, 0]) {
		const part = {place, of: 3};
		await writeExport({settings, day, format: csv, out, answers: undefined, isForced: false, part, ...changes});
	}

	return out;
}

test('DuckDB finds in the Parquet files of all parts, as the README has it, what the rules find', async () => {
	const folder = await inParts({format: parquet, isByMonth: true});
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	await connection.run(readmeSql('duckdb', folder));
	for (const leak of leaksOn(settings)) {
		const query = ruleQuery(leak, duckdb, detectorPolicy(settings), settings.months, day);
		const rows = (await connection.runAndReadAll(query)).getRowObjectsJson().map(queriedRow);
		expect(rows.toSorted(), leak.id).toEqual(detectedRows(ledger, settings, leak).toSorted());
	}
});

test('PostgreSQL finds in a table in partitions, filled from the parts behind each other, what the rules find', async () => {
	const folder = await inParts({});
	const database = await aPostgres();
	const others = tables.filter(({name}) => name !== 'invoices').map((table) => ({...table, foreignKeys: []}));
	await database.exec(`${sql.head(others)}COMMIT;`);
	await database.exec(readmeSql('postgresql', folder));
	for (const {name} of tables) {
		const parts = readdirSync(join(folder, name)).sort();
		const blob = new Blob(parts.map((part) => readFileSync(join(folder, name, part))));
		await database.query(`COPY ${name} FROM '/dev/blob' WITH (FORMAT csv, HEADER)`, [], {blob});
	}

	for (const leak of leaksOn(settings)) {
		const query = ruleQuery(leak, postgresql, detectorPolicy(settings), settings.months, day);
		const {rows} = await database.query<Record<string, unknown>>(query);
		expect(rows.map(queriedRow).toSorted(), leak.id).toEqual(detectedRows(ledger, settings, leak).toSorted());
	}
});

test('the tables that the README gives to Spark are those of the export, in their folders', async () => {
	const views = readmeSql('spark', '/data/year').trim().split('\n');
	expect(views).toEqual(
		tables.map(({name}) => `CREATE TEMPORARY VIEW ${name} USING parquet OPTIONS (path '/data/year/${name}');`),
	);
});
