import type {CsvFile} from '../sources/csv/csv-table.ts';
import {expressionOf, quotedName} from '../sources/database/engine-table.ts';
import {literal} from '../sources/database/open-engine.ts';
import {relationOf} from '../sources/database/open-with-engine.ts';
import {readHead} from '../sources/files/known-file.ts';
import {named} from '../sources/files/read-fault.ts';
import type {FoundTable} from '../sources/found-table.ts';
import type {JsonFile} from '../sources/json/json-table.ts';
import {checkLineEnds} from './check-line-ends.ts';
import {beyondTheEngine} from './rule-engine.ts';

/** A table as DuckDB reads it: where from, and each of its columns as a text. */
export type DuckDbRelation = {readonly from: string; readonly column: (place: number) => string};

/**
 * How DuckDB reads a table. `attached` gives the name of a database file there. Throws an OutsideFault where the file is of
 * a kind, or in letters, that it does not read as leaktui does.
 */
export async function duckDbRelation(
	{head, plan}: FoundTable,
	attached: (path: string) => Promise<string>,
): Promise<DuckDbRelation> {
	switch (plan.kind) {
		case 'csv':
			return {
				from: `(${plan.files.map((file) => cellsOf(file, head.columns.length)).join(' UNION ALL ')})`,
				column: (place) => `c${place}`,
			};
		case 'json':
			return {
				from: `(${plan.files.map((file) => linesOf(file, plan.columns)).join(' UNION ALL ')})`,
				column: (place) => `json_extract_string(${jsonName(head, place)}, '$')`,
			};
		case 'engine':
			return {
				from: relationOf(plan.from, 'parquet' in plan.from ? '' : await attached(plan.from.database)),
				column: (place) => expressionOf(plan.columns[place] as (typeof plan.columns)[number], true),
			};
		default:
			throw beyondTheEngine(`${named(head.file)} is no CSV, TSV, JSON lines, Parquet or DuckDB file`);
	}
}

/** Cells of a file, all texts, as it was found to be written. */
function cellsOf({file: {path}, encoding, dialect, hasHeader}: CsvFile, width: number): string {
	checkLetters(path, encoding.name);
	checkLineEnds(path);
	const columns = Array.from({length: width}, (_, place) => `c${place}: 'VARCHAR'`).join(', ');
	const options = [
		'auto_detect = false',
		`header = ${hasHeader}`,
		`skip = ${emptyLines(path, encoding.markLength, dialect.lineEnd)}`,
		`delim = ${literal(String.fromCharCode(dialect.delimiter))}`,
		`quote = '"'`,
		`escape = '"'`,
		'strict_mode = true',
		'max_line_size = 16000000',
		`columns = {${columns}}`,
	];
	return `SELECT * FROM read_csv(${literal(path)}, ${options.join(', ')})`;
}

/** So many bytes of a file are looked at for empty lines before its first row. */
const headBytes = 65_536;

/** How many empty lines stand before the first row, which says what the columns are called. */
function emptyLines(path: string, markLength: number, lineEnd: number): number {
	const {head} = readHead(path, headBytes);
	const text = Buffer.from(head.subarray(markLength)).toString('latin1');
	const lines = text.split(String.fromCharCode(lineEnd));
	return Math.max(
		0,
		lines.findIndex((line) => line !== '' && line !== '\r'),
	);
}

function linesOf({file: {path}, encoding, layout}: JsonFile, columns: readonly string[]): string {
	checkLetters(path, encoding.name);
	if (layout.type !== 'lines') {
		throw beyondTheEngine(`${named(path)} is JSON, and no JSON lines`);
	}

	const all = columns.map((name) => `${literal(name)}: 'JSON'`).join(', ');
	return `SELECT * FROM read_json(${literal(path)}, format = 'newline_delimited', columns = {${all}})`;
}

function jsonName({columns}: FoundTable['head'], place: number): string {
	return quotedName(columns[place] as string);
}

function checkLetters(path: string, encoding: string): void {
	if (encoding !== 'utf-8') {
		throw beyondTheEngine(`${named(path)} is written in ${encoding}, and no UTF-8`);
	}
}
