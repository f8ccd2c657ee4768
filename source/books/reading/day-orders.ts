import {fields} from '../mapping/fields.ts';
import type {BooksTable, Question, Wishes} from '../mapping.ts';
import type {DayOrder} from '../values/day-text.ts';
import {orderOf} from '../values/read-days.ts';
import type {ReadTables} from './read-tables.ts';

/** In which order day and month are written, column by column. */
export type DayOrders = {
	readonly orderOf: (table: BooksTable, field: string) => DayOrder;
	readonly questions: readonly Question[];
};

/**
 * Decides for each column of days by all of its values; where those leave it open, as the other columns of the table are
 * written, then as those of other tables. Where all leave it open, it is asked, and read day first meanwhile.
 */
export function dayOrders(tables: ReadTables, wishes: Wishes): DayOrders {
	const decided = new Map<string, DayOrder>();
	const open: string[] = [];
	for (const [table, {column, nameOf}] of tables) {
		for (const {name, kind} of fields[table]) {
			const raw = kind === 'day' && wishes.dates === undefined ? column(name) : undefined;
			const seen = raw?.kind === 'texts' ? orderOf(raw.values) : undefined;
			if (seen?.order !== undefined) {
				decided.set(`${table}.${name}`, seen.order);
			} else if (seen?.isOpen) {
				open.push(`${table}.${nameOf(name)}`);
			}
		}
	}

	const sibling = (table: BooksTable) => [...decided].find(([key]) => key.startsWith(`${table}.`))?.[1];
	const [any] = decided.values();
	const usual = wishes.dates ?? any ?? 'dmy';
	return {
		orderOf: (table, field) => decided.get(`${table}.${field}`) ?? sibling(table) ?? usual,
		questions:
			open.length === 0 || any !== undefined
				? []
				: [
						{
							about: 'dates',
							sentence: `dates like those in ${open[0]} are both DD/MM/YYYY and MM/DD/YYYY, and no row tells which; they are read day first`,
							option: '--dates dmy|mdy',
						},
					],
	};
}
