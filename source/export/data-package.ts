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
export function dataPackage(tables: readonly Table[], asOf: string): string {
	const description = {
		profile: 'tabular-data-package',
		name: 'leaktui-export',
		title: 'A simulated year of SaaS billing',
		description: `Billing tables as known at the close of ${asOf}, made by leaktui, engine version ${engineVersion}.`,
		resources: tables.map(resource),
	};
	return `${JSON.stringify(description, undefined, '\t')}\n`;
}

function resource({name, description, columns, primaryKey, foreignKeys}: Table): object {
	return {
		profile: 'tabular-data-resource',
		name,
		path: `${name}.csv`,
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
