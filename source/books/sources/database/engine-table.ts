/** What it takes to read a table with DuckDB: Parquet files, or a table of a database file. */
export type EngineTable = {
	readonly kind: 'engine';
	readonly from:
		| {readonly parquet: readonly string[]}
		| {readonly database: string; readonly schema: string; readonly table: string};
	readonly columns: readonly EngineColumn[];
};

export type EngineColumn = {readonly name: string; readonly reading: Reading; readonly scale: number};

/** How a column comes out of the engine: as numbers where its type is one of numbers or days, or as texts. */
export type Reading = 'whole' | 'scaled' | 'real' | 'days' | 'times' | 'texts';

const decimal = /^DECIMAL\((\d+),(\d+)\)$/;

/** How a column of this type is read. */
export function readingOf(type: string): {readonly reading: Reading; readonly scale: number} {
	const [, digits = '', scale = ''] = decimal.exec(type) ?? [];
	if (digits !== '') {
		const isNarrow = Number(digits) <= 18 && Number(scale) <= 6;
		return isNarrow
			? {reading: scale === '0' ? 'whole' : 'scaled', scale: Number(scale)}
			: {reading: 'texts', scale: 0};
	}

	return {reading: readings[type] ?? 'texts', scale: 0};
}

const readings: Readonly<Record<string, Reading>> = {
	TINYINT: 'whole',
	SMALLINT: 'whole',
	INTEGER: 'whole',
	BIGINT: 'whole',
	UTINYINT: 'whole',
	USMALLINT: 'whole',
	UINTEGER: 'whole',
	UBIGINT: 'whole',
	HUGEINT: 'whole',
	FLOAT: 'texts',
	DOUBLE: 'real',
	DATE: 'days',
	TIMESTAMP: 'times',
	TIMESTAMP_S: 'times',
	TIMESTAMP_MS: 'times',
	TIMESTAMP_NS: 'times',
	'TIMESTAMP WITH TIME ZONE': 'times',
};

/** A name within SQL. */
export function quotedName(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

/** What has the engine give numbers for a column, or texts. Times are those of UTC. */
export function expressionOf({name, reading}: EngineColumn, isText: boolean): string {
	const column = quotedName(name);
	if (reading === 'times') {
		return isText ? `CAST(make_timestamp(epoch_us(${column})) AS VARCHAR)` : `CAST(epoch_us(${column}) AS DOUBLE)`;
	}

	if (isText || reading === 'texts') {
		return `CAST(${column} AS VARCHAR)`;
	}

	return reading === 'days' ? `CAST(${column} - DATE '1970-01-01' AS DOUBLE)` : `CAST(${column} AS DOUBLE)`;
}
