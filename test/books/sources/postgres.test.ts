import pg from 'pg';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {OutsideFault, type TableHead} from '../../../source/books/source.ts';
import {openSource} from '../../../source/books/sources/open-source.ts';
import {shownUrl, withoutSecrets} from '../../../source/books/sources/postgres/postgres-url.ts';
import {csv} from '../../../source/export/csv.ts';
import {sql} from '../../../source/export/sql.ts';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import {
	aPostgresServer,
	type PostgresServer,
	postgresPassword,
	postgresPrograms,
} from '../../helpers/a-postgres-server.ts';
import {exportTo} from '../../helpers/export-to.ts';
import {aSource, kindsOf, readAll, readOne, rowsOf} from '../../helpers/read-source.ts';

const programs = postgresPrograms();

describe.skipIf(programs === undefined)('a PostgreSQL server (skipped where none is installed)', () => {
	let server: PostgresServer;
	beforeAll(async () => {
		server = await aPostgresServer(programs as string);
	});
	afterAll(() => server.stop());

	test('our own export in it opens as our CSV does, to the row and the cent', async () => {
		const settings = {...defaultSettings, customers: 300};
		const exported = await exportTo(settings, undefined, sql);
		const url = await server.filled('own', exported.read('leaktui.sql'));
		const expected = await readAll((await exportTo(settings, undefined, csv)).folder);
		const tables = await readAll(url);
		for (const table of expected) {
			const same = tables.find(({head}) => head.name === table.head.name);
			expect(same?.head.columns).toEqual(table.head.columns);
			expect(same && kindsOf(same)).toEqual(kindsOf(table));
			expect(same && rowsOf(same)).toEqual(rowsOf(table));
			expect(same?.head.file).toBe(`postgres://reader@127.0.0.1:${server.port}/own`);
		}
	});

	test('only what lies on the search path, in many blocks, with names of all kinds', async () => {
		const url = await server.filled(
			'many',
			`CREATE SCHEMA hidden; CREATE TABLE hidden.secret (id int);
			CREATE TABLE "Old ""Invoices""" ("no." text, made timestamptz, paid boolean, large bigint);
			INSERT INTO "Old ""Invoices""" SELECT n, '2024-05-31 12:00+02', n % 2 = 0, 9007199254740993 FROM generate_series(1, 25000) n;
			INSERT INTO "Old ""Invoices""" VALUES ('A-1', NULL, NULL, NULL);`,
		);
		const source = await aSource(url);
		expect(source.tables.map(({name}) => name)).toEqual(['Old "Invoices"']);
		const told: number[] = [];
		const [table] = source.tables;
		const read = await source.read(table as never, ['large', 'made', 'paid', 'no.'], {
			onRows: (rows) => told.push(rows),
		});
		expect(read.rows).toBe(25_001);
		expect(rowsOf(read)[0]).toEqual(['9007199254740993', '2024-05-31 10:00:00+00', 'f', '1']);
		expect(rowsOf(read).at(-1)).toEqual([undefined, undefined, undefined, 'A-1']);
		expect(told.filter((rows) => rows === 10_000)).not.toEqual([]);
		expect(read.lineOf(24_999)).toBe(25_000);
	});

	test('what others write while it is open is not seen', async () => {
		const url = await server.filled('still', 'CREATE TABLE a (id int, b int); INSERT INTO a VALUES (1, 2)');
		const source = await aSource(url);
		const client = new pg.Client(url);
		await client.connect();
		await client.query('INSERT INTO a VALUES (3, 4)');
		await client.end();
		expect(rowsOf(await source.read(source.tables[0] as never, ['id']))).toEqual([['1']]);
		expect(await readOne(url)).toMatchObject({rows: 2});
	});

	test('a view is a table, and one that is broken is none', async () => {
		const url = await server.filled(
			'views',
			`CREATE TABLE a (b int); INSERT INTO a VALUES (0);
			CREATE VIEW fine AS SELECT b + 1 AS c FROM a; CREATE VIEW broken AS SELECT 1 / b AS d FROM a`,
		);
		const tables = await readAll(url);
		expect(tables.map((table) => [table.head.name, rowsOf(table)])).toEqual([
			['a', [['0']]],
			['fine', [['1']]],
		]);
	});

	test('a signal stops a table on its way, and the next is read', async () => {
		const url = await server.filled('long', 'CREATE TABLE a AS SELECT n FROM generate_series(1, 50000) n');
		const source = await aSource(url);
		const [table] = source.tables as [TableHead];
		const controller = new AbortController();
		const onRows = () => controller.abort('enough');
		await expect(source.read(table, ['n'], {signal: controller.signal, onRows})).rejects.toBe('enough');
		expect((await source.read(table, ['n'])).rows).toBe(50_000);
	});

	test.each([
		[
			'a wrong password',
			(url: string) => url.replace(encodeURIComponent(postgresPassword), 'wrong%20secret'),
			'wrong secret',
		],
		['a database that is not there', (url: string) => `${url}-not`, postgresPassword],
		['a port where nobody listens', (url: string) => url.replace(/:\d+\//, ':1/'), postgresPassword],
		['an empty database', (url: string) => url, postgresPassword],
	])('%s is one sentence without the password', async (_what, change, secret) => {
		const fault = await openSource([change(server.url('postgres'))]).catch((error: Error) => error);
		expect(fault).toBeInstanceOf(OutsideFault);
		const {message} = fault as Error;
		expect(message).toMatch(
			/^postgres:\/\/reader@127\.0\.0\.1:\d+\/postgres(-not)? (can't be read: .+|holds no table .+)$/,
		);
		expect(message).not.toContain(secret);
		expect(message).not.toContain(encodeURIComponent(secret));
	});

	test('a server is opened alone', async () => {
		await expect(openSource([server.url('postgres'), '.'])).rejects.toThrow(/is opened alone/);
	});
});

test('a URL is shown without its password, wherever that stands', () => {
	expect(shownUrl('postgresql://me:s%40cret@db.example:5433/books?password=other&sslmode=require')).toBe(
		'postgresql://me@db.example:5433/books?sslmode=require',
	);
	expect(withoutSecrets('postgres://me:s%40cret@db/books', 'no s@cret and no s%40cret')).toBe('no … and no …');
	expect(() => shownUrl('postgres://me:secret@[bad/books')).toThrow(/^the postgres:\/\/ URL can't be read: [^s]/);
});
