import type {DuckDBType} from '@duckdb/node-api';
import type {DuckDb} from '../../files/load-duckdb.ts';
import {type CellColumn, wordColumn} from '../cell-columns.ts';
import type {Column, ColumnType} from '../table.ts';
import {codesOf} from './word-codes.ts';

type EngineType = {
	/** What it is in files. */
	readonly name: string;
	/** What it comes as: cells of 32 bits, or texts. */
	readonly raw: 'INTEGER' | 'DATE' | 'VARCHAR';
	/** How it is made of that. */
	readonly from: (column: string) => string;
};

const asItIs = (column: string) => column;

const types: Readonly<Record<ColumnType, EngineType>> = {
	integer: {name: 'INTEGER', raw: 'INTEGER', from: asItIs},
	money: {
		name: 'DECIMAL(18, 2)',
		raw: 'INTEGER',
		from: (column) => `CAST(${column} * CAST(0.01 AS DECIMAL(3, 2)) AS DECIMAL(18, 2))`,
	},
	date: {name: 'DATE', raw: 'DATE', from: asItIs},
	text: {name: 'VARCHAR', raw: 'VARCHAR', from: asItIs},
};

/** The engine's type by which cells of such a column come. */
export function rawTypeOf(duckDb: DuckDb, {type, words}: CellColumn): DuckDBType {
	return words ? duckDb.ENUM([...codesOf(words).members]) : duckDb[types[type].raw];
}

/** A column of a table as it is declared where the rows come. */
export function rawColumn(column: Column): string {
	return `${column.name} ${types[column.type].raw}`;
}

/** A column of a table as it is declared where the rows stay. */
export function typedColumn({name, type, isNullable}: Column): string {
	return `${name} ${types[type].name}${isNullable ? '' : ' NOT NULL'}`;
}

/** Reads rows that came from where they are, typed. */
export function typedRows(columns: readonly Column[], source: string): string {
	return selected(columns, source, ({name, type}) => types[type].from(name));
}

/** Likewise where texts of phrases came as their words. */
export function typedPhrases(columns: readonly Column[], source: string): string {
	return selected(columns, source, (column) => {
		const words = column.phrase?.words.map((_, list) => `CAST(${wordColumn(column, list)} AS VARCHAR)`);
		return words ? words.join(' || ') : types[column.type].from(column.name);
	});
}

function selected(columns: readonly Column[], source: string, value: (column: Column) => string): string {
	return `SELECT ${columns.map((column) => `${value(column)} AS ${column.name}`).join(', ')} FROM ${source}`;
}
