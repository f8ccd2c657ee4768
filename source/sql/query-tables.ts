import type {Table} from '../export/table.ts';
import {tables} from '../export/tables.ts';
import {billingPeriods} from './billing-periods.ts';

/** What a query can read: the tables of an export, and the billing periods. */
export const queryTables: readonly Table[] = [...tables, billingPeriods];
