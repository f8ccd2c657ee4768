import {describe, expect, test, vi} from 'vitest';
import type {OpenedBooks, OpenRequest} from '../../../source/books/open-books.ts';
import {formatDay} from '../../../source/domain/days.ts';
import type {Ledger} from '../../../source/domain/ledger.ts';
import {detectAhead} from '../../../source/ui/app/detect-ahead.ts';
import {booksDesk} from '../../../source/ui/books/desk.ts';
import {findingsAhead, findingsIn, findingsOf} from '../../../source/ui/state/derive.ts';
import {beginMapping} from '../../../source/ui/state/mapping-state.ts';
import {openedBooks} from '../../helpers/a-mapping.ts';
import {aReader} from '../../helpers/a-reader.tsx';
import {someBooks} from '../../helpers/some-books.ts';

/** Who has just asked for books, as of a day if one is given. */
function anOpener(dayText?: string) {
	return aReader({mapping: beginMapping({paths: ['extract']}, dayText, false)});
}

describe('as of the last day of books that are about to come', () => {
	test('is detected what their first screen shows', () => {
		const opened = {...openedBooks(), books: someBooks()};
		const reader = anOpener();
		detectAhead(reader.state(), opened.books.ledger);
		const state = reader.does({type: 'books', news: {type: 'opened', opened}}).state();
		expect(findingsAhead(state, state.day).next().done).toBe(true);
		expect(findingsIn(state)).toBe(findingsOf(opened.books.ledger, state.day, state.settings));
	});

	test('nothing is, where they are shown as of another day', () => {
		const opened = {...openedBooks(), books: someBooks()};
		const reader = anOpener(formatDay(opened.books.ledger.day - 40));
		detectAhead(reader.state(), opened.books.ledger);
		const state = reader.does({type: 'books', news: {type: 'opened', opened}}).state();
		expect(findingsAhead(state, opened.books.ledger.day).next().done).toBe(false);
	});
});

test('the desk tells of the ledger of what is being read, and no more once that is stopped', async () => {
	const requests: OpenRequest[] = [];
	const open = (request: OpenRequest) => {
		requests.push(request);
		return new Promise<OpenedBooks>((_, reject) => {
			request.signal?.addEventListener('abort', () => reject(request.signal?.reason));
		});
	};
	const told: Ledger[] = [];
	const desk = booksDesk(open, (_, ledger) => told.push(ledger));
	const state = anOpener().state();
	const read = () =>
		desk.perform(
			{type: 'read', wishes: {}},
			state,
			() => undefined,
			() => undefined,
		);
	const {ledger} = someBooks();
	read();
	await vi.waitUntil(() => requests.length === 1, {interval: 1});
	requests[0]?.onLedger?.(ledger);
	expect(told).toEqual([ledger]);
	read();
	await vi.waitUntil(() => requests.length === 2, {interval: 1});
	requests[0]?.onLedger?.(someBooks().ledger);
	expect(told).toHaveLength(1);
	requests[1]?.onLedger?.(ledger);
	expect(told).toHaveLength(2);
	desk.close();
});
