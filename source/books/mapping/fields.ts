import type {BooksTable} from '../mapping.ts';

/** What the values of a field are: identifiers, days, amounts, words of a few kinds, names, percents, currencies. */
export type FieldKind = 'key' | 'day' | 'money' | 'word' | 'name' | 'percent' | 'currency';

export type Field = {
	readonly name: string;
	readonly kind: FieldKind;
	/** What it is called in the wild, without blanks, underlines and capitals; the surest first. */
	readonly words: readonly string[];
	/** Whether the books can't be read without it. */
	readonly isNeeded?: boolean;
	/** How much a column of this name says that the table is the one. */
	readonly weight: number;
};

const words = (text: string): readonly string[] => text.split(' ');

const subscriptionId = words(
	'subscriptionid subid subscription subscriptionno subscriptionnumber subscriptionkey subscriptionref contractid contract contractno subscriptioncode',
);
const customerId = words(
	'customerid custid customer clientid client accountid account accountno accountnumber userid user companyid customerno customernumber customerkey customercode memberid organizationid orgid tenantid buyerid subscriberid customerref',
);
const planId = words(
	'planid plan planname plantier plancode productid product tier tierid packageid package priceid sku plantype subscriptionplan subscriptiontype',
);
const invoiceId = words(
	'invoiceid invoiceno invoicenumber invid invoice invoicenum invoiceref billid billno billnumber invoicekey documentnumber documentno invoicecode',
);
const customerName = words(
	'customername name companyname company clientname accountname organization organisation fullname username displayname businessname',
);
const currency = words('currency currencycode curr ccy isocurrency currencyiso');
const paid = words(
	'amountpaid paidamount paymentamount amountreceived receivedamount paid totalpaid amountcollected collectedamount',
);
const paidOn = words(
	'paymentdate paidat paidon paiddate datepaid paymentdt paymenton receivedat receivedon receiveddate settledat settlementdate transactiondate processedat capturedat collectedat paymenttime paidtime',
);
const status = words('status state');

/** The fields of each table, in their usual order, with what they are called in the wild. */
export const fields: Readonly<Record<BooksTable, readonly Field[]>> = {
	customers: [
		{name: 'customer_id', kind: 'key', isNeeded: true, weight: 3, words: [...customerId, 'id']},
		{name: 'customer_name', kind: 'name', weight: 3, words: customerName},
	],
	plans: [
		{name: 'plan_id', kind: 'key', isNeeded: true, weight: 3, words: [...planId, 'id']},
		{name: 'plan_name', kind: 'name', weight: 2, words: words('planname name productname title tiername plan product')},
		{
			name: 'monthly_price',
			kind: 'money',
			isNeeded: true,
			weight: 3,
			words: words(
				'monthlyprice price mrr monthlyfee monthlycost pricemonthly pricepermonth amount unitprice listprice monthlyamount unitamount fee cost rate',
			),
		},
	],
	prices: [
		{name: 'plan_id', kind: 'key', isNeeded: true, weight: 2, words: planId},
		{
			name: 'valid_from',
			kind: 'day',
			isNeeded: true,
			weight: 5,
			words: words('validfrom effectivefrom effectivedate effectiveon validsince pricefrom changedate changedat'),
		},
		{
			name: 'monthly_price',
			kind: 'money',
			isNeeded: true,
			weight: 2,
			words: words('monthlyprice newprice price amount monthlyfee unitprice listprice'),
		},
	],
	subscriptions: [
		{name: 'subscription_id', kind: 'key', weight: 3, words: [...subscriptionId, 'id']},
		{name: 'customer_id', kind: 'key', weight: 1, words: customerId},
		{name: 'customer_name', kind: 'name', weight: 1, words: customerName.filter((word) => word !== 'name')},
		{name: 'plan_id', kind: 'key', weight: 2, words: planId},
		{
			name: 'price',
			kind: 'money',
			weight: 1,
			words: words(
				'price planprice unitprice listprice recurringamount recurringprice subscriptionprice subscriptionamount contractvalue amount fee rate unitamount charge',
			),
		},
		{
			name: 'monthly_price',
			kind: 'money',
			weight: 2,
			words: words(
				'mrr mrramount monthlyprice monthlyrecurringrevenue monthlyamount monthlyfee monthlycharge monthlycharges monthlyrevenue pricepermonth pricemonthly monthlycost monthlyvalue mrrusd',
			),
		},
		{
			name: 'yearly_price',
			kind: 'money',
			weight: 2,
			words: words('yearlyprice arr arramount annualprice annualrecurringrevenue annualamount annualfee yearlyamount'),
		},
		{
			name: 'billing_cycle',
			kind: 'word',
			weight: 3,
			words: words(
				'billingcycle billinginterval billingfrequency billingperiod interval cycle frequency term period planinterval paymentfrequency billingterm recurrence intervalunit contractterm',
			),
		},
		{
			name: 'status',
			kind: 'word',
			weight: 1,
			words: [
				...status,
				...words('subscriptionstate churned churnflag churn ischurned isactive active iscancelled iscanceled'),
			],
		},
		{
			name: 'start_date',
			kind: 'day',
			isNeeded: true,
			weight: 4,
			words: words(
				'startdate startedat startedon starton startsat startson start subscriptionstart subscribedat subscribedon signupdate signedupat begindate begin activatedat activationdate activatedon contractstart startdt from createdat createdon created createddate joindate joinedat startday',
			),
		},
		{
			name: 'cancelled_on',
			kind: 'day',
			weight: 3,
			words: words(
				'cancelledon canceledon cancelledat canceledat cancellationdate canceldate cancelleddate canceleddate enddate endedat endedon endsat endson end churndate churnedat churnedon churned terminationdate terminatedat terminatedon expirydate expirationdate expiresat expiredat expireson subscriptionend contractend validuntil enddt to until cancelled canceled',
			),
		},
		{
			name: 'discount_percent',
			kind: 'percent',
			weight: 1,
			words: words('discountpercent discountpct discountpercentage discountrate percentoff discount'),
		},
		{
			name: 'discount_until',
			kind: 'day',
			weight: 1,
			words: words('discountuntil discountend discountends discountenddate discountexpires promotionend couponend'),
		},
		{name: 'currency', kind: 'currency', weight: 0, words: currency},
	],
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
};

/** The tables in the order in which they are told of: each after those that its keys point to. */
export const tableOrder: readonly BooksTable[] = [
	'plans',
	'prices',
	'customers',
	'subscriptions',
	'invoices',
	'payments',
];
