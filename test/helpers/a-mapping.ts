import type {MappedColumn, Mapping, Wishes} from '../../source/books/mapping.ts';
import type {OpenedBooks} from '../../source/books/open-books.ts';
import {someBooks} from './some-books.ts';

function column(field: string, from: string | undefined, change: Partial<MappedColumn> = {}): MappedColumn {
	return {
		field,
		from,
		by: from === undefined ? undefined : 'name',
		choices: [],
		samples: from === undefined ? [] : [`${from} 1`, `${from} 2`, `${from} 3`],
		isNeeded: false,
		...change,
	};
}

/** What is understood of three files in the words of somebody's billing system; the dates of invoices can be read in two ways. */
export function aMapping(change: Partial<Mapping> = {}): Mapping {
	return {
		tables: [
			{
				table: 'subscriptions',
				name: 'subs',
				file: 'extract/subs.csv',
				columns: [
					column('subscription_id', 'sub_id', {isNeeded: true, samples: ['sub_0001', 'sub_0002']}),
					column('customer_id', 'account', {samples: ['ACME-001', '=HYPERLINK("x")\u001b[31m', '\u202eevil']}),
					column('start_date', 'started', {isNeeded: true, samples: ['2022-03-01'], written: 'YYYY-MM-DD'}),
					column('cancelled_on', 'churned_at', {by: 'type', choices: ['updated_at']}),
					column('price', 'mrr', {samples: ['$1,234.50'], written: '1,234.50'}),
					column('status', 'state'),
				],
				unused: ['updated_at', 'notes'],
			},
			{
				table: 'invoices',
				name: 'bills',
				file: 'extract/bills.csv',
				columns: [
					column('invoice_id', 'number', {isNeeded: true}),
					column('subscription_id', 'sub', {by: 'keys'}),
					column('invoice_date', 'issued', {isNeeded: true, samples: ['03/04/2022'], written: 'DD/MM/YYYY'}),
					column('due_date', undefined),
					column('amount', 'total', {isNeeded: true, choices: ['net']}),
				],
				unused: ['net'],
			},
			{
				table: 'payments',
				name: 'money_in',
				file: 'extract/money_in.csv',
				columns: [
					column('invoice_id', 'bill', {by: 'keys', isNeeded: true}),
					column('payment_date', 'on', {isNeeded: true}),
					column('amount_paid', 'amount', {isNeeded: true}),
				],
				unused: [],
			},
		],
		joins: [
			{from: 'invoices.subscription_id', to: 'subscriptions.subscription_id', rows: 1204, joined: 1201},
			{from: 'payments.invoice_id', to: 'invoices.invoice_id', rows: 1180, joined: 1180},
		],
		reading: {
			billing: 'anniversary',
			billings: [
				{rule: 'first', periods: 1300, unbilled: 410},
				{rule: 'anniversary', periods: 1290, unbilled: 31},
				{rule: 'calendar', periods: 1302, unbilled: 40},
			],
			termsDays: 14,
			termsBy: 'usual',
			currency: 'KWD',
			currencies: [
				{code: 'KWD', rows: 1200},
				{code: 'USD', rows: 4},
			],
			statuses: [
				{table: 'subscriptions', word: 'churned', rows: 9, meaning: 'ended'},
				{table: 'invoices', word: 'Void', rows: 3, meaning: 'void'},
			],
			arePaymentDatesUnknown: false,
			endsMeaningNone: undefined,
		},
		questions: [
			{
				about: 'dates',
				sentence: 'Whether 03/04/2022 is in April or in March can’t be told from the invoices.',
				option: '--dates dmy',
			},
			{about: 'terms', sentence: 'No due date is known.', option: '--terms DAYS'},
		],
		left: ['notes'],
		...change,
	};
}

/** Books as they come from the thread that reads. */
export function openedBooks(change: Partial<OpenedBooks> = {}, wishes: Wishes = {}): OpenedBooks {
	return {
		books: someBooks(),
		mapping: aMapping(),
		wishes,
		mappingFile: 'extract/leaktui-mapping.json',
		isMappingSaved: false,
		digest: () => `sha256:${'5'.repeat(64)}`,
		...change,
	};
}
