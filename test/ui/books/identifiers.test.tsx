import {test} from 'vitest';
import {aReader} from '../../helpers/a-reader.tsx';
import {opened} from '../../helpers/opened.ts';
import {aSource} from '../../helpers/read-source.ts';
import {someFiles} from '../../helpers/some-files.ts';

/** Two subscriptions whose numbers follow each other, as in any extract of a running business: from 5001 on. */
const files = {
	'subscriptions.csv':
		'subscription_id,customer_id,price,start_date\n5001,71,10.00,2024-01-01\n5002,72,10.00,2024-01-01\n',
	'invoices.csv':
		'invoice_id,subscription_id,invoice_date,due_date,amount\n1,5001,2024-01-01,2024-01-15,10.00\n2,5002,2024-01-01,2024-01-15,10.00\n3,5001,2024-02-01,2024-02-15,10.00\n',
	'payments.csv': 'payment_id,invoice_id,payment_date,amount\n1,1,2024-01-09,10.00\n',
};

test('identifiers that begin elsewhere than at 1 are on every screen as they are written', async () => {
	const {books} = await opened(await aSource(await someFiles(files)));
	const reader = aReader({books, columns: 120, rows: 40})
		.presses('2')
		.sees(/▸ 71 +5001/, /72 +5002/);
	reader.presses('enter').sees('Customers › 71').presses('J').sees('Customers › 72', 'never billed');
	reader
		.presses('escape', '3')
		.sees(/72 .*5002/)
		.presses('enter')
		.sees('Leaks › 72');
});
