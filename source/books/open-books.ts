import type {Books} from './books.ts';
import type {Mapping, Wishes} from './mapping.ts';

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
	/** `sha256:` of what was read, so that a run knows whether the books have changed. */
	readonly digest: string;
};
