import type {BooksTable, Mapping} from '../mapping.ts';
import type {OpenRequest} from '../open-books.ts';
import {OutsideFault, type RawColumn, type RawTable, type Source} from '../source.ts';

/** A table whose columns are read: by the names of fields. */
export type ReadTable = {
	readonly raw: RawTable;
	/** What the columns that were read are called, in their order. */
	readonly names: readonly string[];
	readonly column: (field: string) => RawColumn | undefined;
	/** What the field's column is called where it stands. */
	readonly nameOf: (field: string) => string;
};

export type ReadTables = ReadonlyMap<BooksTable, ReadTable>;

export type ReadOptions = Pick<OpenRequest, 'signal' | 'onProgress' | 'onLedger'>;

/** Reads the columns that the mapping names, table by table. Throws an OutsideFault, or the signal's reason. */
export async function readTables(source: Source, mapping: Mapping, options: ReadOptions): Promise<ReadTables> {
	const {signal, onProgress} = options;
	signal?.throwIfAborted();
	const read = new Map<BooksTable, ReadTable>();
	const counts = mapping.tables.map(({name, file}) => headOf(source, name, file).rows);
	const of = counts.every((rows) => rows !== undefined) ? counts.reduce((a, b) => (a ?? 0) + (b ?? 0), 0) : undefined;
	const done = new Map<BooksTable, number>();
	// A source reads several tables at a time where it can.
	await Promise.all(
		mapping.tables.map(async ({table, name, file, columns}) => {
			const head = headOf(source, name, file);
			const fields = columns.flatMap(({field, from}) => (from === undefined ? [] : [{field, from}]));
			const names = [...new Set(fields.map(({from}) => from))];
			const onRows = (count: number) => {
				done.set(table, count);
				const rows = [...done.values()].reduce((a, b) => a + b, 0);
				onProgress?.({doing: 'reading rows', rows, ...(of !== undefined && {of})});
			};
			onRows(0);
			const raw = await source.read(head, names, {...(signal && {signal}), onRows});
			onRows(raw.rows);
			const placeOf = new Map(fields.map(({field, from}) => [field, names.indexOf(from)]));
			read.set(table, {
				raw,
				names,
				column: (field) => raw.columns[placeOf.get(field) ?? -1],
				nameOf: (field) => names[placeOf.get(field) ?? -1] ?? field,
			});
		}),
	);
	return read;
}

function headOf({tables}: Source, name: string, file: string) {
	const head = tables.find((each) => each.name === name && each.file === file);
	if (head === undefined) {
		throw new OutsideFault(`the table ${name} of ${file} is not there any more`);
	}

	return head;
}
