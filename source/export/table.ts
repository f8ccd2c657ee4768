import type {Ledger} from '../domain/ledger.ts';
import type {Phrase} from '../domain/phrase.ts';
import type {Simulation} from '../simulation/simulate.ts';
import type {Batch} from './batch.ts';

/** What a column holds: whole numbers, money (cents inside, 1234.56 in files), days (`YYYY-MM-DD` in files), text. */
export type ColumnType = 'integer' | 'money' | 'date' | 'text';

export type Column = {
	readonly name: string;
	readonly type: ColumnType;
	readonly isNullable: boolean;
	readonly description: string;
	/** Of money, how many decimals it has; two unless it says so, and never fewer. */
	readonly decimals?: number;
	/** The only values there are, where they are few. */
	readonly values?: readonly string[];
	/** What puts its texts together. Plain rows then have the number of the text, for formats that take phrases. */
	readonly phrase?: Phrase;
};

/** One value for each column: whole numbers, cents and days as numbers. */
export type Row = readonly (number | string | null)[];

/** What rows are read from: the ledger as of the day, and the simulation for the answer key alone. */
export type Source = {
	readonly ledger: Ledger;
	readonly simulation: Simulation;
	/** What the customers of books from outside are called, by subscription. */
	readonly names?: readonly (string | undefined)[] | undefined;
};

/** A table as every kind of export describes it. */
export type Table = {
	readonly name: string;
	readonly description: string;
	readonly columns: readonly Column[];
	/** Names of columns; empty where rows have no key. */
	readonly primaryKey: readonly string[];
	/** Columns that hold the key, of the same name, of another table. */
	readonly foreignKeys: readonly {readonly column: string; readonly table: string}[];
	/** Whether its rows are of no single customer: the first one brings them. */
	readonly isOfAll?: boolean;
	/** The column whose month a row belongs to, where each row belongs to one. */
	readonly datedBy?: string;
	/** Hands the rows of the subscription at `index` to `emit`, in the order of the key. A row may be reused for the next one. */
	readonly rows: (source: Source, index: number, emit: (row: Row) => void) => void;
	/**
	 * The same rows of all subscriptions of a plain ledger at once, in a loop over its columns: of the tables that are long.
	 * Writes them into cells that have room for a row in every slot, or for one of each subscription where they have no
	 * date, and returns how many there are.
	 */
	readonly plainRows?: (ledger: Ledger, cells: Batch['cells']) => number;
};

/** A column that always holds a value. */
export function column(name: string, type: ColumnType, description: string): Column {
	return {name, type, description, isNullable: false};
}
