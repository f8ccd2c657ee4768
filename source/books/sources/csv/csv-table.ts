import type {Encoding} from '../files/encoding.ts';
import type {KnownFile} from '../files/known-file.ts';
import type {Dialect} from './scan-row.ts';

/** What it takes to read a file of cells: plain data, for a thread may do it. */
export type CsvTable = {
	readonly kind: 'csv';
	readonly files: readonly CsvFile[];
	/** Which columns are texts, by their first values. */
	readonly isText: readonly boolean[];
	/** How long a row is, in bytes, as far as that is known. */
	readonly rowBytes: number;
};

export type CsvFile = {
	readonly file: KnownFile;
	readonly encoding: Encoding;
	readonly dialect: Dialect;
	/** Whether its first row says what the columns are called: of files that belong together, the first may do that for all. */
	readonly hasHeader: boolean;
};
