import type {Currency} from './currency.ts';
import type {Ledger} from './ledger.ts';

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

/** Books that a run keeps, as they were read again to be compared. */
export type ReadBooks = {
	readonly ledger: Ledger;
	/** What the customer of each subscription is called, in the order of the ledger. */
	readonly names?: readonly (string | undefined)[] | undefined;
	/** Of what was read now, which need not be what the run was saved with. */
	readonly digest: string;
};
