import {describe, expect, test} from 'vitest';
import {describeMapping} from '../../source/books/mapping/describe-mapping.ts';
import type {Mapping} from '../../source/books/mapping.ts';
import {readBooks} from '../../source/books/reading/read-books.ts';
import {findingsIn, opened} from '../helpers/opened.ts';
import {textSource} from '../helpers/text-source.ts';

const subscriptions = 'subscription_id,customer_id,price,start_date\n1,7,10.00,2023-01-01\n2,8,20.00,2023-01-01\n';
const invoices =
	'invoice_id,subscription_id,invoice_date,due_date,amount\n1,1,2024-01-01,2024-01-15,10.00\n2,2,2024-01-01,2024-01-15,20.00\n3,1,2024-02-01,2024-02-15,10.00\n';
const payments =
	'payment_id,invoice_id,payment_date,amount_paid\n1,1,2024-01-03,10.00\n2,2,2024-01-03,20.00\n3,3,2024-02-03,10.00\n';

/** Where a field is read, and why there. */
function columnOf({tables}: Mapping, table: string, field: string) {
	const column = tables.find((each) => each.table === table)?.columns.find((each) => each.field === field);
	return [column?.from, column?.by];
}

describe('tables', () => {
	test('are recognised by their columns where their names say something else', async () => {
		const mapping = await describeMapping(
			textSource({payments: invoices, invoices: payments, customers: subscriptions}),
		);
		expect(mapping.tables.map(({table, name}) => `${table} ${name}`)).toEqual([
			'subscriptions customers',
			'invoices payments',
			'payments invoices',
		]);
	});

	test('that are none of the books are left, and the reader says which is which', async () => {
		const other = 'station,temperature\nA,1.5\n';
		const old = invoices.replaceAll('2024', '2022');
		const source = textSource({subscriptions, invoices, old, payments, weather: other});
		const mapping = await describeMapping(source, {tables: {invoices: 'old'}});
		expect(mapping.left).toEqual(['invoices', 'weather']);
		expect(mapping.tables.find(({table}) => table === 'invoices')?.name).toBe('old');
		await expect(describeMapping(source, {tables: {invoices: 'older'}})).rejects.toThrow(
			'--map invoices=older names no table; there are subscriptions, invoices, old, payments, weather',
		);
	});

	test('that books need are asked for', async () => {
		const source = textSource({payments, weather: 'station,temperature\nA,1.5\n'});
		const mapping = await describeMapping(source);
		expect(mapping.questions.map(({about, option}) => [about, option])).toEqual([
			['column', '--map subscriptions=NAME'],
			['column', '--map invoices=NAME'],
		]);
		await expect(readBooks(source, mapping)).rejects.toThrow(
			'no table of subscriptions was recognised by its columns; there are payments, weather: say it with --map subscriptions=NAME',
		);
	});
});

describe('columns', () => {
	test('go by the usual words, in any case, with blanks or the table’s name before them', async () => {
		const head = 'Invoice No.,Sub ID,Issue Date,Payment Due Date,Invoice Total (USD)';
		const bills = invoices.replace(/^.*\n/, `"${head.split(',').join('","')}"\n`);
		const mapping = await describeMapping(textSource({subscriptions, bills}));
		expect(
			['invoice_id', 'subscription_id', 'invoice_date', 'due_date', 'amount'].map((field) =>
				columnOf(mapping, 'invoices', field),
			),
		).toEqual([
			['Invoice No.', 'name'],
			['Sub ID', 'name'],
			['Issue Date', 'name'],
			['Payment Due Date', 'name'],
			['Invoice Total (USD)', 'name'],
		]);
	});

	test('go by short words too, as ledgers kept by hand have them', async () => {
		const bills = invoices.replace(/^.*\n/, 'no,sub_id,issue,due,gross\n');
		const receipts = payments.replace(/^.*\n/, 'ref,invoice,received,amount\n');
		const mapping = await describeMapping(textSource({subscriptions, bills, receipts}));
		expect(mapping.left).toEqual([]);
		expect(
			['invoice_id', 'invoice_date', 'due_date', 'amount'].map((field) => columnOf(mapping, 'invoices', field)[0]),
		).toEqual(['no', 'issue', 'due', 'gross']);
		expect(columnOf(mapping, 'payments', 'payment_date')).toEqual(['received', 'name']);
	});

	test('without a telling name go by the type of their values, and keys by what joins', async () => {
		const bills = invoices.replace(/^.*\n/, 'invoice_id,ref,when,due_date,money\n');
		const source = textSource({subscriptions, invoices: bills, payments});
		const mapping = await describeMapping(source);
		expect(['subscription_id', 'invoice_date', 'amount'].map((field) => columnOf(mapping, 'invoices', field))).toEqual([
			['ref', 'keys'],
			['when', 'type'],
			['money', 'type'],
		]);
		expect(mapping.questions).toEqual([]);
		const {books} = await opened(source);
		expect(findingsIn(books)).toEqual(['ghost-subscriber 2 2024-02 since 2024-02-01: 2000']);
	});

	test('are changed by the reader, and left out', async () => {
		const bills = invoices.replaceAll('\n', ',x\n').replace('amount,x', 'amount,net').replaceAll(',x', ',5.00');
		const source = textSource({subscriptions, invoices: bills, payments});
		const mapping = await describeMapping(source, {map: {'invoices.amount': 'NET', 'invoices.due_date': undefined}});
		expect([columnOf(mapping, 'invoices', 'amount'), columnOf(mapping, 'invoices', 'due_date')]).toEqual([
			['net', 'asked'],
			[undefined, undefined],
		]);
	});

	test.each([
		[
			{'invoices.amount': 'sum'},
			'--map invoices.amount=sum names no column; invoices has invoice_id, subscription_id, invoice_date, due_date, amount',
		],
		[
			{'invoices.tax': 'amount'},
			'--map invoices.tax names no field; invoices has invoice_id, subscription_id, customer_id,',
		],
		[
			{'bills.amount': 'amount'},
			'--map bills.amount names no table of books; there are customers, plans, prices, subscriptions, invoices, payments',
		],
	])('that a wish names and there are not are told with those that there are: %j', async (map, sentence) => {
		await expect(describeMapping(textSource({subscriptions, invoices, payments}), {map})).rejects.toThrow(sentence);
	});
});

