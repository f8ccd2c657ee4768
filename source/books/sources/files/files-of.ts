import {type Dirent, readdirSync, statSync} from 'node:fs';
import {basename, extname, join} from 'node:path';
import {OutsideFault} from '../../source.ts';
import {readHead} from './known-file.ts';
import {named, readFault} from './read-fault.ts';

export type KindOfFile = 'csv' | 'json' | 'sql' | 'parquet' | 'duckdb' | 'sqlite';

/** A file that holds tables, as far as its name and its first bytes say. */
export type TableFile = {
	readonly path: string;
	readonly kind: KindOfFile;
	/** Whether the reader named it, and not the folder that it lies in. */
	readonly isAsked: boolean;
	/** The files that it is written in, where those are parts in a folder of its name. */
	readonly parts?: readonly string[];
};

const endings: Readonly<Record<string, KindOfFile>> = {
	'.csv': 'csv',
	'.tsv': 'csv',
	'.tab': 'csv',
	'.psv': 'csv',
	'.json': 'json',
	'.jsonl': 'json',
	'.ndjson': 'json',
	'.sql': 'sql',
	'.parquet': 'parquet',
	'.pq': 'parquet',
	'.duckdb': 'duckdb',
	'.ddb': 'duckdb',
	'.db': 'sqlite',
	'.db3': 'sqlite',
	'.sqlite': 'sqlite',
	'.sqlite3': 'sqlite',
};

const marks: readonly (readonly [string, number, KindOfFile])[] = [
	['PAR1', 0, 'parquet'],
	['DUCK', 8, 'duckdb'],
	['SQLite format 3\0', 0, 'sqlite'],
];

/** Files that stand beside tables and are none: what describes them, and the answers. */
const beside = /^(answers\.\w+|(datapackage|package|package-lock|leaktui-mapping)\.json)$/i;

/**
 * The files that are meant by a path: itself, or those in the folder that have a table's name, and tables in parts there,
 * which have a folder each. Throws an OutsideFault.
 */
export function filesOf(path: string): readonly TableFile[] {
	const status = statusOf(path);
	if (!status.isDirectory()) {
		refuseEndless(path, status);
		return [{path, kind: kindOf(path, true) ?? 'csv', isAsked: true}];
	}

	const files = entriesOf(path).flatMap((entry) => {
		const within = join(path, entry.name);
		return entry.isDirectory() ? inParts(within) : inFile(within, entry.name);
	});
	const isInParts = files.length > 0 && files.every(({path: file}) => partName.test(basename(file)));
	return files.length === 0 || isInParts ? inParts(path) : files;
}

function inFile(path: string, name: string): readonly TableFile[] {
	if (!(extname(name).toLowerCase() in endings) || beside.test(name)) {
		return [];
	}

	const status = statusOf(path);
	if (status.isDirectory()) {
		return [];
	}

	refuseEndless(path, status);
	const kind = kindOf(path, false);
	return kind === undefined ? [] : [{path, kind, isAsked: false}];
}

const partName = /^part-[^/]*\.(parquet|csv|json|jsonl|ndjson)$/;
const monthFolder = /^[^=]+=[^=]*$/;

/** The table whose rows stand in parts in this folder, or in folders like `month=2024-05` within it. */
function inParts(folder: string): readonly TableFile[] {
	const parts = partsIn(folder);
	const kind = endings[extname(parts[0] ?? '')];
	const isAlike = parts.every((part) => endings[extname(part)] === kind);
	return kind !== undefined && isAlike ? [{path: folder, kind, isAsked: false, parts}] : [];
}

function partsIn(folder: string): readonly string[] {
	return entriesOf(folder).flatMap((entry) => {
		const within = join(folder, entry.name);
		if (entry.isDirectory()) {
			return monthFolder.test(entry.name) ? partsIn(within) : [];
		}

		return entry.isFile() && partName.test(entry.name) ? [within] : [];
	});
}

/** By the first bytes, which know better, or the ending. */
function kindOf(path: string, isAsked: boolean): KindOfFile | undefined {
	const {head} = readHead(path, 16);
	const letters = Buffer.from(head).toString('latin1');
	const mark = marks.find(([text, at]) => letters.startsWith(text, at));
	const byEnding = endings[extname(path).toLowerCase()];
	if (mark) {
		return mark[2];
	}

	if (byEnding === 'sqlite' && !isAsked) {
		// Programs of all kinds call what they keep a database.
		return undefined;
	}

	if (byEnding === 'parquet' || byEnding === 'duckdb' || byEnding === 'sqlite') {
		const name = {parquet: 'Parquet file', duckdb: 'DuckDB database', sqlite: 'SQLite database'}[byEnding];
		throw new OutsideFault(`${named(path)} can't be read: it is no ${name}`);
	}

	return byEnding;
}

function statusOf(path: string): ReturnType<typeof statSync> & object {
	try {
		return statSync(path);
	} catch (error) {
		throw readFault(path, error);
	}
}

function entriesOf(folder: string): readonly Dirent[] {
	try {
		const entries = readdirSync(folder, {withFileTypes: true});
		return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
	} catch (error) {
		throw readFault(folder, error);
	}
}

/** Pipes and devices may never end. */
function refuseEndless(path: string, status: ReturnType<typeof statusOf>): void {
	if (!status.isFile()) {
		const what = status.isFIFO() ? 'a pipe' : status.isSocket() ? 'a socket' : 'a device';
		throw new OutsideFault(`${named(path)} can't be read: it is ${what}, and only files and folders are`);
	}
}
