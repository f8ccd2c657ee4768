import {join} from 'node:path';
import {DuckDBConnection} from '@duckdb/node-api';
import {describe, expect, test} from 'vitest';
import {shapeOf} from '../../source/domain/books-shape.ts';
import {formatDay} from '../../source/domain/days.ts';
import {asOf} from '../../source/domain/ledger.ts';
import {leaks} from '../../source/scenarios/index.ts';
import {detectorPolicy} from '../../source/simulation/settings.ts';
import {shareOf} from '../helpers/check.ts';
import {detectedRows, queriedRow} from '../helpers/detected-rows.ts';
import {exportCases} from '../helpers/export-cases.ts';
import {type Exported, exportTo} from '../helpers/export-to.ts';

type Schema = {
	readonly fields: readonly {name: string; type: string; constraints: {required: boolean; enum?: string[]}}[];
	readonly primaryKey: readonly string[];
	readonly foreignKeys?: readonly {fields: string; reference: {resource: string; fields: string}}[];
};
type Resource = {readonly name: string; readonly path: string; readonly schema: Schema};

const types: Readonly<Record<string, string>> = {
	integer: 'INTEGER',
	number: 'DECIMAL(12,2)',
	date: 'DATE',
	string: 'VARCHAR',
};

/** A database whose tables have the types and keys of datapackage.json, filled from the CSV files beside it. */
async function load({folder, read}: Exported): Promise<DuckDBConnection> {
	const connection = await DuckDBConnection.create();
	for (const {name, path, schema} of (JSON.parse(read('datapackage.json')) as {resources: Resource[]}).resources) {
		const columns = schema.fields.map(
			(field) => `${field.name} ${types[field.type]}${field.constraints.required ? ' NOT NULL' : ''}`,
		);
		const keys = (schema.foreignKeys ?? []).map(
			({fields, reference}) => `FOREIGN KEY (${fields}) REFERENCES ${reference.resource} (${reference.fields})`,
		);
		const lines = [...columns, `PRIMARY KEY (${schema.primaryKey.join(', ')})`, ...keys];
		await connection.run(`CREATE TABLE ${name} (${lines.join(', ')})`);
		await connection.run(`INSERT INTO ${name} FROM read_csv('${join(folder, path)}', header = true)`);
	}

	return connection;
}

async function rowsOf(connection: DuckDBConnection, sql: string, values: string[] = []) {
	return (await connection.runAndReadAll(sql, values)).getRowObjectsJson();
}

// PostgreSQL is asked the same of all cases.
describe.each(exportCases.slice(-shareOf(exportCases.length)))('$name', ({settings, days}) => {
	test('the SQL of each scenario returns the rows that its detector finds, on any day', async () => {
		const exported = await exportTo(settings);
		const connection = await load(exported);
		for (const day of days) {
			for (const leak of leaks) {
				const sql = leak.sql(detectorPolicy(settings), settings.months, shapeOf(exported.ledger));
				const queried = (await rowsOf(connection, sql, [formatDay(day)])).map(queriedRow);
				const found = detectedRows(asOf(exported.ledger, day), settings, leak);
				expect(queried.toSorted(), `${leak.id} on ${formatDay(day)}`).toEqual(found.toSorted());
				expect(queried.map((row) => row.slice(0, 10))).toEqual(found.map((row) => row.slice(0, 10)));
			}
		}

		connection.closeSync();
	});

	test('an export as of a day gives the rows of that day', async () => {
		const day = days[0] as number;
		const exported = await exportTo(settings, day);
		const connection = await load(exported);
		for (const leak of leaks) {
			const sql = leak.sql(detectorPolicy(settings), settings.months, shapeOf(exported.ledger));
			const queried = (await rowsOf(connection, sql, [formatDay(day)])).map(queriedRow);
			expect(queried.toSorted(), leak.id).toEqual(detectedRows(exported.ledger, settings, leak).toSorted());
		}

		connection.closeSync();
	});
});

test('left to itself, DuckDB sees the types that datapackage.json names', async () => {
	const {folder, read} = await exportTo((exportCases[0] as (typeof exportCases)[number]).settings);
	const connection = await DuckDBConnection.create();
	const sniffed: Readonly<Record<string, string>> = {
		BIGINT: 'integer',
		DOUBLE: 'number',
		DATE: 'date',
		VARCHAR: 'string',
	};
	for (const {path, schema} of (JSON.parse(read('datapackage.json')) as {resources: Resource[]}).resources) {
		const seen = await rowsOf(connection, `DESCRIBE FROM read_csv('${join(folder, path)}')`);
		expect(seen.map((row) => [row['column_name'], sniffed[String(row['column_type'])]])).toEqual(
			schema.fields.map(({name, type}) => [name, type]),
		);
	}

	connection.closeSync();
});
