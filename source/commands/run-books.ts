import type {OpenRequest} from '../books/open-books.ts';
import {openKept} from '../books/open-kept.ts';
import {keptBooks, requestOf} from '../books/run-of-books.ts';
import type {KeptBooks} from '../domain/kept-books.ts';
import type {Compared} from '../store/compared.ts';
import {type Figures, figuresOfBooks} from '../store/figures.ts';
import type {Run} from '../store/run.ts';
import type {BooksContext} from './context.ts';
import {opened} from './opened.ts';

/** What a run says of the books that the command line names. */
export async function savedBooks(context: BooksContext): Promise<Figures & {readonly books: KeptBooks}> {
	const {books, settings, day, digest, wishes} = await opened(context);
	return {
		...figuresOfBooks(settings, day, books.ledger, digest()),
		books: keptBooks(books, context.books, wishes),
	};
}

/** What to tell of a run whose books are no longer those that were saved, or can't be opened; `undefined` where they are the same. */
export async function changeOfBooks({digest}: Run, kept: KeptBooks): Promise<string | undefined> {
	try {
		const {openBooksHere} = await import('../books/open-here.ts');
		const now = await openBooksHere(requestOf(kept));
		return now.digest() === digest ? undefined : 'the books have changed since it was saved';
	} catch (error) {
		return `the books can't be opened: ${(error as Error).message}`;
	}
}

/** Both runs with what they are made of: books from outside are read again. Throws a sentence with the run's name where they can't be. */
export async function readForComparison(a: Run, b: Run): Promise<readonly [Compared, Compared]> {
	const open = async (request: OpenRequest) => (await import('../books/open-here.ts')).openBooksHere(request);
	return openKept([a, b] as const, open);
}
