import {formatMonth} from '../../domain/days.ts';
import {formatCents} from '../../domain/money.ts';
import type {ColumnType} from '../../export/table.ts';
import type {Rows} from '../../export/write-rows.ts';
import type {ListView} from './list-view.ts';
import type {QueryColumn} from './query/column.ts';

/** How a column's values stand in a file; a month is text, for no file has a type for it. */
const types: Readonly<Record<QueryColumn<never>['kind'], ColumnType>> = {
	text: 'text',
	choice: 'text',
	number: 'integer',
	money: 'money',
	month: 'text',
	day: 'date',
};

/** The list as it is shown, filtered and sorted, with every column, to be written to a file. */
export function listRows<Row>(name: string, {columns, rows}: Pick<ListView<Row>, 'columns' | 'rows'>): Rows {
	return {
		name,
		columns: columns.map((column) => ({
			name: column.name,
			type: typeOf(column, rows[0]),
			isNullable: false,
			description: '',
		})),
		rows: rows.map((row) => columns.map((column) => exportedValue(column, row))),
	};
}

/** Days that the list holds as text stay text. */
function typeOf<Row>(column: QueryColumn<Row>, first: Row | undefined): ColumnType {
	const isText = first !== undefined && typeof exportedValue(column, first) === 'string';
	return isText ? 'text' : types[column.kind];
}

/** The value of the cell; several values are one text. */
function exportedValue<Row>(column: QueryColumn<Row>, row: Row): string | number {
	if (column.kind === 'choice' && column.values) {
		return column.values(row).join(' ');
	}

	const value = column.value(row);
	const {decimals = 2} = column;
	if (column.kind === 'money' && decimals !== 2) {
		// The files' own money has two decimals.
		return formatCents(value as number, {code: '', decimals});
	}

	return column.kind === 'month' && typeof value === 'number' ? formatMonth(value) : value;
}
