import packageJson from '../../package.json' with {type: 'json'};

/** The engine's package. Nothing imports it but what runs it, and that when it starts. */
export type DuckDb = typeof import('@duckdb/node-api');

/** What that package itself stands on: it alone takes whole columns as they lie in memory. */
export type Bindings = typeof import('@duckdb/node-bindings');

const name = '@duckdb/node-api';
const version = packageJson.optionalDependencies[name];

/** Loads the engine for `what`. Throws the sentence that says what to install where it is missing. */
export function loadDuckDb(what: string): Promise<DuckDb> {
	return loaded(what, () => import('@duckdb/node-api'));
}

/** Loads what the engine's package stands on, likewise. */
export function loadBindings(what: string): Promise<Bindings> {
	return loaded(what, async () => (await import('@duckdb/node-bindings')).default);
}

async function loaded<Loaded>(what: string, load: () => Promise<Loaded>): Promise<Loaded> {
	try {
		return await load();
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
