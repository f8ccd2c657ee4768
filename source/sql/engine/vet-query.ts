import type {DuckDBConnection} from '@duckdb/node-api';
import type {Fault} from '../answer.ts';
import {misspelt, noTable, placeOf, refused} from './faults.ts';

/** Functions that give rows and read nothing but their arguments. Whatever else gives rows reads files, or changes the engine. */
const rowFunctions: ReadonlySet<string> = new Set(['range', 'generate_series', 'unnest', 'json_each', 'json_tree']);

/** Functions that give a value and have an effect, plan another query, or trust their arguments. */
const closedFunctions = /^(__internal_.*|write_log|json_serialize_plan|json_deserialize_sql|nextval|currval)$/;

const openSchemas: ReadonlySet<string> = new Set(['', 'main', 'information_schema']);
const openCatalogs: ReadonlySet<string> = new Set(['', 'memory']);

/** A node of the engine's own syntax tree. */
type Node = {
	readonly type?: string;
	readonly query_location?: number;
	readonly catalog_name?: string;
	readonly schema_name?: string;
	readonly table_name?: string;
	readonly function_name?: string;
	readonly function?: Node;
	readonly named_param_map?: readonly {readonly key: string}[];
};

/** What the engine's parser makes of a text. */
type Parsed =
	| {readonly error: false; readonly statements: readonly Node[]}
	| {readonly error: true; readonly error_type: string; readonly error_message: string; readonly position?: string};

/** Says why a query is not run, before the engine does anything with it but parse. */
export type Vet = (sql: string) => Promise<Fault | undefined>;

/**
 * A check by the engine's own parser: one statement that selects, from the tables of the books and from functions that
 * read nothing but their arguments, with no parameter but `$1`, the as-of day.
 */
export async function openVet(connection: DuckDBConnection, tables: readonly string[]): Promise<Vet> {
	const parse = await connection.prepare('SELECT json_serialize_sql($1::VARCHAR)');
	return async (sql) => {
		parse.bindVarchar(1, sql);
		const rows = (await parse.runAndReadAll()).getRows();
		const parsed = JSON.parse(String(rows[0]?.[0])) as Parsed;
		return parsed.error ? unparsed(sql, parsed) : unfit(sql, parsed.statements, tables);
	};
}

function unparsed(sql: string, {error_type: type, error_message: message, position}: Parsed & {error: true}): Fault {
	return type === 'parser'
		? misspelt(sql, message, position)
		: refused(
				'only a SELECT is run, or its plan told (EXPLAIN): nothing that creates, changes, loads, sets or writes, and a PIVOT only with its values, IN (…)',
			);
}

function unfit(sql: string, statements: readonly Node[], tables: readonly string[]): Fault | undefined {
	if (statements.length !== 1) {
		return refused(
			statements.length === 0
				? 'there is no query to run'
				: `one query is run at a time, and these are ${statements.length}`,
		);
	}

	return firstFault(sql, statements[0], tables);
}

/** The first fault in a part of the tree, the whole of which is data that the engine made. */
function firstFault(sql: string, part: unknown, tables: readonly string[]): Fault | undefined {
	if (typeof part !== 'object' || part === null) {
		return undefined;
	}

	const fault = Array.isArray(part) ? undefined : faultOf(sql, part as Node, tables);
	if (fault) {
		return fault;
	}

	for (const child of Object.values(part)) {
		const within = firstFault(sql, child, tables);
		if (within) {
			return within;
		}
	}

	return undefined;
}

function faultOf(sql: string, node: Node, tables: readonly string[]): Fault | undefined {
	const place = placeOf(sql, node.query_location ?? Number.NaN);
	const name = node.function_name?.toLowerCase();
	if (node.type === 'TABLE_FUNCTION' && !rowFunctions.has(node.function?.function_name?.toLowerCase() ?? '')) {
		return refused(`${node.function?.function_name} is closed: a query reads these books and nothing else`, place);
	}

	if (node.type === 'FUNCTION' && name !== undefined && closedFunctions.test(name)) {
		return refused(`${name} is closed: a query reads these books and nothing else`, place);
	}

	if (
		node.table_name !== undefined &&
		!(
			openSchemas.has((node.schema_name ?? '').toLowerCase()) &&
			openCatalogs.has((node.catalog_name ?? '').toLowerCase())
		)
	) {
		const path = [node.catalog_name, node.schema_name, node.table_name].filter((part) => part !== '').join('.');
		return refused(noTable(path, tables), place);
	}

	const stranger = node.named_param_map?.find(({key}) => key !== '1');
	return stranger && refused(`$${stranger.key} has no value: only $1 has one, the as-of day`);
}
