import type {Column, ColumnType} from '../table.ts';

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
export function rawTypeOf({type}: Column): EngineType['raw'] {
	return types[type].raw;
}

/** A column of a table as it is declared where the rows come. */
export function rawColumn(column: Column): string {
	return `${column.name} ${rawTypeOf(column)}`;
}

/** A column of a table as it is declared where the rows stay. */
export function typedColumn({name, type, isNullable}: Column): string {
	return `${name} ${types[type].name}${isNullable ? '' : ' NOT NULL'}`;
}

/** Reads rows that came from where they are, typed. */
export function typedRows(columns: readonly Column[], source: string): string {
	const values = columns.map(({name, type}) => `${types[type].from(name)} AS ${name}`);
	return `SELECT ${values.join(', ')} FROM ${source}`;
}
