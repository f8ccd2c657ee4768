import {noValue} from './batch.ts';
import {putText} from './bytes.ts';
import type {Format} from './format.ts';
import {type LastNumber, putNumber} from './put-number.ts';
import type {Column, ColumnType, Table} from './table.ts';

const rowsPerInsert = 500;
const types: Readonly<Record<Exclude<ColumnType, 'money'>, string>> = {
	integer: 'INTEGER',
	date: 'DATE',
	text: 'TEXT',
};

/**
 * One file for all tables, in what PostgreSQL and SQLite share: a transaction that creates the tables with their keys and
 * fills them, 500 rows to an INSERT. Every row comes after those that its keys point to.
 */
export const sql: Format = {
	name: 'sql',
	fileOf: () => 'leaktui.sql',
	head: (tables) => `BEGIN;\n\n${tables.map(createTable).join('\n')}\n`,
	foot: () => 'COMMIT;\n',
	described: {profile: 'data-resource', format: 'sql', mediatype: 'application/sql'},
	rows({table: {name, columns}, types: written, bytes, last}, {cells, rows, texts}) {
		for (let row = 0; row < rows; row++) {
			const isFirst = row % rowsPerInsert === 0;
			putText(bytes, isFirst ? `${row > 0 ? ';\n' : ''}INSERT INTO ${name} VALUES\n(` : ',\n(');
			for (const [at, type] of written.entries()) {
				putText(bytes, at === 0 ? '' : ', ');
				const value = cells[row * columns.length + at] as number;
				if (value === noValue || type === 'text') {
					putText(bytes, value === noValue ? 'NULL' : literal(texts[value] as string));
					continue;
				}

				const isQuoted = type === 'date';
				putText(bytes, isQuoted ? "'" : '');
				putNumber(bytes, type, value, last[at] as LastNumber);
				putText(bytes, isQuoted ? "'" : '');
			}

			putText(bytes, ')');
		}

		putText(bytes, rows > 0 ? ';\n' : '');
	},
};

function literal(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}

function createTable({name, columns, primaryKey, foreignKeys}: Table): string {
	const lines = [
		...columns.map(columnLine),
		`PRIMARY KEY (${primaryKey.join(', ')})`,
		...foreignKeys.map(({column, table}) => `FOREIGN KEY (${column}) REFERENCES ${table} (${column})`),
	];
	return `CREATE TABLE ${name} (\n\t${lines.join(',\n\t')}\n);\n`;
}

function columnLine(column: Column): string {
	const {name, isNullable, values} = column;
	const check = values ? ` CHECK (${name} IN (${values.map(literal).join(', ')}))` : '';
	return `${name} ${typeOf(column)}${isNullable ? '' : ' NOT NULL'}${check}`;
}

function typeOf({type, decimals = 2}: Column): string {
	return type === 'money' ? `NUMERIC(${10 + decimals}, ${decimals})` : types[type];
}
