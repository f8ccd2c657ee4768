import type {Day} from '../domain/days.ts';
import type {Settings} from '../simulation/settings.ts';
import type {Jobs} from './block-maker-in-threads.ts';
import type {Format} from './format.ts';
import type {Part} from './part.ts';

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
	/** Told how many customers are done. */
	readonly onProgress?: (customers: number) => void;
};