describe('currencies', () => {
	test.each([
		['JPY', '1234', 123_400 / 100],
		['KWD', '1.234', 1234],
		['EUR', '1,5', 150],
	])('have their own decimals: %s', async (code, written, cents) => {
		const bills = `invoice_id,subscription_id,invoice_date,due_date,amount,currency\n1,1,2024-01-01,2024-01-15,"${written}",${code}\n`;
		const {books, mapping} = await opened(textSource({subscriptions, invoices: bills}));
		expect([mapping.reading.currency, books.ledger.facts.amountCents[1]]).toEqual([code, cents]);
	});

	test('are opened as the reader asks, and others are set aside', async () => {
		const bills = invoices
			.replace('amount\n', 'amount,currency\n')
			.replaceAll(/(\.00)\n/g, '$1,usd\n')
			.replace('20.00,usd', '20.00,EUR');
		const {books, mapping} = await opened(textSource({subscriptions, invoices: bills}), {currency: 'EUR'});
		expect(mapping.reading.currencies).toEqual([
			{code: 'USD', rows: 2},
			{code: 'EUR', rows: 1},
		]);
		expect(books.intake?.tables.map(({kept}) => kept)).toEqual([1, 1]);
	});
});

test('the last day is that of the last row, of what stands beside the data, or as the reader says', async () => {
	const files = {subscriptions, invoices, payments};
	const until = async (source: ReturnType<typeof textSource>, wishes = {}) => {
		const {mapping} = await opened(source, wishes);
		return [mapping.reading.knownUntil, mapping.reading.knownUntilBy];
	};
	expect(await until(textSource(files))).toEqual(['2024-02-03', 'last row']);
	expect(await until(textSource(files, '2024-02-29'))).toEqual(['2024-02-29', 'source']);
	expect(await until(textSource(files, '2024-02-29'), {until: '2024-04-01'})).toEqual(['2024-04-01', 'asked']);
	await expect(opened(textSource(files), {until: 'tomorrow'})).rejects.toThrow('one like 2024-12-31, not tomorrow');
});

test('identifiers that are texts stay so, and yearly subscriptions are known by their invoices alone', async () => {
	const subs = 'id,account,mrr,started_at\nsub_a,ACME,10.00,2022-03-01\nsub_b,ACME,20.00,2022-05-01\n';
	const bills =
		'number,subscription,issued_at,due,total\nF1,sub_a,2023-03-01,2023-03-15,120.00\nF2,sub_b,2023-03-01,2023-03-15,20.00\nF3,sub_b,2023-04-01,2023-04-15,20.00\nF4,sub_a,2024-03-01,2024-03-15,120.00\n';
	const {books} = await opened(textSource({subs, bills}));
	expect(Array.from(books.ledger.facts.periods?.everyMonths ?? [])).toEqual([12, 1]);
	expect(books.ledger.facts.ids?.subscriptions).toEqual(['sub_a', 'sub_b']);
	expect(findingsIn(books).filter((finding) => finding.includes('sub_a') && finding.includes('ghost'))).toEqual([]);
});
