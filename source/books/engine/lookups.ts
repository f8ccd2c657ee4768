import {never} from '../../domain/days.ts';
import {fieldAmounts, fieldDays} from '../reading/columns.ts';
import {absentDay} from '../source.ts';
import {unreadableAmount} from '../values/amount-text.ts';
import {unreadableDay} from '../values/day-text.ts';
import type {Asked} from './asked.ts';
import {type LargeTable, writtenSql} from './written-fields.ts';

/** What each text of a field stands for, in columns of whole numbers; a cell is `undefined` where it says that there is none. */
export type Meanings = Readonly<Record<string, readonly (number | undefined)[]>>;

/** A field of a table's rows `w`: an expression for each column of what it stands for, and the line that looks it up. */
export type LookedUp = {readonly of: (column: string) => string; readonly join: string};

const none = 'CAST(NULL AS BIGINT)';

/** What is looked up where there is nothing to find. */
export const nothing: LookedUp = {of: () => none, join: ''};

/** Defines what the texts of a field stand for, by this name; nothing where no column is read for it. */
export async function lookedUp(
	{engine, written}: Asked,
	table: LargeTable,
	field: string,
	meaningsOf: () => Meanings,
	name = field,
): Promise<LookedUp> {
	const known = written.get(`${table}.${field}`);
	if (known === undefined) {
		return nothing;
	}

	const relation = `meant_${table}_${name}`;
	await engine.lookUp(relation, {texts: known.texts, columns: meaningsOf()});
	const alias = `m_${name}`;
	return {
		of: (column) => `${alias}.${column}`,
		join: `LEFT JOIN ${relation} AS ${alias} ON ${alias}.text = ${writtenSql(table, field, `w.${field}`)}`,
	};
}

/** A field of days since 1970-01-01 as `value`, `never` beyond all years of a ledger; `bad` is 1 where it can't be read. */
export function daysLookedUp(asked: Asked, table: LargeTable, field: string): Promise<LookedUp> {
	return lookedUp(asked, table, field, () => {
		const days = fieldDays(asked.context, table, field) as Int32Array;
		return {
			value: Array.from(days, (day) => (day === absentDay || day === unreadableDay ? undefined : day)),
			bad: Array.from(days, (day) => Number(day === unreadableDay)),
		};
	});
}

/** A field of amounts in the currency's smallest units as `value`; `bad` is 1 where it can't be read. */
export function amountsLookedUp(asked: Asked, table: LargeTable, field: string): Promise<LookedUp> {
	return lookedUp(asked, table, field, () => amountsMeant(fieldAmounts(asked.context, table, field) as Float64Array));
}

export function amountsMeant(amounts: Float64Array): Meanings {
	return {
		value: Array.from(amounts, (amount) => (Number.isSafeInteger(amount) ? amount : undefined)),
		bad: Array.from(amounts, (amount) => Number(amount === unreadableAmount)),
	};
}

/** Whether one of the fields can't be read. */
export function isAnyBad(fields: readonly LookedUp[]): string {
	return fields.map(({of}) => `COALESCE(${of('bad')}, 0) = 1`).join(' OR ');
}

/** Days since 1970-01-01 as a date; none where they are beyond all years. */
export function dateSql(days: string): string {
	return `(DATE '1970-01-01' + CAST(CASE WHEN ${days} < ${never} THEN ${days} END AS INTEGER))`;
}

/** A date as days since 1970-01-01. */
export function dayNumberSql(date: string): string {
	return `(${date} - DATE '1970-01-01')`;
}

/** The calendar month of a date, counted from 2024-01 on. */
export function monthSql(date: string): string {
	return `(CAST(EXTRACT(YEAR FROM ${date}) AS INTEGER) * 12 + CAST(EXTRACT(MONTH FROM ${date}) AS INTEGER) - 24289)`;
}
