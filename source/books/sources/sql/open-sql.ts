import {dirname} from 'node:path';
import {OutsideFault} from '../../source.ts';
import {columnNames} from '../csv/sniff.ts';
import {encodingOf} from '../files/encoding.ts';
import {readHead} from '../files/known-file.ts';
import {named} from '../files/read-fault.ts';
import type {FoundTable} from '../found-table.ts';
import {isTextIn} from '../text-columns.ts';
import {readStatement, rowsOf} from './read-statement.ts';
import type {SqlFile} from './sql-table.ts';
import {eachStatement} from './statements.ts';

const mostSample = 200;

type SqlPath = {readonly path: string; readonly isAsked: boolean};
type Values = readonly (string | undefined)[];

/** What the statements of one file say of a table: whether they create it, and the first rows that they fill in. */
type Told = {
	readonly table: string;
	readonly file: SqlFile;
	created: readonly string[] | undefined;
	readonly first: {readonly values: Values; readonly columns: readonly string[] | undefined}[];
};

/**
 * The tables that statements fill. Files that lie together are taken together: what one of them creates, others may fill.
 * Throws an OutsideFault where a file that is asked for has no table.
 */
export function openSql(paths: readonly SqlPath[], onBlock: () => void): readonly FoundTable[] {
	const told = paths.flatMap((path) => toldIn(path, onBlock));
	const names = [...new Set(told.map(({table}) => table))];
	return names.flatMap((name) => togetherOf(told.filter(({table}) => table === name))).flatMap(tableOf);
}

function toldIn({path, isAsked}: SqlPath, onBlock: () => void): readonly Told[] {
	const {head, size} = readHead(path, 65_536);
	const file: SqlFile = {file: {path, size}, encoding: encodingOf(head)};
	const told = new Map<string, Told>();
	eachStatement(
		file,
		(text) => {
			lookAt(text, file, told);
			return true;
		},
		onBlock,
	);
	if (told.size === 0 && (isAsked || size === 0)) {
		throw new OutsideFault(`${named(path)} can't be read as tables: it creates none and fills none`);
	}

	return [...told.values()];
}

function lookAt(text: string, file: SqlFile, told: Map<string, Told>): void {
	const statement = readStatement(text);
	if (statement === undefined) {
		return;
	}

	const {table} = statement;
	const known: Told = told.get(table) ?? {table, file, created: undefined, first: []};
	told.set(table, known);
	if (statement.type === 'create') {
		known.created = statement.columns;
		return;
	}

	for (const {values} of known.first.length < mostSample ? rowsOf(text, statement.valuesAt) : []) {
		known.first.push({values, columns: statement.columns});
		if (known.first.length >= mostSample) {
			break;
		}
	}
}

/** Which files tell of one and the same table of a name: all of them, unless several create one. */
function togetherOf(told: readonly Told[]): readonly (readonly Told[])[] {
	const creators = told.filter(({created}) => created !== undefined);
	return creators.length > 1 ? told.map((one) => [one]) : [told];
}

/** The table; none where nothing says what columns it has. */
function tableOf(told: readonly Told[]): readonly FoundTable[] {
	const first = told.flatMap((one) => one.first);
	const [row] = first;
	const created = told.find((one) => (one.created ?? []).length > 0)?.created;
	const written = created ?? row?.columns ?? row?.values.map(() => undefined);
	const columns = columnNames(written ?? []);
	if (columns.length === 0) {
		return [];
	}

	const {table} = told[0] as Told;
	const filling = told.filter((one) => one.first.length > 0);
	const files = (filling.length > 0 ? filling : told).map(({file}) => file);
	const sample = first
		.map(({values, columns: own}) => inOrder(values, own, columns))
		.filter((values) => values !== undefined)
		.slice(0, mostSample);
	const isText = columns.map((_, column) => isTextIn(sample, column));
	return [
		{
			head: {name: table, file: placeOf(files), columns, sample},
			plan: {kind: 'sql', files, table, columns, isText},
		},
	];
}

/** The file, or the folder of several. */
function placeOf(files: readonly SqlFile[]): string {
	const [{file}] = files as [SqlFile];
	return files.length === 1 ? file.path : dirname(file.path);
}

/** The values in the table's own order of columns; undefined where there are not as many as it takes. */
export function inOrder(
	values: Values,
	written: readonly string[] | undefined,
	columns: readonly string[],
): Values | undefined {
	if (values.length !== (written ?? columns).length) {
		return undefined;
	}

	return written === undefined ? values : columns.map((column) => values[written.indexOf(column)]);
}
