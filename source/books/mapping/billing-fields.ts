import type {BooksTable} from '../mapping.ts';
import type {Field} from './field.ts';
import {currency, customerId, invoiceId, paid, paidOn, status, subscriptionId, words} from './field-words.ts';

/** What was billed, and what was paid. */
export const billingFields = {
	invoices: [
		{name: 'invoice_id', kind: 'key', weight: 3, words: [...invoiceId, 'id', 'number', 'no']},
		{name: 'subscription_id', kind: 'key', weight: 1, words: subscriptionId},
		{name: 'customer_id', kind: 'key', weight: 1, words: customerId},
		{
			name: 'invoice_date',
			kind: 'day',
			isNeeded: true,
			weight: 4,
			words: words(
				'invoicedate issuedate issuedat issuedon dateissued invoicedon invoicedat billdate billingdate billedat billedon documentdate invoicedt created createdat createdon createddate postingdate dateofissue date issued issue dated periodstart finalizedat sentat',
			),
		},
		{
			name: 'period_start',
			kind: 'day',
			weight: 1,
			words: words(
				'periodstart billingperiodstart serviceperiodstart periodfrom servicestart billingmonth billingperiod invoicemonth period month',
			),
		},
		{
			name: 'due_date',
			kind: 'day',
			weight: 3,
			words: words('duedate dueon dueat due paymentdue payby paybydate datedue duedt paymentduedate deadline'),
		},
		{
			name: 'amount',
			kind: 'money',
			isNeeded: true,
			weight: 2,
			words: words(
				'amount invoiceamount amountdue totalamount total invoicetotal amountbilled billedamount grandtotal totaldue netamount amountnet subtotal value invoicevalue charge charges price amt billamount gross grossamount amountgross grosstotal',
			),
		},
		{name: 'amount_paid', kind: 'money', weight: 1, words: paid},
		{name: 'payment_date', kind: 'day', weight: 1, words: paidOn},
		{
			name: 'status',
			kind: 'word',
			weight: 1,
			words: [...words('paymentstatus invoicestatus ispaid paymentstate'), ...status],
		},
		{name: 'currency', kind: 'currency', weight: 0, words: currency},
	],
	payments: [
		{
			name: 'payment_id',
			kind: 'key',
			weight: 5,
			words: words(
				'paymentid payid paymentno paymentnumber transactionid txnid receiptid receiptno chargeid paymentref reference ref id payment receipt',
			),
		},
		{name: 'invoice_id', kind: 'key', isNeeded: true, weight: 2, words: invoiceId},
		{
			name: 'payment_date',
			kind: 'day',
			isNeeded: true,
			weight: 4,
			words: [...paidOn, ...words('date createdat createdon created on received')],
		},
		{
			name: 'amount_paid',
			kind: 'money',
			isNeeded: true,
			weight: 2,
			words: [...paid, ...words('amount total value amt sum received netamount charge')],
		},
		{
			name: 'status',
			kind: 'word',
			weight: 1,
			words: [...words('paymentstatus transactionstatus outcome result'), ...status],
		},
		{name: 'currency', kind: 'currency', weight: 0, words: currency},
	],
} satisfies Partial<Record<BooksTable, readonly Field[]>>;
