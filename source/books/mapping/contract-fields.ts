import type {BooksTable} from '../mapping.ts';
import type {Field} from './field.ts';
import {currency, customerId, customerName, planId, status, subscriptionId, words} from './field-words.ts';

/** Who subscribes to what, since when and at which price. */
export const contractFields = {
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
				'billingcycle billinginterval billingfrequency billingperiod interval cycle frequency term period planinterval paymentfrequency billingterm recurrence intervalunit contractterm billingmonths',
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
} satisfies Partial<Record<BooksTable, readonly Field[]>>;
