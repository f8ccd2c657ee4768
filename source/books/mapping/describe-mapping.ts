import type {BooksTable, MappedTable, Mapping, Question, Wishes} from '../mapping.ts';
import type {Source} from '../source.ts';
import {checkWishedFields, chooseColumns} from './choose-columns.ts';
import {fields, tableOrder} from './fields.ts';
import {listed} from './listed.ts';
import {recogniseTables} from './recognise-tables.ts';
import {samplesOf, shownSamples} from './sample-kinds.ts';
import {settleKeys, type Understood} from './settle-keys.ts';

/** The terms where nothing says them. */
export const usualTerms = 14;

/**
 * What tables from outside are understood as, by the names of their columns and their first rows: which table is which, and
 * where each field is read. What only all rows can tell (joins, billing, statuses) comes with reading the books. Throws an
 * OutsideFault where a wish names what is not there.
 */
export async function describeMapping(source: Source, wishes: Wishes = {}): Promise<Mapping> {
	checkWishedFields(wishes);
	const tables = new Map<BooksTable, Understood>();
	for (const [table, head] of recogniseTables(source.tables, wishes)) {
		tables.set(table, {head, columns: chooseColumns(table, head, wishes)});
	}

	settleKeys(tables);
	const read = new Set([...tables.values()].map(({head}) => head));
	return {
		tables: tableOrder.flatMap((table) => {
			const understood = tables.get(table);
			return understood ? [mappedTable(table, understood, tables)] : [];
		}),
		joins: [],
		reading: {
			billing: wishes.billing ?? 'first',
			billings: [],
			termsDays: wishes.termsDays ?? usualTerms,
			termsBy: wishes.termsDays === undefined ? 'usual' : 'asked',
			currency: wishes.currency ?? 'USD',
			currencies: [],
			statuses: [],
			arePaymentDatesUnknown: !tables.has('payments') && !tables.get('invoices')?.columns.has('payment_date'),
			endsMeaningNone: undefined,
		},
		questions: missing(tables, source),
		left: source.tables.filter((head) => !read.has(head)).map(({name}) => name),
	};
}

function mappedTable(
	table: BooksTable,
	{head, columns}: Understood,
	tables: ReadonlyMap<BooksTable, Understood>,
): MappedTable {
	const used = new Set([...columns.values()].map(({from}) => from));
	return {
		table,
		name: head.name,
		file: head.file,
		columns: fields[table].map((field) => {
			const choice = columns.get(field.name);
			return {
				field: field.name,
				from: choice?.from,
				by: choice?.by,
				choices: head.columns.filter((column) => column !== choice?.from),
				samples: choice === undefined ? [] : shownSamples(samplesOf(head, choice.from)),
				isNeeded: isNeeded(table, field.name, field.isNeeded, tables),
			};
		}),
		unused: head.columns.filter((column) => !used.has(column)),
	};
}

/** Invoices need one of two keys; of the two, the subscription's is asked for. */
function isNeeded(
	table: BooksTable,
	field: string,
	isAlways: boolean | undefined,
	tables: ReadonlyMap<BooksTable, Understood>,
): boolean {
	const columns = tables.get(table)?.columns;
	if (table === 'invoices' && field === 'subscription_id') {
		return !columns?.has('customer_id') || !tables.get('subscriptions')?.columns.has('customer_id');
	}

	if (table === 'subscriptions' && field === 'subscription_id') {
		return !columns?.has('customer_id');
	}

	return (table === 'invoices' && field === 'invoice_id' && tables.has('payments')) || isAlways === true;
}

/** What is asked for where a table or a column that books need was not found. */
function missing(tables: ReadonlyMap<BooksTable, Understood>, source: Source): readonly Question[] {
	const questions: Question[] = [];
	for (const table of ['subscriptions', 'invoices'] as const) {
		if (!tables.has(table)) {
			questions.push({
				about: 'column',
				sentence: `no table of ${table} was recognised by its columns; there are ${listed(source.tables.map(({name}) => name))}`,
				option: `--map ${table}=NAME`,
			});
		}
	}

	for (const [table, {head, columns}] of tables) {
		for (const {name, isNeeded: isAlways} of fields[table]) {
			if (isNeeded(table, name, isAlways, tables) && !columns.has(name)) {
				questions.push({
					about: 'column',
					sentence: `no column of ${listed([head.name])} was recognised as ${name}; it has ${listed(head.columns)}`,
					option: `--map ${table}.${name}=COLUMN`,
				});
			}
		}
	}

	return questions;
}
