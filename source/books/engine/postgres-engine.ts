import {quotedName} from '../sources/database/engine-table.ts';
import type {FoundTable} from '../sources/found-table.ts';
import {askServer} from '../sources/postgres/postgres-server.ts';
import type {QueryTable} from '../sources/query-table.ts';
import type {Session} from '../sources/session.ts';
import type {Cell, Lookup, RuleEngine} from './rule-engine.ts';

const rowsAtATime = 10_000;

/** They stand in every query: more would be a text that no server takes. */
const mostTexts = 200_000;

/**
 * How the server is to go about it: as long as it takes, with joins that do not grow with both sides, in the order in which they
 * are written. It knows nothing of how many rows a relation has that is defined as WITH, and would else begin with joining
 * all invoices with all days.
 */
const manner = [
	'SET LOCAL statement_timeout = 0',
	"SET LOCAL work_mem = '256MB'",
	'SET LOCAL enable_nestloop = off',
	'SET LOCAL join_collapse_limit = 1',
	'SET LOCAL from_collapse_limit = 1',
	// Compiling such a query takes longer than it saves; servers before 11 do not know of it.
	"SELECT set_config('jit', 'off', true) FROM pg_catalog.pg_settings WHERE name = 'jit'",
];

/**
 * A PostgreSQL server, in the one transaction in which its tables were found: it reads alone, so what is defined stands as
 * WITH before each query, and nothing is made there. Rows come by cursor. Throws an OutsideFault.
 */
export async function postgresEngine(
	tables: readonly FoundTable[],
	session: Session,
	signal?: AbortSignal,
): Promise<RuleEngine> {
	const url = (tables[0] as FoundTable & {readonly plan: QueryTable}).plan.from;
	const definitions: string[] = [];
	const ask = (statement: string) => askServer(url, session, statement);
	// A question that takes minutes is let go with its connection.
	signal?.addEventListener('abort', () => void session.close(), {once: true});
	for (const setting of manner) {
		await ask(setting);
	}

	const define = async (relation: string, query: string) => {
		definitions.push(`${relation} AS (${query})`);
	};
	return {
		mostTexts,
		define,
		keep: define,
		async written(relation, {place, fields}) {
			const {plan} = tables[place] as FoundTable & {readonly plan: QueryTable};
			const columns = [...fields].map(
				([field, at]) => `NULLIF(CAST(${quotedName(plan.columns[at] as string)} AS text), '') AS ${field}`,
			);
			await define(relation, `SELECT ROW_NUMBER() OVER () - 1 AS n, ${columns.join(', ')} FROM ${plan.relation}`);
		},
		lookUp: (relation, lookup) => define(relation, valuesOf(lookup)),
		async *stream(query) {
			const all = definitions.length === 0 ? query : `WITH ${definitions.join(', ')} ${query}`;
			await ask(`DECLARE leaktui_rules NO SCROLL CURSOR FOR ${all}`);
			for (let isOver = false; !isOver; ) {
				const rows: readonly (readonly Cell[])[] = await ask(`FETCH ${rowsAtATime} FROM leaktui_rules`);
				isOver = rows.length < rowsAtATime;
				yield rows;
			}

			await ask('CLOSE leaktui_rules');
		},
	};
}

function valuesOf({texts, columns}: Lookup): string {
	const names = Object.keys(columns);
	const arrays = [
		`CAST(${arrayOf(texts)} AS text[])`,
		...names.map((name) => `CAST(${arrayOf(columns[name] ?? [])} AS bigint[])`),
	];
	return `SELECT * FROM unnest(${arrays.join(', ')}) AS l(text, ${names.join(', ')})`;
}

/** An array as a text within SQL. */
function arrayOf(values: readonly (string | number | undefined)[]): string {
	const items = values.map((value) =>
		typeof value === 'string' ? `"${value.replace(/["\\]/g, '\\$&')}"` : String(value ?? 'NULL'),
	);
	return `'{${items.join(',').replaceAll("'", "''")}}'`;
}
