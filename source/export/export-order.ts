import type {Day} from '../domain/days.ts';
import type {Ledger} from '../domain/ledger.ts';
import type {Settings} from '../simulation/settings.ts';
import type {Jobs} from './block-maker-in-threads.ts';
import type {Format} from './format.ts';
import type {Part} from './part.ts';
import type {Table} from './table.ts';

/** The whole ledger, and what the customers of its subscriptions are called. */
export type BooksToExport = {
	readonly name: string;
	readonly ledger: Ledger;
	readonly names: readonly (string | undefined)[] | undefined;
	readonly tables: readonly Table[];
};

export type ExportOrder = {
	readonly settings: Settings;
	/** Only what is known by the close of this day is written. */
	readonly day: Day;
	readonly format: Format;
	/** The folder of the data. */
	readonly out: string;
	/** The file of the answer key, if it is wanted. */
	readonly answers: string | undefined;
	/** Whether files that are in the way are replaced. */
	readonly isForced: boolean;
	/** Threads that make blocks of customers; this one does where there are none. */
	readonly jobs?: Jobs | undefined;
	/** Which part of the customers is written; all of them where it is not said. */
	readonly part?: Part | undefined;
	/** Whether tables whose rows have a month are written month by month. */
	readonly isByMonth?: boolean;
	/** Books from outside that are written instead of the simulated year, and their tables. */
	readonly books?: BooksToExport | undefined;
	/** Told how many customers are done. */
	readonly onProgress?: (customers: number) => void;
};
