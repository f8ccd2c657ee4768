import type {Ledger} from '../domain/ledger.ts';
import type {Truth} from '../simulation/simulate.ts';

/** Books that were opened from outside: a ledger as of its last day, and what is known about them. */
export type Books = {
	/** What they are called: the name of the folder or file. */
	readonly name: string;
	readonly ledger: Ledger;
	/** Injected causes, as in the simulated year; undefined where nobody gave the answers. */
	readonly truth: Truth | undefined;
	/** Whether a payment's date is unknown, so that the as-of day can't hide payments. */
	readonly arePaymentDatesUnknown: boolean;
	/** What the customer of each subscription is called, in the order of the ledger; absent where nobody has a name. */
	readonly names?: readonly (string | undefined)[];
	/** What was read of each table, and what was set aside. */
	readonly intake?: Intake;
	/** The command that opens them again, word by word, without options of the screens. */
	readonly command?: readonly string[];
};

/** What became of the rows that were read, table by table: kept + set aside = rows. */
export type Intake = {readonly tables: readonly TableIntake[]};

export type TableIntake = {
	readonly table: string;
	readonly file: string;
	readonly rows: number;
	readonly kept: number;
	/** What the columns are called that were read, where cells of rows that were set aside are at hand. */
	readonly columns?: readonly string[];
	readonly setAside: readonly SetAside[];
};

/** Rows that were not taken, for one reason. */
export type SetAside = {
	/** Why, as a few words that follow a count of rows. */
	readonly reason: string;
	readonly count: number;
	/** The lines of the file they stand on, the first ones where there are many. */
	readonly lines: readonly number[];
	/** What stands in the columns of these rows, as texts from outside, long ones cut; none where a row could not be taken apart. */
	readonly cells?: readonly (readonly string[])[];
};
