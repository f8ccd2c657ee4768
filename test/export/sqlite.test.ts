import initSqlJs, {type Database} from 'sql.js';
import {expect, test} from 'vitest';
import {bridgesByMonth, sumBridges} from '../../source/domain/bridge.ts';
import {sql} from '../../source/export/sql.ts';
import {tables} from '../../source/export/tables.ts';
import {booksPolicy} from '../../source/simulation/settings.ts';
import {exportCases} from '../helpers/export-cases.ts';
import {exportTo} from '../helpers/export-to.ts';

const {Database: SqliteDatabase} = await initSqlJs();

function oneValue(database: Database, query: string): unknown {
	return database.exec(query)[0]?.values[0]?.[0];
}

test.each(exportCases)('SQLite loads the dump with its keys: $name', async ({settings}) => {
	const exported = await exportTo(settings, undefined, sql);
	const database = new SqliteDatabase();
	database.run('PRAGMA foreign_keys = ON');
	database.exec(exported.read('leaktui.sql'));
	for (const {name} of tables) {
		expect(oneValue(database, `SELECT COUNT(*) FROM ${name}`), name).toBe(exported.rows.get(name));
	}

	const total = sumBridges(bridgesByMonth(exported.ledger, booksPolicy(settings)));
	const cents = (query: string) => Math.round(Number(oneValue(database, query) ?? 0) * 100);
	expect(cents('SELECT SUM(amount) FROM invoices')).toBe(total.billedCents);
	expect(cents('SELECT SUM(amount_paid) FROM payments')).toBe(total.collectedCents + total.overpaidCents);
	expect(database.exec('PRAGMA foreign_key_check')).toEqual([]);
	database.close();
});

test('a row without its parent is refused: the keys are there', async () => {
	const {read} = await exportTo((exportCases[1] as (typeof exportCases)[number]).settings, undefined, sql);
	const database = new SqliteDatabase();
	database.run('PRAGMA foreign_keys = ON');
	database.exec(read('leaktui.sql'));
	expect(() => database.run("INSERT INTO payments VALUES (1, 999999999, '2024-01-01', 1)")).toThrow('FOREIGN KEY');
	expect(() => database.run("INSERT INTO plans VALUES (1, 'Again', 1)")).toThrow('UNIQUE');
	expect(() => database.run("UPDATE subscriptions SET status = 'Asleep'")).toThrow('CHECK');
	database.close();
});

test('the answer key loads beside the data', async () => {
	const {settings} = exportCases[0] as (typeof exportCases)[number];
	const data = await exportTo(settings, undefined, sql);
	const key = await exportTo(settings, undefined, sql, {
		out: `${data.folder}-again`,
		answers: `${data.folder}/key.sql`,
	});
	const database = new SqliteDatabase();
	database.exec(data.read('leaktui.sql'));
	database.exec(data.read('key.sql'));
	expect(oneValue(database, 'SELECT COUNT(*) FROM answers')).toBe(key.rows.get('answers'));
	const orphans = 'SELECT COUNT(*) FROM answers WHERE invoice_id NOT IN (SELECT invoice_id FROM invoices)';
	expect(oneValue(database, orphans)).toBe(0);
	database.close();
});
