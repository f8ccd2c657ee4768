import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import type {Books} from '../../source/books/books.ts';
import type {Wishes} from '../../source/books/mapping.ts';
import {formatDay} from '../../source/domain/days.ts';
import {findingsIn, opened} from '../helpers/opened.ts';
import {aSource} from '../helpers/read-source.ts';
import {someFiles} from '../helpers/some-files.ts';

const folderOf = (shape: string) => fileURLToPath(new URL(`./fixtures/${shape}`, import.meta.url));

/** The books of a fixture: a folder of files as they occur, one shape each. */
async function shaped(shape: string, wishes?: Wishes) {
	return opened(await aSource(folderOf(shape)), wishes);
}

/** How many rows of each table were read and kept, and why the others were not, with their lines. */
function intakeOf({intake}: Books) {
	return Object.fromEntries(
		(intake?.tables ?? []).map(({table, rows, kept, setAside}) => [
			table,
			[rows, kept, ...setAside.map(({reason, lines}) => `${reason}: ${lines.join(', ')}`).sort()],
		]),
	);
}

describe('ends that stand for none, and a status without an end', () => {
	test('the last day of all that are active is no end; who churned without a date ended with the last invoice', async () => {
		const {books, mapping} = await shaped('sentinel-ends');
		expect(mapping.reading.endsMeaningNone).toBe('2024-04-30');
		expect(mapping.notes).toEqual(['1 subscription ended by status, without a date: each ends with its last invoice']);
		// S2 was not billed in February, and never paid March's 10.00, due on the 15th: past 30 days of grace on 15 April.
		// S4 paid 45.00 of 50.00, and owes nothing for March, since it had ended.
		expect(findingsIn(books)).toEqual([
			'ghost-subscriber S2 2024-02 since 2024-02-01: 1000',
			'leaky-bucket S4 2024-02 since 2024-02-05: 500',
			'zombie-account S2 2024-03 since 2024-04-15: 1000',
		]);
	});

	test('tables go by their columns, whatever the files are called, and statuses by rule', async () => {
		const {books, mapping} = await shaped('sentinel-ends');
		expect(mapping.tables.map(({table, name}) => [table, name])).toEqual([
			['subscriptions', 'subs'],
			['invoices', 'bills'],
			['payments', 'receipts'],
		]);
		expect(mapping.reading.statuses.map(({word, rows, meaning}) => [word, rows, meaning])).toEqual([
			['Active', 1, 'active'],
			['active', 1, 'active'],
			['churned', 1, 'ended'],
			['Churned', 1, 'ended'],
		]);
		expect(books.ledger.facts.plans.map(({name}) => name)).toEqual(['Basic', 'Pro']);
	});

	test('a status means what the reader says', async () => {
		const {books} = await shaped('sentinel-ends', {statuses: {'subscriptions.Churned': 'active'}});
		expect(findingsIn(books).filter((finding) => finding.includes('S4'))).toEqual([
			'leaky-bucket S4 2024-02 since 2024-02-05: 500',
			'ghost-subscriber S4 2024-03 since 2024-03-01: 5000',
			'ghost-subscriber S4 2024-04 since 2024-04-01: 5000',
		]);
	});
});

test('invoices that hang on the customer are those of the subscription that runs, of that price, not billed yet', async () => {
	const {books, mapping} = await shaped('customer-invoices');
	// A has one after the other, B two of different prices, C two alike: in February B's of 10.00 and one of C's are missing.
	expect(findingsIn(books)).toEqual([
		'ghost-subscriber 3 2024-02 since 2024-02-01: 1000',
		'ghost-subscriber 6 2024-02 since 2024-02-01: 1000',
	]);
	expect(mapping.notes).toEqual([
		'13 invoices of a customer, without a subscription: each is of the one that runs on its day, at its price',
		'5 of them could be of several: the subscription that began first and has no invoice of that month yet has it',
	]);
	expect(mapping.joins).toContainEqual({
		from: 'invoices.customer_id',
		to: 'subscriptions.customer_id',
		rows: 13,
		joined: 13,
	});
});

