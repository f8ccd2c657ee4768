import type {Currency} from './currency.ts';

/** Books from outside as they are kept to be opened again: where they are, how they were read, what they were called. No password among it. */
export type KeptBooks = {
	readonly name: string;
	/** Absolute paths, or the address of a server. */
	readonly paths: readonly string[];
	/** What was asked of the reading, as a mapping file holds it; null where a field is not to be read. */
	readonly wishes: Readonly<Record<string, unknown>>;
	readonly mappingFile: string | null;
	readonly answersFile: string | null;
	readonly currency: Currency;
};
