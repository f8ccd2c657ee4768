import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {DuckDBConnection} from '@duckdb/node-api';
import type {Books} from '../../source/books/books.ts';
import {detect} from '../../source/detection/detect.ts';
import {type Day, formatDay} from '../../source/domain/days.ts';
import {subscriptionText, writtenInvoice} from '../../source/domain/identifiers.ts';
import {billedOn, type Ledger} from '../../source/domain/ledger.ts';
import {formatCents} from '../../source/domain/money.ts';
import type {Policy} from '../../source/domain/policy.ts';
import {booksToExport} from '../../source/export/books-tables.ts';
import {csv} from '../../source/export/csv.ts';
import type {Format} from '../../source/export/format.ts';
import {writeExport} from '../../source/export/write-export.ts';
import type {Leak} from '../../source/scenarios/scenario.ts';
import {defaultSettings} from '../../source/simulation/settings.ts';
import {aFolder} from './a-store.ts';

/** Writes the tables of books as known by a day into a folder that is gone after the test. */
export async function exportBooksTo(books: Books, day: Day = books.ledger.day, format: Format = csv): Promise<string> {
	const out = join(await aFolder(), 'tables');
	await writeExport({
		settings: defaultSettings,
		day,
		format,
		out,
		answers: undefined,
		isForced: false,
		books: booksToExport(books),
	});
	return out;
}

type Resource = {
	readonly name: string;
	readonly path: string;
	readonly schema: {readonly fields: readonly {name: string; type: string}[]};
};

/** DuckDB with the CSV files of a folder as its tables, by the types that `datapackage.json` says they have. */
export async function duckDbOver(folder: string): Promise<DuckDBConnection> {
	const {resources} = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as {resources: Resource[]};
	const types: Readonly<Record<string, string>> = {
		integer: 'INTEGER',
		number: 'DECIMAL(18, 3)',
		date: 'DATE',
		string: 'VARCHAR',
	};
	const connection = await DuckDBConnection.create();
	for (const {name, path, schema} of resources) {
		const columns = schema.fields.map((field) => `'${field.name}': '${types[field.type]}'`).join(', ');
		await connection.run(
			`CREATE TABLE ${name} AS FROM read_csv('${join(folder, path)}', header = true, columns = {${columns}})`,
		);
	}

	return connection;
}

/** What the query of a leak returns over the tables of these books: since, subscription, invoice, first day of the period, money. */
export function rowsDetected(ledger: Ledger, policy: Policy, leak: Leak): string[] {
	return detect(ledger, policy, [leak]).map((finding) => {
		const {since, subscriptionId, invoiceId, month, leakedCents, liabilityCents = 0} = finding;
		const index = subscriptionId - ledger.firstId;
		return rowText(
			formatDay(since),
			subscriptionText(ledger, index),
			invoiceId === null ? null : writtenInvoice(ledger, invoiceId),
			formatDay(billedOn(ledger, index, month)),
			Number(formatCents(leakedCents + liabilityCents, ledger.currency)),
		);
	});
}

/** The same of a row that a database gives. */
export function rowQueried(row: Readonly<Record<string, unknown>>): string {
	const {since, subscription_id: subscription, invoice_id: invoice, month, leaked} = row;
	return rowText(String(since).slice(0, 10), subscription, invoice, String(month).slice(0, 10), Number(leaked));
}

function rowText(...values: readonly unknown[]): string {
	return values.map((value) => String(value ?? 'none')).join(' ');
}