test('without plans the price is the subscription’s: twelve times the month’s for a year', async () => {
	const {books} = await shaped('no-plans');
	// S-1 was billed 8.00 of 10.00 in March, S-2 paid 200.00 of 240.00, S-3 was not billed its 360.00 in March.
	expect(findingsIn(books)).toEqual([
		'leaky-bucket S-2 2024-02 since 2024-02-02: 4000',
		'stale-price S-1 2024-03 since 2024-03-01: 200',
		'ghost-subscriber S-3 2024-03 since 2024-03-01: 36000',
	]);
});

describe('without payments', () => {
	test('invoices say what was paid, and nobody knows when', async () => {
		const {books, mapping} = await shaped('paid-on-invoices');
		expect([books.arePaymentDatesUnknown, mapping.reading.arePaymentDatesUnknown]).toEqual([true, true]);
		// 2's payment of January failed, whatever its column says; 3 paid 9.00, and February's invoice was taken back.
		expect(findingsIn(books)).toEqual([
			'leaky-bucket 3 2024-01 since 2024-01-01: 100',
			'ghost-subscriber 3 2024-02 since 2024-02-01: 1000',
			'zombie-account 2 2024-01 since 2024-02-15: 1000',
		]);
		expect(intakeOf(books)['invoices']).toEqual([
			12,
			11,
			'void: taken back by who wrote it, so that it bills nothing: 8',
		]);
		expect(books.names).toEqual(['Acme', 'Birch', 'Cedar', 'Dune']);
	});

	test('terms are asked for where nothing is said of them, and taken as they are given', async () => {
		expect((await shaped('paid-on-invoices')).mapping.questions).toMatchObject([
			{about: 'terms', option: '--terms DAYS'},
		]);
		const {books, mapping} = await shaped('paid-on-invoices', {termsDays: 28});
		expect([mapping.questions, mapping.reading.termsBy]).toEqual([[], 'asked']);
		expect(findingsIn(books)).toContain('zombie-account 2 2024-01 since 2024-02-29: 1000');
	});
});

test('amounts and dates as they are written in Europe', async () => {
	const {books, mapping} = await shaped('european');
	// 1 paid 1,200.00 of 1,234.50. 2 never paid February's 99.90, past grace on 17 March, and was not billed in March.
	expect(findingsIn(books)).toEqual([
		'ghost-subscriber 2 2024-03 since 2024-03-01: 9990',
		'zombie-account 2 2024-02 since 2024-03-17: 9990',
		'leaky-bucket 1 2024-02 since 2024-03-20: 3450',
	]);
	expect(mapping.questions).toEqual([]);
	expect(mapping.tables.flatMap(({columns}) => columns.flatMap(({written}) => written ?? []))).toEqual([
		'1.234,50',
		'DD.MM.YYYY',
		'DD.MM.YYYY',
		'DD.MM.YYYY',
		'1.234,50',
		'DD.MM.YYYY',
		'1.234,50',
	]);
});

test('amounts with signs and in brackets, dates with the month first, times with their zones', async () => {
	const {books, mapping} = await shaped('american');
	expect(mapping.questions).toEqual([]);
	expect([books.ledger.currency, formatDay(books.ledger.day)]).toEqual([{code: 'USD', decimals: 2}, '2024-03-01']);
	// 2 paid 99.90 and took 10.00 back six days later.
	expect(findingsIn(books)).toEqual(['leaky-bucket 2 2024-01 since 2024-01-09: 1000']);
	expect(findingsIn(books, '2024-01-08')).toEqual([]);
});

test('days as spreadsheets count them', async () => {
	const {books, mapping} = await shaped('spreadsheet');
	expect(findingsIn(books)).toEqual(['ghost-subscriber 1 2024-02 since 2024-02-01: 1000']);
	expect(mapping.tables[0]?.columns.find(({field}) => field === 'start_date')?.written).toBe('days of a spreadsheet');
});

