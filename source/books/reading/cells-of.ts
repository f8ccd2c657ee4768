import {formatDay} from '../../domain/days.ts';
import {absentDay, type RawColumn, type RawTable} from '../source.ts';

/** So many characters of a cell are kept to be shown. */
const mostCharacters = 200;

/** What stands in the columns of a row that were read, as texts from outside; empty where nothing does. */
export function cellsOf({columns}: RawTable, row: number): string[] {
	return columns.map((column) => cellText(column, row).slice(0, mostCharacters));
}

/** What a column says in a row, days as `YYYY-MM-DD`; an empty text where it says nothing. */
export function cellText(column: RawColumn, row: number): string {
	switch (column.kind) {
		case 'texts':
			return column.values[row] ?? '';
		case 'days': {
			const day = column.values[row] as number;
			return day === absentDay ? '' : formatDay(day);
		}

		case 'integers':
			return numberOf(column.values[row] as number, 0);
		case 'decimals':
			return numberOf(column.values[row] as number, column.scale);
	}
}

function numberOf(value: number, scale: number): string {
	return Number.isNaN(value) ? '' : (value / 10 ** scale).toFixed(scale);
}
