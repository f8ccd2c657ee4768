import {Worker} from 'node:worker_threads';
import type {Laid} from '../domain/lay-in-order.ts';
import type {Ledger} from '../domain/ledger.ts';
import {tellLaid} from '../domain/open-periods.ts';
import type {Books} from './books.ts';
import type {Mapping, Wishes} from './mapping.ts';
import {OutsideFault} from './source.ts';

export type OpenRequest = {
	/** Folders, files, or one `postgres://` URL, as the reader wrote them. */
	readonly paths: readonly string[];
	readonly wishes?: Wishes;
	/** A mapping that was saved; the file `leaktui-mapping.json` beside the data where it is not said. */
	readonly mappingFile?: string;
	/** The answers, as `export --answers` writes them. */
	readonly answersFile?: string;
	readonly signal?: AbortSignal;
	readonly onProgress?: (progress: OpenProgress) => void;
	/** Told of the ledger as soon as nobody here reads it any more, before the rest of the books is there; they may fail after it. */
	readonly onLedger?: (ledger: Ledger) => void;
};

/** What opening is at: a few words for the reader, and rows read so far of all that are known of. */
export type OpenProgress = {readonly doing: string; readonly rows: number; readonly of?: number};

export type OpenedBooks = {
	readonly books: Books;
	readonly mapping: Mapping;
	/** What was asked for, saved wishes included: with these, the same paths open the same way. */
	readonly wishes: Wishes;
	/** Where a saved mapping was read, and where `w` writes one. */
	readonly mappingFile: string;
	/** Whether a saved mapping was there. */
	readonly isMappingSaved: boolean;
	/** `sha256:` of what was read, so that a run knows whether the books have changed. Computed when it is asked for: few do. */
	readonly digest: () => string;
};

/** Books that can't be told of as their tables are understood; what was understood is given along, so that it can be changed. */
export class MappingFault extends OutsideFault {
	readonly understood: Pick<OpenedBooks, 'mapping' | 'wishes' | 'mappingFile'>;

	constructor(message: string, understood: MappingFault['understood']) {
		super(message);
		this.understood = understood;
	}
}

/** What the thread is asked for: a request without what no thread can be handed. */
export type OpenOrder = Omit<OpenRequest, 'signal' | 'onProgress' | 'onLedger'>;

/** Books whose ledger was handed over before them. */
export type OpenedAround = Omit<OpenedBooks, 'digest' | 'books'> & {readonly books: Omit<Books, 'ledger'>};

/** What the thread tells: how far it is, and then the ledger and the books around it, or that it failed. */
export type OpenNews =
	| {readonly type: 'progress'; readonly progress: OpenProgress}
	| {readonly type: 'ledger'; readonly ledger: Ledger; readonly laid: Laid}
	| {readonly type: 'opened'; readonly opened: OpenedAround}
	| {readonly type: 'failed'; readonly sentence: string; readonly understood?: MappingFault['understood']};

/** The built program that reads books. It stands beside the one that this is built into. */
const booksProgram = new URL('./books-thread.js', import.meta.url);

/** Room for what is new in the thread's memory: most of what is read of large books stays, and is not to be moved about over and over. */
const youngMegabytes = 128;

/**
 * Opens books in a thread of its own, so that no key waits meanwhile; their columns are handed over, not copied, and with
 * them how their periods are laid down, for the screens ask of many days. Throws an OutsideFault, a MappingFault where the mapping is what stands in the way, or the signal's reason.
 */
export function openBooks(
	{signal, onProgress, onLedger, ...order}: OpenRequest,
	program = booksProgram,
): Promise<OpenedBooks> {
	signal?.throwIfAborted();
	return new Promise((resolve, reject) => {
		const worker = new Worker(program, {
			workerData: order satisfies OpenOrder,
			resourceLimits: {maxYoungGenerationSizeMb: youngMegabytes},
		});
		const digesting = import('./digest-of-books.ts');
		const stop = () => end(() => reject(signal?.reason));
		const end = (settle: () => void) => {
			signal?.removeEventListener('abort', stop);
			void worker.terminate();
			settle();
		};
		signal?.addEventListener('abort', stop);
		let ledger: Ledger;
		worker.on('message', (news: OpenNews) => {
			switch (news.type) {
				case 'progress':
					onProgress?.(news.progress);
					return;
				case 'ledger':
					ledger = news.ledger;
					tellLaid(ledger, news.laid);
					onLedger?.(ledger);
					return;
				case 'opened': {
					const books = {...news.opened.books, ledger};
					end(() => resolve(digesting.then(({laterDigest}) => ({...news.opened, books, digest: laterDigest(books)}))));
					return;
				}

				case 'failed':
					end(() => reject(faultOf(news)));
			}
		});
		worker.on('error', (error) => end(() => reject(new OutsideFault(sentenceOf(error)))));
		worker.on('exit', () => end(() => reject(new OutsideFault('reading the books came to an end before it was done'))));
	});
}

function faultOf({sentence, understood}: Extract<OpenNews, {type: 'failed'}>): OutsideFault {
	return understood ? new MappingFault(sentence, understood) : new OutsideFault(sentence);
}

function sentenceOf(error: unknown): string {
	return `reading the books failed: ${String((error as Error).message).split('\n')[0]}`;
}
