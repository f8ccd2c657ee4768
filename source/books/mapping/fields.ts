import type {BooksTable} from '../mapping.ts';
import {billingFields} from './billing-fields.ts';
import {contractFields} from './contract-fields.ts';
import type {Field} from './field.ts';

/** The fields of each table, in their usual order, with what they are called in the wild. */
export const fields: Readonly<Record<BooksTable, readonly Field[]>> = {...contractFields, ...billingFields};

/** The tables in the order in which they are told of: each after those that its keys point to. */
export const tableOrder: readonly BooksTable[] = [
	'plans',
	'prices',
	'customers',
	'subscriptions',
	'invoices',
	'payments',
];
