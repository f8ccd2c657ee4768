import type {Books} from '../../books/books.ts';
import {unknownPaymentDates} from '../../books/unknown-payment-dates.ts';
import {counted} from '../../domain/counted.ts';
import {formatCount} from '../../domain/money.ts';
import {plainText} from '../../domain/plain-text.ts';
import {endOf} from '../draw/end-of.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, lineWidth, padStart, span, textOf} from '../draw/lines.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {selectable} from '../draw/selectable.ts';
import {wrapped} from '../draw/wrapped.ts';
import type {DataState} from '../state/data-state.ts';
import {countOf, type DataEntry, dataEntries, entryAt, rowsAsideOf} from './data-entries.ts';
import {rowsAsidePane} from './rows-aside-pane.ts';

/** Lines of a file that stand beside a reason, at most. */
const mostBeside = 20;

/** What was read of opened books, table by table: how many rows were kept, and which were set aside and why; or those rows. */
export function dataPane(books: Books, data: DataState, width: number, glyphs: Glyphs): Pane {
	const entries = dataEntries(books);
	const at = entryAt(entries, data);
	const here = entries[at];
	if (here && data.row !== undefined) {
		return rowsAsidePane(here, data.row, width, glyphs);
	}

	const inner = innerWidth(width);
	const lines = headLines(books, inner);
	let cursor = 0;
	for (const [place, entry] of entries.entries()) {
		const [first, ...more] = entryLines(entry, inner - 2, glyphs);
		lines.push(...(entry.reason ? [] : [[]]), selectable(first as Line, place === at, inner, glyphs));
		cursor = place === at ? lines.length - 1 : cursor;
		lines.push(...more);
	}

	return {
		title: 'Data: what was read, and what was set aside',
		...(entries.length > 0 && {note: entries.some(({reason}) => reason) ? 'enter lists the rows' : 'esc closes'}),
		lines,
		cursor,
	};
}

function headLines(books: Books, width: number): Line[] {
	return [
		...wrapped(plainText(books.name), width, 'strong'),
		...(books.arePaymentDatesUnknown ? wrapped(unknownPaymentDates, width, 'warning') : []),
		...(books.intake
			? []
			: [[], ...wrapped('It is not known how many rows were read, and how many were set aside.', width)]),
	];
}

/** The name of a file without its folders: the whole path stands above its rows. */
function nameOf(file: string): string {
	return file.split(/[\\/]/).findLast((part) => part !== '') ?? file;
}

/** The entry in `width` columns: where the name of its file, or its lines, have no room beside the counts, they stand below. */
function entryLines(entry: DataEntry, width: number, {ellipsis}: Glyphs): readonly Line[] {
	const whole = entryLine(entry);
	const [file] = whole.slice(-1);
	if (!file || lineWidth(whole) <= width) {
		return [whole];
	}

	const indent = ' '.repeat(entry.reason ? 11 : 4);
	const below = file.text.replace(/^, /, '');
	const room = width + 2 - indent.length;
	return [
		whole.slice(0, -1),
		...(entry.reason
			? wrapped(below, room, 'quiet').map((row): Line => [span(indent), ...row])
			: [[span(indent + endOf(below, room, ellipsis), 'quiet')]]),
	];
}

function entryLine(entry: DataEntry): Line {
	const {table, reason} = entry;
	if (!reason) {
		return [
			span(plainText(table.table), 'strong'),
			span(`: ${counted(table.rows, 'row')} read, ${formatCount(table.kept)} kept, `),
			span(`${formatCount(countOf(entry))} set aside`, countOf(entry) > 0 ? 'warning' : 'plain'),
			span(`, from ${nameOf(plainText(table.file))}`, 'quiet'),
		];
	}

	return [
		span(padStart(formatCount(reason.count), 7), 'warning'),
		span(`  ${plainText(reason.reason)}`),
		span(`, ${linesText(reason.lines, reason.count, mostBeside)}`, 'quiet'),
	];
}

/** `lines 12, 98, 1204`, as far as they are known, and at most so many. */
function linesText(lines: readonly number[], count: number, most: number): string {
	const named = lines.slice(0, most);
	const more = count - named.length;
	const text = `${named.length === 1 ? 'line' : 'lines'} ${named.join(', ')}`;
	return named.length === 0 ? 'on lines that are not known' : more > 0 ? `${text} and ${formatCount(more)} more` : text;
}

/** What the pane says, as text to be copied: all the lines that are known, or the rows with their cells. */
export function dataText(books: Books, data: DataState): string {
	const entries = dataEntries(books);
	const here = entries[entryAt(entries, data)];
	if (here && data.row !== undefined) {
		return [
			['line', ...(here.table.columns ?? []), 'why'],
			...rowsAsideOf(here).map(({line, cells, reason}) => [
				String(line),
				...(here.table.columns ?? []).map((_, at) => cells[at] ?? ''),
				reason,
			]),
		]
			.map((cells) => cells.map(plainText).join('\t'))
			.join('\n');
	}

	return [
		...headLines(books, Number.MAX_SAFE_INTEGER).map(textOf),
		...entries.map(({table, reason}) =>
			reason
				? `  ${formatCount(reason.count)} ${plainText(reason.reason)}, ${linesText(reason.lines, reason.count, Number.POSITIVE_INFINITY)}`
				: `${textOf(entryLine({table}))}: ${plainText(table.file)}`,
		),
	].join('\n');
}
