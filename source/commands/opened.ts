import type {OpenedBooks} from '../books/open-books.ts';
import {settingsOfBooks} from '../books/settings-of-books.ts';
import type {Day} from '../domain/days.ts';
import {formatCount} from '../domain/money.ts';
import {timelineOfBooks} from '../domain/timeline.ts';
import type {Settings} from '../simulation/settings.ts';
import {type BooksContext, dayWithin} from './context.ts';
import {interruptible} from './interruption.ts';

/** Books that were opened for a command, how they are judged, and the day that they are looked at on. */
export type Opened = OpenedBooks & {readonly settings: Settings; readonly day: Day};

/** Opens the books that the command line names; says on a terminal how far it is. Throws an OutsideFault or a usage error. */
export async function opened(context: BooksContext): Promise<Opened> {
	const {openBooksHere} = await import('../books/open-here.ts');
	const line = progressLine();
	const result = await interruptible((signal) =>
		openBooksHere({...context.books, signal, onProgress: ({doing, rows}) => line.show(told(doing, rows))}),
	).finally(line.end);
	const {books} = result;
	const timeline = timelineOfBooks(books.ledger);
	return {
		...result,
		settings: settingsOfBooks(books, context.settings),
		day: context.dayText === undefined ? timeline.closeOut : dayWithin(context.dayText, timeline),
	};
}

function told(doing: string, rows: number): string {
	return rows === 0 ? doing : `${doing}: ${formatCount(rows)} rows`;
}

/** One line on standard error that is written anew at most ten times a second; nothing where that is no terminal. */
export function progressLine(): {show: (text: string) => void; end: () => void} {
	let last = 0;
	return {
		show(text) {
			const now = performance.now();
			if (process.stderr.isTTY && now - last > 100) {
				last = now;
				process.stderr.write(`\r${text}\u001b[K`);
			}
		},
		end() {
			if (last > 0) {
				process.stderr.write('\r\u001b[K');
			}
		},
	};
}
