import {resolve} from 'node:path';
import {OutsideFault} from '../source.ts';
import {openCsv} from './csv/open-csv.ts';
import {openDatabase, openParquet} from './database/open-with-engine.ts';
import {filesOf, type TableFile} from './files/files-of.ts';
import {named} from './files/read-fault.ts';
import type {FoundTable} from './found-table.ts';
import {openJson, openJsonParts} from './json/open-json.ts';
import {openPostgres} from './postgres/postgres-server.ts';
import {isPostgresUrl, shownUrl} from './postgres/postgres-url.ts';
import type {Session} from './session.ts';
import {openSql} from './sql/open-sql.ts';
import {openSqlite} from './sqlite/sqlite-file.ts';

/** The most files that are looked into at a time. */
const mostFiles = 1000;

const kinds = 'CSV, TSV, JSON, SQL, Parquet, DuckDB and SQLite files';

/** Finds the tables of paths. `onFile` is called before each file, and may throw. */
export async function findTables(
	paths: readonly string[],
	session: Session,
	onFile: () => void,
): Promise<readonly FoundTable[]> {
	const url = paths.find(isPostgresUrl);
	if (url !== undefined) {
		return findOnServer(url, paths, session);
	}

	const files = paths.flatMap((path) => filesOf(path));
	const known = new Set<string>();
	const different = files.filter(({path}) => !known.has(resolve(path)) && known.add(resolve(path)));
	if (different.length > mostFiles) {
		const count = different.length.toLocaleString('en-US');
		throw new OutsideFault(
			`${named(paths[0] as string)} holds ${count} files of tables, and at most 1,000 are opened at a time: name those that count`,
		);
	}

	const tables: FoundTable[] = [];
	for (const file of different.filter(({kind}) => kind !== 'sql')) {
		onFile();
		tables.push(...(await openFile(file, session, onFile)));
	}

	tables.push(
		...openSql(
			different.filter(({kind}) => kind === 'sql'),
			onFile,
		),
	);

	if (tables.length === 0) {
		throw new OutsideFault(`${paths.map(named).join(', ')} holds no table: leaktui opens ${kinds}`);
	}

	return tables;
}

async function findOnServer(url: string, paths: readonly string[], session: Session): Promise<readonly FoundTable[]> {
	const shown = shownUrl(url);
	if (paths.length > 1) {
		throw new OutsideFault(`${shown} is opened alone, without files or other servers beside it`);
	}

	const tables = await openPostgres(url, session);
	if (tables.length === 0) {
		throw new OutsideFault(`${shown} holds no table on its search path that its user may read`);
	}

	return tables;
}

async function openFile(
	{path, kind, isAsked, parts}: TableFile,
	session: Session,
	onFile: () => void,
): Promise<readonly FoundTable[]> {
	switch (kind) {
		case 'sqlite':
			return openSqlite(path, session);
		case 'parquet':
			return [await openParquet(path, parts ?? [path], session)];
		case 'duckdb':
			return openDatabase(path, session);
		case 'json':
			return parts ? openJsonParts(path, parts, onFile) : openJson(path, isAsked, onFile);
		default:
			return [openCsv(path, parts)];
	}
}
