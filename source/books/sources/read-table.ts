import {readCsv} from './csv/read-csv.ts';
import {readWithEngine} from './database/read-with-engine.ts';
import type {Plan} from './found-table.ts';
import {readJson} from './json/read-json.ts';
import type {OnRows, PackedTable} from './packed-table.ts';
import {readPostgres} from './postgres/postgres-server.ts';
import type {Session} from './session.ts';
import {readSql} from './sql/read-sql.ts';
import {readSqlite} from './sqlite/sqlite-file.ts';

/** Reads columns of a table, by their places, in the way that was found for it. */
export async function readTable(
	plan: Plan,
	columns: readonly number[],
	session: Session,
	onRows: OnRows,
): Promise<PackedTable> {
	switch (plan.kind) {
		case 'sqlite':
			return readSqlite(plan, columns, session, onRows);
		case 'postgres':
			return readPostgres(plan, columns, session, onRows);
		case 'sql':
			return readSql(plan, columns, onRows);
		case 'engine':
			return readWithEngine(plan, columns, session, onRows);
		case 'json':
			return readJson(plan, columns, onRows);
		default:
			return readCsv(plan, columns, onRows);
	}
}
