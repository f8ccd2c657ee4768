import {basename, extname} from 'node:path';
import {OutsideFault} from '../../source.ts';
import {encodingOf, toUtf8} from '../files/encoding.ts';
import {readHead} from '../files/known-file.ts';
import {named} from '../files/read-fault.ts';
import type {FoundTable} from '../found-table.ts';
import {isTextIn} from '../text-columns.ts';
import {jsonRows, wholeObject} from './json-rows.ts';
import type {JsonFile, JsonLayout, JsonRow} from './json-table.ts';
import {cellOf, isRow, parseRow} from './json-values.ts';

const headBytes = 65_536;
const mostSample = 200;

/** So many rows are looked at for columns that the first ones lack. */
const mostLookedAt = 500_000;

type Opened = Omit<JsonFile, 'layout'>;

/** The tables of a JSON file; none where it is JSON of another kind and `isAsked` does not insist. Throws an OutsideFault. */
export function openJson(path: string, isAsked: boolean, onBlock: () => void): readonly FoundTable[] {
	const {opened, text, layouts} = lookInto(path);
	const tables = layouts.flatMap(({name = nameOf(path), layout}) =>
		tableOf({name, file: path}, [{...opened, layout}], onBlock),
	);
	if (tables.length === 0 && (isAsked || opened.file.size === 0 || !/^[{[]/.test(text))) {
		const why = opened.file.size === 0 ? 'it is empty' : 'it holds no list of objects';
		throw new OutsideFault(`${named(path)} can't be read as a table: ${why}`);
	}

	return tables;
}

/** The table whose rows stand in these parts; a part without any is one too. Throws an OutsideFault where one holds something else. */
export function openJsonParts(folder: string, parts: readonly string[], onBlock: () => void): readonly FoundTable[] {
	const files = parts.flatMap((part): JsonFile[] => {
		const {opened, text, layouts} = lookInto(part);
		const [first] = layouts;
		if (text !== '' && (first === undefined || first.name !== undefined)) {
			throw new OutsideFault(`${named(part)} can't be read as a part of a table: it holds no list of objects`);
		}

		return first === undefined ? [] : [{...opened, layout: first.layout}];
	});
	return tableOf({name: nameOf(folder), file: folder}, files, onBlock);
}

function nameOf(path: string): string {
	return basename(path, extname(path));
}

type Named = {readonly name?: string; readonly layout: JsonLayout};

/** How a file is written, how it begins, and where the rows of its tables stand. */
function lookInto(path: string): {readonly opened: Opened; readonly text: string; readonly layouts: readonly Named[]} {
	const {head, size} = readHead(path, headBytes);
	const opened: Opened = {file: {path, size}, encoding: encodingOf(head)};
	const bytes = toUtf8(opened.encoding)(head.subarray(opened.encoding.markLength), true);
	const text = Buffer.from(bytes).toString('utf8').trimStart();
	return {opened, text, layouts: layoutsOf(text, opened, extname(path).toLowerCase() !== '.json')};
}

function layoutsOf(text: string, opened: Opened, isLines: boolean): readonly Named[] {
	if (text.startsWith('[')) {
		return [{layout: {type: 'array'}}];
	}

	const [first = '', ...rest] = text.split('\n');
	const hasMore = rest.some((line) => line.trim() !== '');
	if (isLines || (hasMore && parseRow(first) !== undefined)) {
		return [{layout: {type: 'lines'}}];
	}

	const object = text.startsWith('{') ? wholeObject(opened) : undefined;
	const lists = Object.entries(object ?? {}).filter(([, value]) => Array.isArray(value)) as [string, unknown[]][];
	const tables = lists.filter(([, rows]) => rows.length > 0 && rows.every(isRow));
	if (tables.length > 0) {
		return tables.map(([key]) => ({name: key, layout: {type: 'under', key}}));
	}

	const isOfColumns =
		lists.length > 1 &&
		lists.length === Object.keys(object ?? {}).length &&
		new Set(lists.map(([, {length}]) => length)).size === 1;
	return isOfColumns ? [{layout: {type: 'values'}}] : [];
}

/** The table with all columns that a row has; none where no row has any. */
function tableOf(
	told: {readonly name: string; readonly file: string},
	files: readonly JsonFile[],
	onBlock: () => void,
): readonly FoundTable[] {
	const columns = new Set<string>();
	const first: JsonRow[] = [];
	let looked = 0;
	const look = (row: JsonRow | undefined) => {
		for (const key in row) {
			columns.add(key);
		}

		if (row !== undefined && first.length < mostSample) {
			first.push(row);
		}

		return ++looked < mostLookedAt;
	};
	for (const file of files) {
		if (looked < mostLookedAt) {
			jsonRows(file, look, onBlock);
		}
	}

	if (columns.size === 0) {
		return [];
	}

	const names = [...columns];
	const sample = first.map((row) => names.map((column) => cellOf(row[column])));
	const isText = names.map((_, column) => isTextIn(sample, column));
	return [
		{
			head: {...told, columns: names, sample, ...(looked < mostLookedAt && {rows: looked})},
			plan: {kind: 'json', files, columns: names, isText},
		},
	];
}
