import type {KeptBooks, ReadBooks} from '../domain/kept-books.ts';
import type {OpenedBooks, OpenRequest} from './open-books.ts';
import {requestOf} from './run-of-books.ts';
import {OutsideFault} from './source.ts';

/** Books that a run keeps, and the name of the run; nothing where it is of a simulated year. */
export type KeptBy = {readonly name: string; readonly books?: KeptBooks | undefined};

/** Books that are open already. */
export type KnownBooks = {readonly kept: KeptBooks; readonly read: ReadBooks};

/**
 * Opens the books of runs one after the other, and those that two of them keep alike once. Throws an OutsideFault that names
 * the run, or what `open` was stopped with.
 */
export async function openKept<Runs extends readonly KeptBy[]>(
	runs: Runs,
	open: (request: OpenRequest) => Promise<OpenedBooks>,
	before: readonly KnownBooks[] = [],
): Promise<{[At in keyof Runs]: Runs[At] & {readonly read?: ReadBooks}}> {
	const known = new Map(before.map(({kept, read}) => [JSON.stringify(kept), read]));
	const opened: (KeptBy & {readonly read?: ReadBooks})[] = [];
	for (const run of runs) {
		const key = JSON.stringify(run.books ?? null);
		const read = known.get(key) ?? (run.books && (await readOf(run.name, run.books, open)));
		if (read) {
			known.set(key, read);
		}

		opened.push(read ? {...run, read} : run);
	}

	return opened as never;
}

async function readOf(
	name: string,
	kept: KeptBooks,
	open: (request: OpenRequest) => Promise<OpenedBooks>,
): Promise<ReadBooks> {
	try {
		const {
			books: {ledger, names},
			digest,
		} = await open(requestOf(kept));
		return {ledger, digest: digest(), ...(names && {names})};
	} catch (error) {
		throw error instanceof OutsideFault
			? new OutsideFault(`the books of "${name}" can't be read: ${error.message}`)
			: error;
	}
}