describe('billing days', () => {
	test('are anniversaries where those leave the fewest periods unbilled', async () => {
		const {books, mapping} = await shaped('anniversary');
		expect(mapping.reading.billing).toBe('anniversary');
		expect(mapping.reading.billings).toEqual([
			{rule: 'first', periods: 7, unbilled: 2},
			{rule: 'anniversary', periods: 8, unbilled: 1},
			{rule: 'calendar', periods: 9, unbilled: 2},
		]);
		expect(findingsIn(books)).toEqual(['ghost-subscriber 1 2024-03 since 2024-03-31: 1000']);
	});

	test('are any of the month where others leave invoices over', async () => {
		const {books, mapping} = await shaped('calendar');
		expect(mapping.reading.billing).toBe('calendar');
		expect(findingsIn(books)).toEqual(['ghost-subscriber 2 2024-03 since 2024-03-31: 1000']);
	});

	test('are as the reader says', async () => {
		const {books, mapping} = await shaped('anniversary', {billing: 'first'});
		expect(mapping.reading.billing).toBe('first');
		expect(findingsIn(books)).toEqual([
			'ghost-subscriber 1 2024-03 since 2024-03-01: 1000',
			'ghost-subscriber 2 2024-04 since 2024-04-01: 1000',
		]);
	});
});

test('every row is kept, or set aside with its reason and its line', async () => {
	const {books, mapping} = await shaped('trust');
	expect(intakeOf(books)).toEqual({
		subscriptions: [
			7,
			2,
			'with a date that can’t be read: 6',
			'with an amount that can’t be read: 5',
			'with invoices in other currencies alone: 7',
			'with the identifier of an earlier row: 4',
			'without an identifier: 8',
		],
		invoices: [
			11,
			4,
			'in EUR, not USD: 12',
			'of a subscription that is set aside: 6',
			'of no subscription that is there: 5',
			'with a date that can’t be read: 7',
			'with an amount that can’t be read: 8',
			'with the identifier of an earlier row: 4',
			'without an amount: 9',
		],
		payments: [
			11,
			4,
			'of an invoice that is set aside: 5, 12',
			'of no invoice that is there: 4',
			'paid before the invoice: 6',
			'with a date that can’t be read: 8',
			'with an amount that can’t be read: 9',
			'with the identifier of an earlier row: 3',
		],
	});
	expect(mapping.reading.currencies).toEqual([
		{code: 'USD', rows: 10},
		{code: 'EUR', rows: 1},
	]);
	expect(findingsIn(books)).toEqual([]);
});

describe('dates that could be either', () => {
	test('are asked for, and read day first meanwhile', async () => {
		const {books, mapping} = await shaped('open-dates');
		expect(mapping.questions.map(({about, option}) => [about, option])).toEqual([
			['dates', '--dates dmy|mdy'],
			['terms', '--terms DAYS'],
		]);
		expect(formatDay(books.ledger.day)).toBe('2024-03-01');
	});

	test('are as the reader says', async () => {
		const {books, mapping} = await shaped('open-dates', {dates: 'mdy', termsDays: 14});
		expect([mapping.questions, formatDay(books.ledger.day)]).toEqual([[], '2024-01-03']);
	});
});

describe('tables without rows', () => {
	const tables = {
		'plans.csv': 'plan_id,plan_name,monthly_price\n',
		'customers.csv': 'customer_id,customer_name\n',
		'subscriptions.csv': 'subscription_id,customer_id,plan_id,price,start_date\n1,1,1,10.00,2024-01-01\n',
		'invoices.csv': 'invoice_id,subscription_id,invoice_date,due_date,amount\n1,1,2024-01-01,2024-01-15,10.00\n',
		'payments.csv': 'payment_id,invoice_id,payment_date,amount\n',
	};

	test('nobody has paid yet, and nobody has a name', async () => {
		const {books} = await opened(await aSource(await someFiles(tables)));
		expect(intakeOf(books)).toMatchObject({payments: [0, 0], customers: [0, 0], plans: [0, 0], invoices: [1, 1]});
	});

	test.each(Object.keys(tables))('%s alone', async (name) => {
		const [head = ''] = tables[name as keyof typeof tables].split('\n');
		const source = await aSource(await someFiles({...tables, [name]: `${head}\n`}));
		const opening = opened(source);
		await (name === 'subscriptions.csv' ? expect(opening).rejects.toThrow(/subscriptions\.csv has no rows$/) : opening);
	});
});
