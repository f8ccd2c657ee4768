import {getSystemErrorMap} from 'node:util';
import {plainText} from '../../../domain/plain-text.ts';
import {OutsideFault} from '../../source.ts';
import type {FoundTable} from '../found-table.ts';
import type {OnRows, PackedTable} from '../packed-table.ts';
import type {QueryTable, TextRows} from '../query-table.ts';
import {readRows} from '../read-rows.ts';
import type {Session} from '../session.ts';
import {isTextIn} from '../text-columns.ts';
import type {PostgresClient} from './postgres-client.ts';
import {shownUrl, withoutSecrets} from './postgres-url.ts';

const mostSample = 200;
const rowsAtATime = 10_000;

/** One transaction for everything: what others write meanwhile is not seen, and nothing can be written. */
const beginning = [
	'BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY',
	"SET LOCAL statement_timeout = '60s'",
	"SET LOCAL datestyle = 'ISO'",
	"SET LOCAL timezone = 'UTC'",
	"SET LOCAL bytea_output = 'hex'",
];

/** Tables and views that can be named without their schema and read, but for what extensions brought. */
const tablesSql = `
	SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname), c.relname, a.attname
	FROM pg_catalog.pg_class c
	JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
	JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
	WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition
		AND n.nspname = ANY (current_schemas(false)) AND pg_catalog.pg_table_is_visible(c.oid)
		AND pg_catalog.has_table_privilege(c.oid, 'SELECT')
		AND NOT EXISTS (
			SELECT FROM pg_catalog.pg_depend d
			WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'
		)
	ORDER BY c.oid, a.attnum`;

/** The tables on the search path of a server. Throws an OutsideFault without the password of its URL. */
export async function openPostgres(url: string, session: Session): Promise<readonly FoundTable[]> {
	const file = shownUrl(url);
	const client = await connected(url, session);
	return during(url, async () => {
		const columns = new Map<string, {readonly name: string; readonly columns: string[]}>();
		for (const [relation, name, column] of (await client.query(tablesSql)) as [string, string, string][]) {
			const table = columns.get(relation) ?? {name, columns: []};
			table.columns.push(column);
			columns.set(relation, table);
		}

		const tables: FoundTable[] = [];
		for (const [relation, table] of columns) {
			const sample = await sampleOf(client, relation, table.columns);
			if (sample !== undefined) {
				const isText = table.columns.map((_, column) => isTextIn(sample, column));
				tables.push({
					head: {name: table.name, file, columns: table.columns, sample},
					plan: {kind: 'postgres', from: url, relation, columns: table.columns, isText},
				});
			}
		}

		return tables;
	});
}

/** The first rows; undefined where the server can't tell them in time, or at all, as with a view that is broken. */
async function sampleOf(
	client: PostgresClient,
	relation: string,
	columns: readonly string[],
): Promise<readonly (readonly (string | undefined)[])[] | undefined> {
	await client.query('SAVEPOINT look');
	await client.query("SET LOCAL statement_timeout = '5s'");
	try {
		const rows = await client.query(
			`SELECT ${columns.map(quotedName).join(', ')} FROM ${relation} LIMIT ${mostSample}`,
		);
		return rows.map(textsOf);
	} catch {
		return undefined;
	} finally {
		await client.query('ROLLBACK TO look');
	}
}

/** Reads the columns of these places, block by block, in the order in which the server has its rows. */
export async function readPostgres(
	table: QueryTable,
	places: readonly number[],
	session: Session,
	onRows: OnRows,
): Promise<PackedTable> {
	const client = await connected(table.from, session);
	const query = (columns: readonly string[]) => rowsOf(client, table.relation, columns);
	let stop: {readonly reason: unknown} | undefined;
	const tell = (rows: number) => {
		try {
			onRows(rows);
		} catch (reason) {
			stop = {reason};
			throw reason;
		}
	};
	return during(table.from, () => readRows(table, places, query, tell)).catch((error) => {
		throw stop ? stop.reason : error;
	});
}

async function* rowsOf(client: PostgresClient, relation: string, columns: readonly string[]): TextRows {
	const cells = columns.map(quotedName).join(', ');
	await client.query(`DECLARE leaktui NO SCROLL CURSOR FOR SELECT ${cells} FROM ${relation}`);
	try {
		for (;;) {
			const rows = await client.query(`FETCH ${rowsAtATime} FROM leaktui`);
			yield rows.map(textsOf);
			if (rows.length < rowsAtATime) {
				return;
			}
		}
	} finally {
		await client.query('CLOSE leaktui').catch(() => undefined);
	}
}

/** Asks the server, within the one transaction that reads it; values are texts. Throws an OutsideFault. */
export async function askServer(
	url: string,
	session: Session,
	statement: string,
): Promise<readonly (readonly (string | null)[])[]> {
	const client = await connected(url, session);
	return during(url, () => client.query(statement));
}

function textsOf(row: readonly (string | null)[]): readonly (string | undefined)[] {
	return row.map((text) => (text === null || text === '' ? undefined : text));
}

function connected(url: string, session: Session): Promise<PostgresClient> {
	return session.keep(
		`postgres ${url}`,
		() =>
			during(url, async () => {
				const {connectPostgres} = await import('./postgres-client.ts');
				const client = await connectPostgres(url);
				for (const statement of beginning) {
					await client.query(statement);
				}

				return client;
			}),
		(client) => client.close(),
	);
}

async function during<Result>(url: string, work: () => Promise<Result>): Promise<Result> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof OutsideFault) {
			throw error;
		}

		throw new OutsideFault(withoutSecrets(url, `${shownUrl(url)} can't be read: ${reasonOf(error)}`));
	}
}

/** What the server or the system says, on one line. */
function reasonOf(error: unknown): string {
	const first = error instanceof AggregateError ? error.errors[0] : error;
	const {message = '', errno = 0} = first as NodeJS.ErrnoException;
	const [line = ''] = message.split('\n');
	return getSystemErrorMap().get(errno)?.[1] ?? (plainText(line) || 'the server does not answer');
}

function quotedName(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}
