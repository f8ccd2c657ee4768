import type {Books, TableIntake} from '../../books/books.ts';
import {unknownPaymentDates} from '../../books/unknown-payment-dates.ts';
import {counted} from '../../domain/counted.ts';
import {formatCount} from '../../domain/money.ts';
import {plainText} from '../../domain/plain-text.ts';
import {type Line, padStart, plainLine, span} from '../draw/lines.ts';
import {remember} from '../draw/memo.ts';
import {wrapped} from '../draw/wrapped.ts';

/** Of rows that were set aside, how many are named by their lines at most, for each reason. */
const mostLines = 1000;

/** What was read of opened books, table by table: how many rows were kept, and which were set aside, why, and where they stand. */
export const dataLines = remember((books: Books | undefined, width: number): readonly Line[] => {
	if (!books) {
		return wrapped('This year is simulated: nothing was read from outside.', width);
	}

	const tables = books.intake?.tables ?? [];
	const unknown = books.arePaymentDatesUnknown ? wrapped(unknownPaymentDates, width, 'warning') : [];
	return [
		...wrapped(plainText(books.name), width, 'strong'),
		...unknown,
		[],
		...(tables.length === 0
			? wrapped('It is not known how many rows were read, and how many were set aside.', width)
			: tables.flatMap((table) => tableLines(table, width))),
	];
});

function tableLines({table, file, rows, kept, setAside}: TableIntake, width: number): Line[] {
	const aside = setAside.reduce((sum, {count}) => sum + count, 0);
	const heading = `${plainText(table)}, from ${plainText(file)}: ${counted(rows, 'row')} read, ${formatCount(kept)} kept, ${formatCount(aside)} set aside`;
	return [
		...wrapped(heading, width, aside > 0 ? 'strong' : 'plain'),
		...setAside.flatMap(({reason, count, lines}): Line[] => [
			[span(padStart(formatCount(count), 9), 'warning'), span(`  ${plainText(reason)}`)],
			...wrapped(linesText(lines, count), Math.max(8, width - 11), 'quiet').map(
				(row): Line => [span(' '.repeat(11)), ...row],
			),
		]),
		plainLine(''),
	];
}

/** `lines 12, 98 and 1204`, as far as they are known. */
function linesText(lines: readonly number[], count: number): string {
	const named = lines.slice(0, mostLines);
	const more = count - named.length;
	const text = `${named.length === 1 ? 'line' : 'lines'} ${named.join(', ')}`;
	return named.length === 0 ? 'on lines that are not known' : more > 0 ? `${text} and ${formatCount(more)} more` : text;
}
