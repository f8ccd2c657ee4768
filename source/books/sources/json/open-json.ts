import {basename, extname} from 'node:path';
import {OutsideFault} from '../../source.ts';
import {encodingOf, toUtf8} from '../files/encoding.ts';
import {readHead} from '../files/known-file.ts';
import {named} from '../files/read-fault.ts';
import type {FoundTable} from '../found-table.ts';
import {isTextIn} from '../text-columns.ts';
import {jsonRows, wholeObject} from './json-rows.ts';
import type {JsonLayout, JsonRow, JsonTable} from './json-table.ts';
import {cellOf, isRow, parseRow} from './json-values.ts';

const headBytes = 65_536;
const mostSample = 200;

/** So many rows are looked at for columns that the first ones lack. */
const mostLookedAt = 500_000;

type Opened = Pick<JsonTable, 'file' | 'encoding'>;

/** The tables of a JSON file; none where it is JSON of another kind and `isAsked` does not insist. Throws an OutsideFault. */
export function openJson(path: string, isAsked: boolean, onBlock: () => void): readonly FoundTable[] {
	const {head, size} = readHead(path, headBytes);
	const opened: Opened = {file: {path, size}, encoding: encodingOf(head)};
	const text = Buffer.from(toUtf8(opened.encoding)(head.subarray(opened.encoding.markLength), true)).toString('utf8');
	const layouts = layoutsOf(text.trimStart(), opened, extname(path).toLowerCase() !== '.json');
	const tables = layouts.flatMap(({name, layout}) =>
		tableOf(opened, name ?? basename(path, extname(path)), layout, onBlock),
	);
	if (tables.length === 0 && (isAsked || size === 0 || !/^[{[]/.test(text.trimStart()))) {
		const why = size === 0 ? 'it is empty' : 'it holds no list of objects';
		throw new OutsideFault(`${named(path)} can't be read as a table: ${why}`);
	}

	return tables;
}

type Named = {readonly name?: string; readonly layout: JsonLayout};

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
function tableOf(opened: Opened, name: string, layout: JsonLayout, onBlock: () => void): readonly FoundTable[] {
	const columns = new Set<string>();
	const first: JsonRow[] = [];
	let looked = 0;
	jsonRows(
		{...opened, layout},
		(row) => {
			for (const key in row) {
				columns.add(key);
			}

			if (row !== undefined && first.length < mostSample) {
				first.push(row);
			}

			return ++looked < mostLookedAt;
		},
		onBlock,
	);
	if (columns.size === 0) {
		return [];
	}

	const names = [...columns];
	const sample = first.map((row) => names.map((column) => cellOf(row[column])));
	const isText = names.map((_, column) => isTextIn(sample, column));
	return [
		{
			head: {name, file: opened.file.path, columns: names, sample, ...(looked < mostLookedAt && {rows: looked})},
			plan: {kind: 'json', ...opened, layout, columns: names, isText},
		},
	];
}
