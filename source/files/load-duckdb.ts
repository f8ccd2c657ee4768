import packageJson from '../../package.json' with {type: 'json'};

/** The engine's package. Nothing imports it but what runs it, and that when it starts. */
export type DuckDb = typeof import('@duckdb/node-api');

const name = '@duckdb/node-api';
const version = packageJson.optionalDependencies[name];

/** Loads the engine for `what`. Throws the sentence that says what to install where it is missing. */
export async function loadDuckDb(what: string): Promise<DuckDb> {
	try {
		return await import('@duckdb/node-api');
	} catch (error) {
		const {code, message} = error as NodeJS.ErrnoException;
		const isMissing = code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
		const reason = isMissing ? 'is not installed' : `can't be loaded here (${message.split('\n')[0]})`;
		throw new Error(
			`${what} needs DuckDB, which ${reason}: npm install ${name}@${version}, where leaktui is installed`,
			{
				cause: error,
			},
		);
	}
}
