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
	described: {profile: 'data-resource', format: 'parquet', mediatype: 'application/vnd.apache.parquet'},
	engine: 'tables',
};
