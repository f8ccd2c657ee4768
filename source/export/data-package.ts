import {engineVersion} from '../simulation/engine-version.ts';
import type {Column, ColumnType, Table} from './table.ts';

const fieldTypes: Readonly<Record<ColumnType, string>> = {
	integer: 'integer',
	money: 'number',
	date: 'date',
	text: 'string',
};

/**
 * The Frictionless description (datapackage.json) of CSV tables: types, primary and foreign keys. Settings and seed stay
 * out of it: whoever has them can print the answers.
 */
export function dataPackage(
	tables: readonly Table[],
	asOf: string,
	files: (table: Table) => readonly string[],
	books?: string,
): string {
	const description = {
		profile: 'tabular-data-package',
		name: 'leaktui-export',
		title: books === undefined ? 'A simulated year of SaaS billing' : `Books: ${books}`,
		description:
			books === undefined
				? `Billing tables as known at the close of ${asOf}, made by leaktui, engine version ${engineVersion}.`
				: `Billing tables as known at the close of ${asOf}, as leaktui read them.`,
		resources: tables.map((table) => resource(table, files(table))),
	};
	return `${JSON.stringify(description, undefined, '\t')}\n`;
}

/** The files of a table are read one after the other, as if they were one: only the first has the names of the columns. */
function resource({name, description, columns, primaryKey, foreignKeys}: Table, files: readonly string[]): object {
	return {
		profile: 'tabular-data-resource',
		name,
		path: files.length === 1 ? files[0] : files,
		description,
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		dialect: {delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true},
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
