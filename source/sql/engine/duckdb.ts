import packageJson from '../../../package.json' with {type: 'json'};

/** The engine's package. Nothing imports it but the process that serves queries, and that when it starts. */
export type DuckDb = typeof import('@duckdb/node-api');

const name = '@duckdb/node-api';
const version = packageJson.optionalDependencies[name];

/** Loads the engine. Throws the sentence that says what to install where it is missing. */
export async function loadDuckDb(): Promise<DuckDb> {
	try {
		return await import('@duckdb/node-api');
	} catch (error) {
		const {code, message} = error as NodeJS.ErrnoException;
		const isMissing = code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
		const reason = isMissing ? 'is not installed' : `can't be loaded here (${message.split('\n')[0]})`;
		throw new Error(`SQL needs DuckDB, which ${reason}: npm install ${name}@${version}, where leaktui is installed`, {
			cause: error,
		});
	}
}
