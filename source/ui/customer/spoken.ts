import type {Glyphs} from '../draw/glyphs.ts';
import type {CustomerPage} from '../state/customer-page.ts';
import {historyColumns, historyRows} from './history-rows.ts';

type Row = Readonly<Record<string, string>>;

/** The history for a screen reader, line by line. */
export function spokenHistory(page: CustomerPage, glyphs: Glyphs): readonly string[] {
	return historyRows(page, glyphs).map((row) => spokenRow(page, row));
}

/** What a line does not repeat of the one above it is not said. */
function spokenRow(page: CustomerPage, row: Row): string {
	const paid = `paid ${row['paid']} on ${row['paid on']}`;
	if (row['amount'] === '') {
		return `and ${paid}`;
	}

	const invoice = `amount ${row['amount']}, ${paid}, ${row['settlement']}`;
	return row['month'] === '' ? `and ${invoice}` : `${row['month']}: ${invoice}, ${row['mark']}${more(page, row)}`;
}

/** What else is said of a month: the truth, and the reader's own mark. */
function more(page: CustomerPage, row: Row): string {
	return historyColumns(page, 0)
		.filter(({isOwn}) => isOwn)
		.map(({key}) => `, ${key} ${row[key]}`)
		.join('');
}
