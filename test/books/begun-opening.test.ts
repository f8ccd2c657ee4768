import {expect, test} from 'vitest';
import {begunOpening} from '../../source/books/begun-opening.ts';
import type {OpenedBooks, OpenRequest} from '../../source/books/open-books.ts';
import {openedBooks} from '../helpers/a-mapping.ts';

/** What opens books, once it is told to. */
function anOpener() {
	const asked: OpenRequest[] = [];
	const ends: ((opened: OpenedBooks) => void)[] = [];
	const open = (request: OpenRequest) => {
		asked.push(request);
		return new Promise<OpenedBooks>((resolve, reject) => {
			ends.push(resolve);
			request.signal?.addEventListener('abort', () => reject(request.signal?.reason));
		});
	};
	return {asked, ends, open};
}

test('what has begun is what is first asked for, and tells how far it is; later it is opened anew', async () => {
	const {asked, ends, open} = anOpener();
	const opens = begunOpening({paths: ['a']}, open);
	expect(asked).toHaveLength(1);
	const told: unknown[] = [];
	const books = openedBooks();
	const {ledger} = books.books;
	const first = opens({
		paths: ['a'],
		onProgress: ({doing}) => told.push(doing),
		onLedger: (each) => told.push(each),
	});
	asked[0]?.onProgress?.({doing: 'reading', rows: 1});
	asked[0]?.onLedger?.(ledger);
	ends[0]?.(books);
	expect(await first).toBe(books);
	expect(told).toEqual(['reading', ledger]);
	void opens({paths: ['a'], wishes: {billing: 'first'}});
	expect(asked[1]).toMatchObject({wishes: {billing: 'first'}});
});

test('it stops as soon as who asked for it does', async () => {
	const {open} = anOpener();
	const controller = new AbortController();
	const opening = begunOpening({paths: ['a']}, open)({paths: ['a'], signal: controller.signal});
	controller.abort(new Error('enough'));
	await expect(opening).rejects.toThrow('enough');
});
