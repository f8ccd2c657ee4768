import {engineVersion} from '../simulation/engine-version.ts';
import type {Column, ColumnType, Table} from './table.ts';

const fieldTypes: Readonly<Record<ColumnType, string>> = {
	integer: 'integer',
	money: 'number',
	date: 'date',
	text: 'string',
};

/** What is said of the file of a table, by the format that it is written in. */
export type FileKind = Readonly<Record<'profile' | 'format' | 'mediatype', string>> & {
	/** How CSV is written; other formats leave nothing to say. */
	readonly isCsv?: boolean;
};

/** What is described: the tables, as known at the close of a day `YYYY-MM-DD`, and the files of each. */
export type Described = {
	readonly tables: readonly Table[];
	readonly asOf: string;
	readonly files: (table: Table) => readonly string[];
	/** What books from outside are called; nothing of a simulated year. */
	readonly books?: string | undefined;
};

/** One sentence on what the tables are, by which their as-of day is found again. */
export function knownAtText({asOf, books}: Pick<Described, 'asOf' | 'books'>): string {
	return books === undefined
		? `Billing tables as known at the close of ${asOf}, made by leaktui, engine version ${engineVersion}.`
		: `Billing tables as known at the close of ${asOf}, as leaktui read them.`;
}

/**
 * The Frictionless description (datapackage.json) of the tables: types, primary and foreign keys. Settings and seed stay
 * out of it: whoever has them can print the answers.
 */
export function dataPackage(kind: FileKind, described: Described): string {
	const {tables, files, books} = described;
	const description = {
		profile: kind.isCsv ? 'tabular-data-package' : 'data-package',
		name: 'leaktui-export',
		title: books === undefined ? 'A simulated year of SaaS billing' : `Books: ${books}`,
		description: knownAtText(described),
		resources: tables.map((table) => resource(kind, table, files(table))),
	};
	return `${JSON.stringify(description, undefined, '\t')}\n`;
}

/** The files of a table are read one after the other, as if they were one: only the first of CSV has the names of the columns. */
function resource(
	{profile, format, mediatype, isCsv = false}: FileKind,
	{name, description, columns, primaryKey, foreignKeys}: Table,
	files: readonly string[],
): object {
	return {
		profile,
		name,
		path: files.length === 1 ? files[0] : files,
		description,
		format,
		mediatype,
		...(isCsv && {
			encoding: 'utf-8',
			dialect: {delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true},
		}),
		schema: {
			fields: columns.map(field),
			missingValues: [''],
			primaryKey,
			...(foreignKeys.length > 0 && {
				foreignKeys: foreignKeys.map(({column, table}) => ({
					fields: column,
					reference: {resource: table, fields: column},
				})),
			}),
		},
	};
}

function field({name, type, description, isNullable, values}: Column): object {
	return {
		name,
		type: fieldTypes[type],
		...(type === 'date' && {format: 'default'}),
		description,
		constraints: {required: !isNullable, ...(values && {enum: values})},
	};
}
