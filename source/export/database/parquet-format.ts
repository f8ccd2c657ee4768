import type {Format} from '../format.ts';

/** One Parquet file per table, or several: each part of a year that is split, each month. */
export const parquet: Format = {
	name: 'parquet',
	fileOf: ({name}) => `${name}.parquet`,
	head: () => '',
	foot: () => '',
	rows: () => undefined,
	takesPhrases: true,
	hasParts: true,
	engine: 'tables',
};
