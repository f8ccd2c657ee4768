import {counted} from '../../../domain/counted.ts';
import type {OnRows, PackedTable} from '../packed-table.ts';
import {type LinedRows, readLinedRows} from '../read-lined-rows.ts';
import {inOrder} from './open-sql.ts';
import {readStatement, rowsOf} from './read-statement.ts';
import type {SqlTable} from './sql-table.ts';
import {eachStatement} from './statements.ts';

/** Reads the columns of these places, all rows of all statements that fill the table. */
export function readSql(table: SqlTable, places: readonly number[], onRows: OnRows): PackedTable {
	const isText = places.map((place) => table.isText[place] as boolean);
	return readLinedRows(places, isText, (rows) => {
		for (const file of table.files) {
			const take = (text: string, line: number) => {
				addRows(text, line, table, rows);
				return true;
			};
			eachStatement(file, take, () => onRows(rows.count()));
		}
	});
}

/** Adds the rows of a statement that begins on this line; none where it fills another table, or none. */
function addRows(text: string, first: number, table: SqlTable, {add, spoil}: LinedRows): void {
	const statement = readStatement(text);
	if (statement?.type !== 'insert' || statement.table !== table.table) {
		return;
	}

	let [line, seen] = [first, 0];
	for (const {values, at} of rowsOf(text, statement.valuesAt)) {
		for (; seen < at; seen++) {
			line += text[seen] === '\n' ? 1 : 0;
		}

		const row = inOrder(values, statement.columns, table.columns);
		if (row === undefined) {
			const count = (statement.columns ?? table.columns).length;
			spoil(line, `${counted(values.length, 'value')} where there are ${count} columns`);
		} else {
			add(row, line);
		}
	}
}
