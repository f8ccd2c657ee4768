import {expect, test} from 'vitest';
import {openBooksHere} from '../../source/books/open-here.ts';
import {detect} from '../../source/detection/detect.ts';
import {formatDay, parseDay} from '../../source/domain/days.ts';
import {asOf} from '../../source/domain/ledger.ts';
import {rowOfBooks} from '../../source/export/row-of-books.ts';
import {aReader} from '../helpers/a-reader.tsx';
import {expectSameFindings} from '../helpers/asked.ts';
import {policy} from '../helpers/opened.ts';
import {someFiles} from '../helpers/some-files.ts';

const subscriptions = 'id,customer_id,price,start_date,end_date\n1,C-1,10.00,2024-01-01,\n2,C-2,20.00,2024-01-01,\n';
const payments = 'payment_id,invoice_id,payment_date,amount_paid\nP1,11,2024-01-05,10.00\nP2,21,2024-01-05,20.00\n';
/** February's of the first was written twice and taken back twice; March's of the second was taken back, and written anew. */
const invoices = `invoice_id,subscription_id,invoice_date,due_date,amount,status
11,1,2024-01-01,2024-01-15,10.00,paid
12,1,2024-02-01,2024-02-15,10.00,void
13,1,2024-02-20,2024-03-05,10.00,Voided
14,1,2024-03-01,2024-03-15,10.00,open
21,2,2024-01-01,2024-01-15,20.00,paid
22,2,2024-03-01,2024-03-15,20.00,void
23,2,2024-03-02,2024-03-16,20.00,open
`;

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
	return someFiles({'subscriptions.csv': subscriptions, 'payments.csv': payments, 'invoices.csv': invoices, ...files});
}

/** What is said of the ghosts in a folder on a day. */
async function ghostsIn(folder: string, on: string): Promise<string[]> {
	const {books} = await openBooksHere({paths: [folder], wishes: {billing: 'first', until: '2024-03-31'}});
	const ledger = asOf(books.ledger, parseDay(on) as number);
	const ghosts = detect(ledger, policy).filter(({scenario}) => scenario === 'ghost-subscriber');
	return ghosts.map((finding) => {
		const {subscriptionId, since, why} = rowOfBooks(ledger, finding, policy);
		return `${subscriptionId} ${typeof since === 'number' ? formatDay(since) : since}: ${why}`;
	});
}

test('a ghost whose invoice was taken back says so, with the last one that is known by the day', async () => {
	const folder = await folderOf({});
	expect(await ghostsIn(folder, '2024-02-10')).toEqual([
		'1 2024-02-01: active on 2024-02-01, and no invoice for 2024-02: the one of 2024-02-01 is void',
		'2 2024-02-01: active on 2024-02-01, and no invoice for 2024-02',
	]);
	expect(await ghostsIn(folder, '2024-03-31')).toEqual([
		'1 2024-02-01: active on 2024-02-01, and no invoice for 2024-02: the one of 2024-02-20 is void',
		'2 2024-02-01: active on 2024-02-01, and no invoice for 2024-02',
	]);
});

test('the page of the customer says it too', async () => {
	const {books} = await openBooksHere({paths: [await folderOf({})], wishes: {billing: 'first'}});
	const reader = aReader({books, columns: 140, rows: 40}).presses('$', '2', 'enter');
	reader.sees('the one of 2024-02-20 is void');
});

test('an invoice that hangs on the customer is taken back of the subscription that ran', async () => {
	const folder = await folderOf({
		'subscriptions.csv':
			'id,customer_id,price,start_date,end_date\n1,C-1,10.00,2023-01-01,2023-12-31\n2,C-1,20.00,2024-01-01,\n',
		'invoices.csv': `invoice_id,customer_id,invoice_date,due_date,amount,status
11,C-1,2024-01-01,2024-01-15,20.00,paid
12,C-1,2024-02-01,2024-02-15,20.00,void
13,C-1,2024-03-01,2024-03-15,20.00,open
`,
	});
	expect(await ghostsIn(folder, '2024-03-31')).toEqual([
		'2 2024-02-01: active on 2024-02-01, and no invoice for 2024-02: the one of 2024-02-01 is void',
	]);
});

test.each(['first', 'anniversary', 'calendar'] as const)(
	'the rules asked where the rows are say the same, billed by %s',
	async (billing) => {
		const request = {paths: [await folderOf({})], wishes: {billing, until: '2024-03-31'}};
		const policies = [policy, {graceDays: 5, looksAtStatus: false}];
		expect(await expectSameFindings(request, {days: ['2024-02-10', '2024-02-28'], policies})).toBeGreaterThan(2);
	},
);
