import {type Day, formatDay, type Month, never, parseDay} from '../../source/domain/days.ts';
import type {Ledger} from '../../source/domain/ledger.ts';
import {plans} from '../../source/domain/plans.ts';
import {finishLedger} from './finish-ledger.ts';
import {addInvoice, addPayment, addSubscription, type SubscriptionRow, startLedger} from './ledger-draft.ts';

type Subscription = Omit<SubscriptionRow, 'plan' | 'startedOn' | 'cancelledOn' | 'discountUntil' | 'priceSteps'> & {
	readonly plan?: 'Basic' | 'Pro' | 'Enterprise';
	readonly startedOn?: string;
	readonly cancelledOn?: string;
	readonly discountUntil?: string;
	readonly priceSteps?: readonly {readonly on: string; readonly priceCents: number}[];
};
type Bill = {
	readonly issuedOn: string;
	readonly dueOn: string;
	/** The plan's price unless given. */
	readonly amountCents?: number;
	/** `YYYY-MM` of the period that is billed, where it is not that of the date. */
	readonly month?: string;
	readonly id?: number | string;
};
type Settlement = {readonly paidOn: string; readonly amountCents: number; readonly id?: number | string};
type PlottedInvoice = {readonly subscription: number; readonly bill: Bill; readonly payments: readonly Settlement[]};

/** An invoice that still needs to be told whether it is paid. */
type UnsettledInvoice = {
	readonly unpaid: () => LedgerBuilder;
	/** In full unless `cents` says otherwise. */
	readonly paid: (on: string, cents?: number) => LedgerBuilder;
};

/** A real ledger that grows: every call returns a new one. */
export type LedgerBuilder = Ledger & {
	/** Adds an invoice to the latest subscription. */
	readonly invoice: (bill: Bill) => UnsettledInvoice;
	/** Adds one more payment to the latest invoice; a negative one takes money back. */
	readonly payment: (on: string, cents: number, id?: number | string) => LedgerBuilder;
	/** Bills from this month (`YYYY-MM`) on, where it is not 2024-01. */
	readonly from: (month: string) => LedgerBuilder;
	/** Bills on until this month (`YYYY-MM`); months without an invoice stay without. */
	readonly until: (month: string) => LedgerBuilder;
	/** Adds another subscription. */
	readonly subscription: (subscription: Subscription) => LedgerBuilder;
};

/** A day known to be one. */
export function day(text: string): Day {
	const parsed = parseDay(text);
	if (parsed === undefined) {
		throw new RangeError(`not a day: ${text}`);
	}

	return parsed;
}

/** A ledger with one subscription and no invoice yet, known up to a day long after everything. */
export function aLedger(subscription: Subscription = {}): LedgerBuilder {
	return build({subscriptions: [subscription], invoices: [], firstMonth: 0, endMonth: 1});
}

type Plot = {
	readonly subscriptions: readonly Subscription[];
	readonly invoices: readonly PlottedInvoice[];
	readonly firstMonth: Month;
	readonly endMonth: Month;
};

function build(plot: Plot): LedgerBuilder {
	const {subscriptions, invoices, endMonth} = plot;
	const [latest] = invoices.slice(-1);
	return {
		...ledgerOf(plot),
		invoice: (bill) => unsettled(plot, bill),
		payment: (on, cents, id) => {
			if (latest === undefined) {
				throw new RangeError('a payment needs an invoice');
			}

			const payment = {paidOn: on, amountCents: cents, ...(id !== undefined && {id})};
			const settled = {...latest, payments: [...latest.payments, payment]};
			return build({...plot, invoices: [...invoices.slice(0, -1), settled]});
		},
		from: (month) => build({...plot, firstMonth: monthNumber(month), endMonth: monthNumber(month) + 1}),
		until: (month) => build({...plot, endMonth: Math.max(endMonth, monthNumber(month) + 1)}),
		subscription: (another) => build({...plot, subscriptions: [...subscriptions, another]}),
	};
}

/** All invoices have the terms of the first one, but for those that say otherwise. */
function ledgerOf({subscriptions, invoices, firstMonth, endMonth}: Plot): Ledger {
	const termsDays = invoices[0] ? day(invoices[0].bill.dueOn) - day(invoices[0].bill.issuedOn) : 14;
	const draft = startLedger({firstMonth, endMonth, termsDays});
	for (const {
		plan = 'Basic',
		startedOn = '2023-06-15',
		cancelledOn,
		discountUntil,
		priceSteps,
		...rest
	} of subscriptions) {
		addSubscription(draft, {
			...rest,
			plan: plans.findIndex(({name}) => name === plan),
			startedOn: day(startedOn),
			...(cancelledOn !== undefined && {cancelledOn: day(cancelledOn)}),
			...(discountUntil !== undefined && {discountUntil: day(discountUntil)}),
			...(priceSteps !== undefined && {priceSteps: priceSteps.map((step) => ({...step, on: day(step.on)}))}),
		});
	}

	for (const {subscription, bill, payments} of invoices) {
		const row = addInvoice(draft, subscription, {
			issuedOn: day(bill.issuedOn),
			dueOn: day(bill.dueOn),
			amountCents: bill.amountCents ?? priceOf(subscriptions[subscription] as Subscription),
			...(bill.month !== undefined && {month: monthNumber(bill.month)}),
			...(bill.id !== undefined && {id: bill.id}),
		});
		for (const {paidOn, ...payment} of payments) {
			addPayment(draft, row, {paidOn: day(paidOn), ...payment});
		}
	}

	return finishLedger(draft, day('2030-12-31'));
}

function priceOf({plan = 'Basic', priceCents}: Subscription): number {
	return priceCents ?? (plans.find(({name}) => name === plan)?.monthlyPriceCents as number);
}

function unsettled(plot: Plot, bill: Bill): UnsettledInvoice {
	const subscription = plot.subscriptions.length - 1;
	const amount = bill.amountCents ?? priceOf(plot.subscriptions[subscription] as Subscription);
	const settle = (payments: readonly Settlement[]) =>
		build({...plot, invoices: [...plot.invoices, {subscription, bill, payments}]});
	return {
		unpaid: () => settle([]),
		paid: (on, cents = amount) => settle([{paidOn: on, amountCents: cents}]),
	};
}

/** The month of `YYYY-MM`, of any year. */
export function monthNumber(text: string): Month {
	const [year, month] = text.split('-').map(Number) as [number, number];
	if (!(month >= 1 && month <= 12)) {
		throw new RangeError(`not a month: ${text}`);
	}

	return (year - 2024) * 12 + month - 1;
}

/** `YYYY-MM-DD` of a day, or `never`. */
export function dated(on: Day): string {
	return on === never ? 'never' : formatDay(on);
}
