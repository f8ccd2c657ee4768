/** What a field is called, as `Field` has it, with blanks between. Below, what fields of several tables are. */
export const words = (text: string): readonly string[] => text.split(' ');

export const subscriptionId = words(
	'subscriptionid subid subscription subscriptionno subscriptionnumber subscriptionkey subscriptionref contractid contract contractno subscriptioncode',
);
export const customerId = words(
	'customerid custid customer clientid client accountid account accountno accountnumber userid user companyid customerno customernumber customerkey customercode memberid organizationid orgid tenantid buyerid subscriberid customerref',
);
export const planId = words(
	'planid plan planname plantier plancode productid product tier tierid packageid package priceid sku plantype subscriptionplan subscriptiontype',
);
export const invoiceId = words(
	'invoiceid invoiceno invoicenumber invid invoice invoicenum invoiceref billid billno billnumber invoicekey documentnumber documentno invoicecode',
);
export const customerName = words(
	'customername name companyname company clientname accountname organization organisation fullname username displayname businessname',
);
export const currency = words('currency currencycode curr ccy isocurrency currencyiso');
export const paid = words(
	'amountpaid paidamount paymentamount amountreceived receivedamount paid totalpaid amountcollected collectedamount',
);
export const paidOn = words(
	'paymentdate paidat paidon paiddate datepaid paymentdt paymenton receivedat receivedon receiveddate settledat settlementdate transactiondate processedat capturedat collectedat paymenttime paidtime',
);
export const status = words('status state');
