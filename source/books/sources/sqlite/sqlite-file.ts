import process from 'node:process';
import {OutsideFault} from '../../source.ts';
import {named} from '../files/read-fault.ts';
import type {FoundTable} from '../found-table.ts';
import type {OnRows, PackedTable} from '../packed-table.ts';
import type {QueryTable, TextRows} from '../query-table.ts';
import {readRows} from '../read-rows.ts';
import type {Session} from '../session.ts';
import {isTextIn} from '../text-columns.ts';

/** What is used of `node:sqlite`, which Node 20 does not have. */
type Statement = {
	readonly all: () => Record<string, unknown>[];
	readonly iterate?: () => Iterable<Record<string, unknown>>;
	readonly setReadBigInts: (isOn: boolean) => void;
};
type Database = {readonly prepare: (sql: string) => Statement; readonly close: () => void};
type SqliteModule = {readonly DatabaseSync: new (path: string, options: {readOnly: boolean}) => Database};

const mostSample = 200;
const rowsAtATime = 4096;

/** The tables of an SQLite file. Throws an OutsideFault, be it that Node is too old. */
export async function openSqlite(path: string, session: Session): Promise<readonly FoundTable[]> {
	const database = await opened(path, session);
	return during(path, () => {
		const sql =
			"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid";
		return database
			.prepare(sql)
			.all()
			.map(({name}) => look(database, path, String(name)));
	});
}

function look(database: Database, path: string, name: string): FoundTable {
	const relation = quotedName(name);
	const described = database.prepare(`PRAGMA table_xinfo(${relation})`).all();
	const columns = described.filter(({hidden}) => hidden !== 1).map((column) => String(column['name']));
	const sample = [...rowsOf(database, relation, columns, ` LIMIT ${mostSample}`)].flat();
	const isText = columns.map((_, column) => isTextIn(sample, column));
	return {head: {name, file: path, columns, sample}, plan: {kind: 'sqlite', from: path, relation, columns, isText}};
}

/** Reads the columns of these places, in the order in which the file has its rows. */
export async function readSqlite(
	table: QueryTable,
	places: readonly number[],
	session: Session,
	onRows: OnRows,
): Promise<PackedTable> {
	const database = await opened(table.from, session);
	const query = async function* (columns: readonly string[]): TextRows {
		yield* rowsOf(database, table.relation, columns);
	};
	return during(table.from, () => readRows(table, places, query, onRows));
}

function* rowsOf(
	database: Database,
	relation: string,
	columns: readonly string[],
	end = '',
): Generator<(string | undefined)[][]> {
	const cells = columns.map((column, at) => `${quotedName(column)} AS c${at}`).join(', ');
	const statement = database.prepare(`SELECT ${cells || '1'} FROM ${relation}${end}`);
	// Numbers of more than 53 bits would be refused.
	statement.setReadBigInts(true);
	let block: (string | undefined)[][] = [];
	for (const row of statement.iterate?.() ?? statement.all()) {
		block.push(columns.map((_, at) => cellOf(row[`c${at}`])));
		if (block.length === rowsAtATime) {
			yield block;
			block = [];
		}
	}

	yield block;
}

function cellOf(value: unknown): string | undefined {
	if (value === null || value === '') {
		return undefined;
	}

	return value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : String(value);
}

async function opened(path: string, session: Session): Promise<Database> {
	return session.keep(
		`sqlite ${path}`,
		async () => {
			// By a name that is not looked up before it is needed: no tool of Node 20 knows it.
			const name: string = 'node:sqlite';
			const {DatabaseSync} = await import(/* @vite-ignore */ name).catch((error: Error): SqliteModule => {
				const sentence = `${named(path)} is an SQLite file, which needs Node 22.13 or later, not ${process.version.slice(1)}`;
				throw new OutsideFault(sentence, {cause: error});
			});
			return during(path, () => new DatabaseSync(path, {readOnly: true}));
		},
		(database: Database) => database.close(),
	);
}

async function during<Result>(path: string, work: () => Result): Promise<Awaited<Result>> {
	try {
		return await work();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ERR_SQLITE_ERROR') {
			throw error;
		}

		const {message} = error as Error;
		const reason = /locked|busy/.test(message) ? 'it is in use by another program' : message.split('\n')[0];
		throw new OutsideFault(`${named(path)} can't be read: ${reason}`, {cause: error});
	}
}

function quotedName(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}
