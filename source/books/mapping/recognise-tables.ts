import type {BooksTable, Wishes} from '../mapping.ts';
import {OutsideFault, type TableHead} from '../source.ts';
import {nameHint} from './column-names.ts';
import {fields, tableOrder} from './fields.ts';
import {listed} from './listed.ts';
import {namedColumns} from './named-columns.ts';

/** Which table of the source is which. */
export type Recognised = ReadonlyMap<BooksTable, TableHead>;

/** Fields of which a table has at least one of each group, by name, where it is to be recognised by its columns. */
const required: Readonly<Record<BooksTable, readonly (readonly string[])[]>> = {
	customers: [['customer_id'], ['customer_name']],
	plans: [['plan_id'], ['monthly_price']],
	prices: [['plan_id'], ['valid_from'], ['monthly_price']],
	subscriptions: [['start_date'], ['subscription_id', 'customer_id', 'plan_id']],
	invoices: [['invoice_date'], ['amount'], ['subscription_id', 'customer_id', 'invoice_id']],
	payments: [['invoice_id'], ['payment_id', 'payment_date'], ['amount_paid']],
};

/** Recognises tables by their columns; where two could be the same, by how many columns fit and by their names; what is left over, by name alone. */
export function recogniseTables(heads: readonly TableHead[], wishes: Wishes): Recognised {
	const found = new Map<BooksTable, TableHead>();
	for (const [table, name] of Object.entries(wishes.tables ?? {}) as [BooksTable, string][]) {
		found.set(table, wishedTable(heads, table, name));
	}

	const guesses = heads.flatMap((head) => tableOrder.map((table) => ({table, head, score: scoreOf(table, head)})));
	for (const {table, head} of guesses.filter(({score}) => score > 0).sort((a, b) => b.score - a.score)) {
		if (!found.has(table) && !isTaken(found, head)) {
			found.set(table, head);
		}
	}

	return found;
}

function isTaken(found: Recognised, head: TableHead): boolean {
	return [...found.values()].includes(head);
}

function wishedTable(heads: readonly TableHead[], table: BooksTable, name: string): TableHead {
	const head = heads.find((each) => each.name === name) ?? heads.find((each) => each.file === name);
	if (head === undefined) {
		throw new OutsideFault(
			`--map ${table}=${listed([name])} names no table; there are ${listed(heads.map((each) => each.name))}`,
		);
	}

	return head;
}

/** How well the table fits; 0 where it can't be this one. */
function scoreOf(table: BooksTable, head: TableHead): number {
	const named = namedColumns(table, head);
	const hint = nameHint(table, head.name);
	if (!required[table].every((group) => group.some((field) => named.has(field)))) {
		return isLikelyByName(table, head, named, hint) ? hint / 10 : 0;
	}

	return fields[table].reduce((sum, {name, weight}) => sum + (named.has(name) ? weight : 0), hint);
}

/** Whether its name alone makes it one: the tables that books can't do without, with a column for each field that is needed. */
function isLikelyByName(table: BooksTable, head: TableHead, named: ReadonlyMap<string, string>, hint: number): boolean {
	const needed = fields[table].filter(({isNeeded}) => isNeeded);
	const hasKey = fields[table].some(({name, kind}) => kind === 'key' && named.has(name));
	return hint > 0 && (hasKey || table === 'invoices') && head.columns.length >= needed.length + 1;
}
