import type {FieldKind} from '../mapping/field.ts';
import {fields} from '../mapping/fields.ts';
import {listed} from '../mapping/listed.ts';
import type {BooksTable, MappedTable, Mapping} from '../mapping.ts';
import type {ReadTable, ReadTables} from '../reading/read-tables.ts';
import type {RawColumn} from '../source.ts';
import {addString, columnDraft} from '../sources/cells/column-draft.ts';
import {packed} from '../sources/cells/packed-column.ts';
import type {FoundTable} from '../sources/found-table.ts';
import {beyondTheEngine, type RuleEngine} from './rule-engine.ts';

/** The tables that may have millions of rows: they stay where they are. */
export const largeTables = ['subscriptions', 'invoices', 'payments'] as const;
export type LargeTable = (typeof largeTables)[number];

/** What is written in a column, each text once, in the order in which they come first. */
export type WrittenField = {
	readonly texts: readonly string[];
	/** How many rows have each, and the row that has it first, from 0. */
	readonly rows: readonly number[];
	readonly firstRows: readonly number[];
	/** The texts as a column of the type that the whole column has. */
	readonly column: RawColumn;
};

/** The texts of all fields that are no identifiers, by `table.field`. */
export type WrittenFields = ReadonlyMap<string, WrittenField>;

/** How a field's column is named within the relations of its table. */
export function writtenIn(table: LargeTable): string {
	return `written_${table}`;
}

/** The kind of a field's values. */
function kindOf(table: BooksTable, field: string): FieldKind {
	return fields[table].find(({name}) => name === field)?.kind ?? 'name';
}

/** Whether a field's values are looked up by what is written: all but identifiers, of which there may be as many as rows. */
function isLookedUp(table: BooksTable, field: string): boolean {
	return kindOf(table, field) !== 'key' || (table === 'subscriptions' && field === 'plan_id');
}

/** The fields of a large table that are read, and the place of each one's column. Names of customers bear on no rule. */
export function fieldsOf(mapping: Mapping, table: LargeTable, found: readonly FoundTable[]) {
	const mapped = mapping.tables.find((each) => each.table === table) as MappedTable;
	const place = found.findIndex(({head: {name, file}}) => name === mapped.name && file === mapped.file);
	const {columns} = (found[place] as FoundTable).head;
	const read = mapped.columns.flatMap(({field, from}) =>
		from === undefined || field === 'customer_name' ? [] : [[field, columns.indexOf(from)] as const],
	);
	return {place, fields: new Map(read)};
}

/** An expression for what is written in a field: of a time of day, the date that it is taken for. */
export function writtenSql(table: LargeTable, field: string, column = field): string {
	return kindOf(table, field) === 'day'
		? `CASE WHEN LENGTH(${column}) BETWEEN 11 AND 60 AND ${column} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][ -~]*$' THEN SUBSTR(${column}, 1, 10) ELSE ${column} END`
		: column;
}

/** Takes the tables over, or names them, and reads which texts stand in their columns. Throws an OutsideFault. */
export async function readWritten(
	engine: RuleEngine,
	mapping: Mapping,
	found: readonly FoundTable[],
): Promise<WrittenFields> {
	const known = new Map<string, WrittenField>();
	for (const table of largeTables) {
		if (mapping.tables.some((each) => each.table === table)) {
			const written = fieldsOf(mapping, table, found);
			await engine.written(writtenIn(table), written);
			for (const field of written.fields.keys()) {
				if (isLookedUp(table, field)) {
					known.set(`${table}.${field}`, await readField(engine, table, field));
				}
			}
		}
	}

	return known;
}

async function readField(engine: RuleEngine, table: LargeTable, field: string): Promise<WrittenField> {
	const texts: string[] = [];
	const rows: number[] = [];
	const firstRows: number[] = [];
	const query = `SELECT v.text, COUNT(*), MIN(v.n) FROM (SELECT ${writtenSql(table, field)} AS text, n FROM ${writtenIn(table)}) AS v
		WHERE v.text IS NOT NULL GROUP BY v.text ORDER BY MIN(v.n) LIMIT ${engine.mostTexts + 1}`;
	for await (const some of engine.stream(query)) {
		for (const [text, count, first] of some) {
			texts.push(String(text));
			rows.push(Number(count));
			firstRows.push(Number(first));
		}
	}

	if (texts.length > engine.mostTexts) {
		throw beyondTheEngine(
			`${listed([`${table}.${field}`])} has more than ${engine.mostTexts.toLocaleString('en-US')} different values`,
		);
	}

	return {texts, rows, firstRows, column: columnOf(texts)};
}

/** The column that reading makes of texts. */
function columnOf(texts: readonly string[]): RawColumn {
	const draft = columnDraft(texts.length);
	for (const text of texts) {
		addString(draft, text);
	}

	const {kind} = draft;
	return kind === 'integers' || kind === 'decimals' || kind === 'days'
		? (packed(draft) as RawColumn)
		: {kind: 'texts', values: texts};
}

/** The tables as reading knows them: the small ones as they are, the large ones with each text of a column once. */
export function condensed(small: ReadTables, mapping: Mapping, written: WrittenFields): ReadTables {
	const tables = new Map(small);
	for (const table of largeTables) {
		const mapped = mapping.tables.find((each) => each.table === table);
		if (mapped) {
			tables.set(table, {
				raw: undefined as never,
				names: [],
				column: (field) => written.get(`${table}.${field}`)?.column,
				nameOf: (field) => mapped.columns.find((each) => each.field === field)?.from ?? field,
			} satisfies ReadTable);
		}
	}

	return tables;
}
