import {counted} from '../domain/counted.ts';
import {formatDay} from '../domain/days.ts';
import {subscriptionCount} from '../domain/ledger.ts';
import {booksToExport} from '../export/books-tables.ts';
import type {Format} from '../export/format.ts';
import {rowsTold} from '../export/rows-told.ts';
import {writeExport} from '../export/write-export.ts';
import type {BooksContext} from './context.ts';
import {usageError} from './failure.ts';
import {interruptible} from './interruption.ts';
import {opened} from './opened.ts';
import {startProgress} from './progress.ts';
import {say} from './say.ts';

/** Writes the tables of books that were opened into the folder of `--out`, identifiers as texts. Throws a usage error. */
export async function exportBooks(context: BooksContext, format: Format, out: string): Promise<void> {
	checkOptions(context);
	const {books, settings, day} = await opened(context);
	const count = subscriptionCount(books.ledger);
	const progress = startProgress(`exporting ${counted(count, 'subscription')}`, count);
	const order = {
		settings,
		day,
		format,
		out,
		answers: undefined,
		isForced: context.isForced,
		books: booksToExport(books),
		onProgress: progress.at,
	};
	const rows = await interruptible((signal) => writeExport(order, signal)).finally(progress.end);
	await say(`${out}: ${rowsTold(rows)}, as of ${formatDay(day)}`);
}

/** What is for a simulated year alone. */
function checkOptions({answers, isBesideWanted, shard, partition, jobs}: BooksContext): void {
	const idle = [
		[
			answers !== undefined || isBesideWanted,
			'--answers is for a simulated year: what was injected into books from outside is not known',
		],
		[shard !== undefined, '--shard is for a simulated year: books from outside are written whole'],
		[partition !== undefined, '--partition is for a simulated year: books from outside are written whole'],
		[jobs !== undefined, '--jobs is for a simulated year: books from outside are written by one thread'],
	] as const;
	const [, sentence] = idle.find(([isGiven]) => isGiven) ?? [];
	if (sentence !== undefined) {
		throw usageError(sentence);
	}
}
