import {type Day, formatDay, never, parseDay, parseMonth} from '../../source/domain/days.ts';
import {emptyFacts, type Ledger} from '../../source/domain/ledger.ts';
import {plans} from '../../source/domain/plans.ts';

type Subscription = {
	readonly plan?: 'Basic' | 'Pro' | 'Enterprise';
	readonly startedOn?: string;
	readonly cancelledOn?: string;
};
type Bill = {readonly issuedOn: string; readonly dueOn: string; readonly amountCents?: number};
type Row = {
	readonly subscription: number;
	readonly month: number;
	readonly amountCents: number;
	readonly paidOn: Day;
	readonly paidCents: number;
};

/** An invoice that still needs to be told whether it is paid. */
type UnsettledInvoice = {
	readonly unpaid: () => LedgerBuilder;
	/** In full unless `cents` says otherwise. */
	readonly paid: (on: string, cents?: number) => LedgerBuilder;
};

/** A real ledger that grows: every call returns a new one. */
export type LedgerBuilder = Ledger & {
	/** Adds an invoice to the latest subscription. All of a ledger's invoices have the same terms. */
	readonly invoice: (bill: Bill) => UnsettledInvoice;
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
	return build({subscriptions: [subscription], rows: [], months: 1});
}

type Plot = {
	readonly subscriptions: readonly Subscription[];
	readonly rows: readonly Row[];
	readonly months: number;
	readonly termsDays?: number;
};

function build(plot: Plot): LedgerBuilder {
	const {subscriptions, rows, months, termsDays = 14} = plot;
	const facts = emptyFacts(subscriptions.length, months);
	for (const [index, {plan = 'Basic', startedOn = '2023-06-15', cancelledOn}] of subscriptions.entries()) {
		facts.plan[index] = plans.findIndex(({name}) => name === plan);
		facts.startedOn[index] = day(startedOn);
		facts.cancelledOn[index] = cancelledOn === undefined ? never : day(cancelledOn);
	}

	for (const {subscription, month, amountCents, paidOn, paidCents} of rows) {
		const cell = subscription * months + month;
		facts.amountCents[cell] = amountCents;
		facts.paidOn[cell] = paidOn;
		facts.paidCents[cell] = paidCents;
	}

	return {
		day: day('2030-12-31'),
		months,
		termsDays,
		firstId: 1,
		facts,
		invoice: (bill) => unsettled(plot, bill),
		until: (month) => build({...plot, months: Math.max(months, monthNumber(month) + 1)}),
		subscription: (another) => build({...plot, subscriptions: [...subscriptions, another]}),
	};
}

function unsettled(plot: Plot, {issuedOn, dueOn, amountCents}: Bill): UnsettledInvoice {
	const month = monthNumber(issuedOn.slice(0, 7));
	const termsDays = day(dueOn) - day(issuedOn);
	if (!issuedOn.endsWith('-01') || termsDays !== (plot.termsDays ?? termsDays)) {
		throw new RangeError(`invoices are issued on the 1st and share their terms, not ${issuedOn} … ${dueOn}`);
	}

	const subscription = plot.subscriptions.length - 1;
	const price = plans.find(({name}) => name === (plot.subscriptions[subscription]?.plan ?? 'Basic'))?.monthlyPriceCents;
	const amount = amountCents ?? (price as number);
	const settle = (paidOn: Day, paidCents: number) =>
		build({
			...plot,
			termsDays,
			months: Math.max(plot.months, month + 1),
			rows: [...plot.rows, {subscription, month, amountCents: amount, paidOn, paidCents}],
		});
	return {
		unpaid: () => settle(never, 0),
		paid: (on, cents = amount) => settle(day(on), cents),
	};
}

function monthNumber(text: string): number {
	const month = parseMonth(text);
	if (month === undefined) {
		throw new RangeError(`not a billed month: ${text}`);
	}

	return month;
}

/** `YYYY-MM-DD` of a day, or `never`. */
export function dated(on: Day): string {
	return on === never ? 'never' : formatDay(on);
}
