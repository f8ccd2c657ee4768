import {type Day, formatDay} from '../../domain/days.ts';
import type {Column, ColumnType, Table} from '../../export/table.ts';

/** The schema of the tables with all their rows, whatever their dates. Queries see views of them. */
export const wholeSchema = 'whole';

/** How a table looks at the close of the as-of day; a table that is not here is always the same. */
type AsOfRule = {
	/** The column whose date a row must have reached to be there. */
	readonly datedBy?: string | undefined;
	/** What else a row needs to be there. */
	readonly where?: string;
	/** What a column is as of the day, where it is not what is stored. */
	readonly columns?: Readonly<Record<string, string>>;
	/** Columns that are made from others, and not stored. */
	readonly made?: readonly string[];
};

const rules: Readonly<Record<string, AsOfRule>> = {
	customers: {
		where: `customer_id IN (SELECT customer_id FROM ${wholeSchema}.subscriptions WHERE start_date <= as_of())`,
	},
	subscriptions: {
		datedBy: 'start_date',
		columns: {
			status: "CASE WHEN cancelled_on <= as_of() THEN 'Cancelled' ELSE 'Active' END",
			cancelled_on: 'CASE WHEN cancelled_on <= as_of() THEN cancelled_on END',
		},
		made: ['status'],
	},
	periods: {datedBy: 'period_start'},
	invoices: {datedBy: 'invoice_date'},
	payments: {datedBy: 'payment_date'},
	calendar: {datedBy: 'month'},
	prices: {datedBy: 'valid_from'},
};

const types: Readonly<Record<Exclude<ColumnType, 'money'>, string>> = {
	integer: 'INTEGER',
	date: 'DATE',
	text: 'VARCHAR',
};

/** How many digits money has in all, and behind the point: two there, as in an export, unless its column says how many. */
export function digitsOf({decimals = 2}: Pick<Column, 'decimals'>): readonly [width: number, scale: number] {
	return [10 + decimals, decimals];
}

function typeOf(column: Column): string {
	return column.type === 'money' ? `DECIMAL(${digitsOf(column).join(', ')})` : types[column.type];
}

/** The places, in the rows of the table, of the columns that are stored. */
export function storedColumns({name, columns}: Table): readonly (Column & {readonly at: number})[] {
	const made = rules[name]?.made ?? [];
	return columns.map((column, at) => ({...column, at})).filter((column) => !made.includes(column.name));
}

/** The statements that make the empty tables, before rows are appended. */
export function tableStatements(tables: readonly Table[]): string[] {
	return [
		`CREATE SCHEMA ${wholeSchema}`,
		...tables.map(
			(table) =>
				`CREATE TABLE ${wholeSchema}.${table.name} (${storedColumns(table)
					.map((column) => `${column.name} ${typeOf(column)}`)
					.join(', ')})`,
		),
	];
}

/** The clocks of SQL; a query that asks what day it is gets the day that it is asked of. */
const clocks: Readonly<Record<string, string>> = {
	current_date: 'as_of()',
	today: 'as_of()',
	now: 'CAST(as_of() AS TIMESTAMP)',
	current_timestamp: 'CAST(as_of() AS TIMESTAMP)',
	current_localtimestamp: 'CAST(as_of() AS TIMESTAMP)',
	get_current_timestamp: 'CAST(as_of() AS TIMESTAMP)',
	transaction_timestamp: 'CAST(as_of() AS TIMESTAMP)',
};

/** The statements that make what queries see: a view of each table as of the day, and functions that tell the day. */
export function viewStatements(tables: readonly Table[]): string[] {
	return [
		"CREATE MACRO as_of() AS getvariable('as_of')",
		...Object.entries(clocks).map(([name, text]) => `CREATE MACRO ${name}() AS ${text}`),
		...tables.map((table) => viewStatement(table, tables)),
	];
}

/** Of books from outside, which tell their periods, a subscription that was billed before it begins is there too. */
const subscriptionsOfBooks: AsOfRule = {
	...rules['subscriptions'],
	datedBy: undefined,
	where: `(start_date <= as_of() OR subscription_id IN (SELECT subscription_id FROM ${wholeSchema}.invoices WHERE invoice_date <= as_of()))`,
};

function ruleOf(name: string, tables: readonly Table[]): AsOfRule {
	const isOfBooks = name === 'subscriptions' && tables.some((table) => table.name === 'periods');
	return isOfBooks ? subscriptionsOfBooks : (rules[name] ?? {});
}

function viewStatement({name, columns}: Table, tables: readonly Table[]): string {
	const {datedBy, where: needed, columns: made = {}} = ruleOf(name, tables);
	const list = columns.map((column) => (made[column.name] ? `${made[column.name]} AS ${column.name}` : column.name));
	const conditions = [...(datedBy === undefined ? [] : [`${datedBy} <= as_of()`]), ...(needed ? [needed] : [])];
	const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
	return `CREATE VIEW ${name} AS SELECT ${list.join(', ')} FROM ${wholeSchema}.${name}${where}`;
}

/** The statement that sets the day. A query can't: it is no SELECT. */
export function dayStatement(day: Day): string {
	return `SET VARIABLE as_of = DATE '${formatDay(day)}'`;
}
