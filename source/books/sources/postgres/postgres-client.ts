import pg from 'pg';

/** A connection that asks one thing after the other, and gets all values as texts. */
export type PostgresClient = {
	readonly query: (sql: string, values?: readonly unknown[]) => Promise<readonly (readonly (string | null)[])[]>;
	readonly close: () => Promise<void>;
};

/** How long a server may take to answer at all, in milliseconds. */
const patience = 10_000;

/** Connects to a server by its URL. Throws what the server or the system says. */
export async function connectPostgres(url: string): Promise<PostgresClient> {
	const client = new pg.Client({
		connectionString: url,
		connectionTimeoutMillis: patience,
		application_name: 'leaktui',
		types: {getTypeParser: () => (text: string | Buffer) => String(text)} as unknown as pg.CustomTypesConfig,
	});
	// A connection that breaks while nothing is asked is told to whoever asks next.
	client.on('error', () => undefined);
	await client.connect();
	return {
		async query(text, values = []) {
			const {rows} = await client.query({text, values: [...values], rowMode: 'array'});
			return rows as (string | null)[][];
		},
		close: () => client.end(),
	};
}
