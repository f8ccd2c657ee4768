import type {DuckDBAppender, DuckDBConnection, DuckDBType} from '@duckdb/node-api';
import type {DuckDb} from '../../files/load-duckdb.ts';
import type {Sink} from './run-question.ts';

export type ParquetSink = Sink & {
	/** Writes the file, when all chunks are in. Throws where it can't be written. */
	readonly write: () => Promise<void>;
};

/**
 * Takes a result into a database of its own and writes it from there: the box stays closed, and no query of a user ever
 * runs where files can be written.
 */
export async function parquetSink(duckDb: DuckDb, path: string, megabytes: number): Promise<ParquetSink> {
	const instance = await duckDb.DuckDBInstance.create(':memory:', {
		threads: '1',
		temp_directory: '',
		memory_limit: `${megabytes}MB`,
	});
	const connection: DuckDBConnection = await instance.connect();
	let appender: DuckDBAppender;
	let list = '';
	return {
		async columns(columns, types) {
			const names = columns.map(({name}) => identifier(name));
			await connection.run(`CREATE TABLE result (${names.map((name, at) => `${name} ${types[at]}`).join(', ')})`);
			appender = await connection.createAppender('result');
			list = names
				.map((name, at) => (isTooWide(duckDb, types[at]) ? `CAST(${name} AS DECIMAL(38, 0)) AS ${name}` : name))
				.join(', ');
		},
		chunk: (chunk) => appender.appendDataChunk(chunk),
		async write() {
			appender.closeSync();
			await connection.run(`COPY (SELECT ${list} FROM result) TO '${path.replaceAll("'", "''")}' (FORMAT parquet)`);
			connection.closeSync();
		},
	};
}

/** Sums of whole numbers come as whole numbers that Parquet does not know, and would be rounded. */
function isTooWide({DuckDBTypeId: {HUGEINT, UHUGEINT}}: DuckDb, type: DuckDBType | undefined): boolean {
	return type?.typeId === HUGEINT || type?.typeId === UHUGEINT;
}

function identifier(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}
