import type {DuckDBType} from '@duckdb/node-api';
import type {DuckDb} from '../../files/load-duckdb.ts';
import {type CellColumn, wordColumn} from '../cell-columns.ts';
import type {Column, ColumnType} from '../table.ts';
import {codesOf} from './word-codes.ts';

type EngineType = {
	/** What it is in files. */
	readonly name: (column: Column) => string;
	/** What it comes as: cells of 32 bits, or texts. */
	readonly raw: 'INTEGER' | 'DATE' | 'VARCHAR';
	/** How it is made of that. */
	readonly from: (column: Column) => string;
};

const asItIs = ({name}: Column) => name;
const always = (name: string) => () => name;
const decimal = ({decimals = 2}: Column) => `DECIMAL(18, ${decimals})`;

const types: Readonly<Record<ColumnType, EngineType>> = {
	integer: {name: always('INTEGER'), raw: 'INTEGER', from: asItIs},
	money: {
		name: decimal,
		raw: 'INTEGER',
		from(column) {
			const {name, decimals = 2} = column;
			const unit = `CAST(${(10 ** -decimals).toFixed(decimals)} AS DECIMAL(${decimals + 1}, ${decimals}))`;
			return `CAST(${name} * ${unit} AS ${decimal(column)})`;
		},
	},
	date: {name: always('DATE'), raw: 'DATE', from: asItIs},
	text: {name: always('VARCHAR'), raw: 'VARCHAR', from: asItIs},
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
export function typedColumn(column: Column): string {
	const {name, type, isNullable} = column;
	return `${name} ${types[type].name(column)}${isNullable ? '' : ' NOT NULL'}`;
}

/** Reads rows that came from where they are, typed. */
export function typedRows(columns: readonly Column[], source: string): string {
	return selected(columns, source, (column) => types[column.type].from(column));
}

/** Likewise where texts of phrases came as their words. */
export function typedPhrases(columns: readonly Column[], source: string): string {
	return selected(columns, source, (column) => {
		const words = column.phrase?.words.map((_, list) => `CAST(${wordColumn(column, list)} AS VARCHAR)`);
		return words ? words.join(' || ') : types[column.type].from(column);
	});
}

function selected(columns: readonly Column[], source: string, value: (column: Column) => string): string {
	return `SELECT ${columns.map((column) => `${value(column)} AS ${column.name}`).join(', ')} FROM ${source}`;
}
