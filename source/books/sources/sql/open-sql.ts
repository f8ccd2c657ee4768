import {OutsideFault} from '../../source.ts';
import {columnNames} from '../csv/sniff.ts';
import {encodingOf} from '../files/encoding.ts';
import {readHead} from '../files/known-file.ts';
import {named} from '../files/read-fault.ts';
import type {FoundTable} from '../found-table.ts';
import {isTextIn} from '../text-columns.ts';
import {readStatement, rowsOf} from './read-statement.ts';
import type {SqlTable} from './sql-table.ts';
import {eachStatement} from './statements.ts';

const mostSample = 200;

type Found = {columns: readonly string[]; readonly sample: (readonly (string | undefined)[])[]};

/** The tables that the statements of a file fill. Throws an OutsideFault where it is asked for and fills none. */
export function openSql(path: string, isAsked: boolean, onBlock: () => void): readonly FoundTable[] {
	const {head, size} = readHead(path, 65_536);
	const opened: Pick<SqlTable, 'file' | 'encoding'> = {file: {path, size}, encoding: encodingOf(head)};
	const found = new Map<string, Found>();
	eachStatement(
		opened,
		(text) => {
			lookAt(text, found);
			return true;
		},
		onBlock,
	);
	const tables = [...found].filter(([, {columns}]) => columns.length > 0);
	if (tables.length === 0 && (isAsked || size === 0)) {
		throw new OutsideFault(`${named(path)} can't be read as tables: it creates none and fills none`);
	}

	return tables.map(([table, {columns, sample}]) => ({
		head: {name: table, file: path, columns, sample},
		plan: {kind: 'sql', ...opened, table, columns, isText: columns.map((_, column) => isTextIn(sample, column))},
	}));
}

function lookAt(text: string, found: Map<string, Found>): void {
	const statement = readStatement(text);
	if (statement === undefined) {
		return;
	}

	const known = found.get(statement.table) ?? {columns: [], sample: []};
	found.set(statement.table, known);
	if (statement.type === 'create') {
		known.columns = columnNames(statement.columns);
		return;
	}

	for (const {values} of known.sample.length < mostSample ? rowsOf(text, statement.valuesAt) : []) {
		if (known.columns.length === 0) {
			known.columns = columnNames(statement.columns ?? values.map(() => undefined));
		}

		const row = inOrder(values, statement.columns, known.columns);
		if (row !== undefined) {
			known.sample.push(row);
		}

		if (known.sample.length >= mostSample) {
			break;
		}
	}
}

/** The values in the table's own order of columns; undefined where there are not as many as it takes. */
export function inOrder(
	values: readonly (string | undefined)[],
	written: readonly string[] | undefined,
	columns: readonly string[],
): readonly (string | undefined)[] | undefined {
	if (values.length !== (written ?? columns).length) {
		return undefined;
	}

	return written === undefined ? values : columns.map((column) => values[written.indexOf(column)]);
}
