import {counted} from '../../../domain/counted.ts';
import {packed} from '../cells/packed-column.ts';
import {lineMap, lineMapDraft, noteLine} from '../line-map.ts';
import type {OnRows, PackedTable} from '../packed-table.ts';
import {readDrafts} from '../read-drafts.ts';
import {addTexts} from '../text-columns.ts';
import {inOrder} from './open-sql.ts';
import {readStatement, rowsOf} from './read-statement.ts';
import type {SqlTable} from './sql-table.ts';
import {eachStatement} from './statements.ts';

/** Reads the columns of these places, all rows of all statements that fill the table. */
export function readSql(table: SqlTable, places: readonly number[], onRows: OnRows): PackedTable {
	const isText = places.map((place) => table.isText[place] as boolean);
	let lines = lineMapDraft();
	let spoiled: {line: number; reason: string}[] = [];
	let rows = 0;
	const drafts = readDrafts(1024, isText, (taking) => {
		lines = lineMapDraft();
		spoiled = [];
		rows = 0;
		const take = (text: string, first: number) => {
			const statement = readStatement(text);
			if (statement?.type !== 'insert' || statement.table !== table.table) {
				return true;
			}

			let [line, seen] = [first, 0];
			for (const {values, at} of rowsOf(text, statement.valuesAt)) {
				for (; seen < at; seen++) {
					line += text[seen] === '\n' ? 1 : 0;
				}

				const row = inOrder(values, statement.columns, table.columns);
				if (row === undefined) {
					const count = (statement.columns ?? table.columns).length;
					spoiled.push({line, reason: `${counted(values.length, 'value')} where there are ${count} columns`});
				} else {
					noteLine(lines, rows++, line);
					addTexts(taking, places, row);
				}
			}

			return true;
		};
		eachStatement(table, take, () => onRows(rows));
		return true;
	});
	return {rows, columns: (drafts ?? []).map(packed), lines: lineMap(lines), spoiled};
}
