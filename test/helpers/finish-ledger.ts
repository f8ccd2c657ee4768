import {type Billing, billingRules} from '../../source/domain/billing-period.ts';
import {customersIn} from '../../source/domain/customers-in.ts';
import {type Day, never} from '../../source/domain/days.ts';
import type {Agreements} from '../../source/domain/facts.ts';
import {layLedger} from '../../source/domain/lay-ledger.ts';
import type {Ledger} from '../../source/domain/ledger.ts';
import {type LedgerColumns, noMonth} from '../../source/domain/ledger-columns.ts';
import type {LedgerDraft, SubscriptionRow} from './ledger-draft.ts';

/** Sorts a draft's rows, once, into a ledger that is known at the close of `day`. The draft can be added to and finished again. */
export function finishLedger(draft: LedgerDraft, day: Day): Ledger {
	return layLedger(columnsOf(draft), day);
}

/** A draft's rows in columns. */
function columnsOf({frame, subscriptions, invoices, payments}: LedgerDraft): LedgerColumns {
	const billings = subscriptions.map(billingOfRow);
	return {
		frame,
		subscriptions: {
			startedOn: Int32Array.from(subscriptions, ({startedOn}) => startedOn),
			cancelledOn: Int32Array.from(subscriptions, ({cancelledOn = never}) => cancelledOn),
			plan: Int32Array.from(subscriptions, ({plan = 0}) => plan),
			rule: Uint8Array.from(billings, ({rule}) => billingRules.indexOf(rule)),
			everyMonths: Uint8Array.from(billings, ({everyMonths}) => everyMonths),
			anchorOn: Int32Array.from(billings, ({anchorOn}) => anchorOn),
			customers: customersIn(
				Int32Array.from(subscriptions, ({customer}, index) => customer ?? frame.firstId + index),
				frame.firstId,
			),
			agreements: agreementsOf(subscriptions),
			ids: subscriptions.map(({id}) => id),
			customerIds: subscriptions.map(({customerId}) => customerId),
		},
		invoices: {
			subscription: Int32Array.from(invoices.subscription),
			issuedOn: Int32Array.from(invoices.issuedOn),
			dueOn: Int32Array.from(invoices.dueOn),
			amountCents: Float64Array.from(invoices.amountCents),
			month: Int32Array.from(invoices.month, (month) => month ?? noMonth),
			id: invoices.id,
		},
		payments: {
			invoice: Int32Array.from(payments.invoice),
			paidOn: Int32Array.from(payments.paidOn),
			amountCents: Float64Array.from(payments.amountCents),
			id: payments.id,
		},
	};
}

/** How a subscription is billed: on the 1st of every month where its row does not say otherwise. */
export function billingOfRow({
	startedOn,
	rule = 'first',
	everyMonths = 1,
	anchorOn = startedOn,
}: SubscriptionRow): Billing {
	return {rule, everyMonths, anchorOn};
}

/** Prices of their own, price changes and discounts, in columns; `undefined` where there are none. */
function agreementsOf(subscriptions: readonly SubscriptionRow[]): Agreements | undefined {
	if (subscriptions.every((row) => row.priceCents === undefined && !row.priceSteps?.length && !row.discountPercent)) {
		return undefined;
	}

	const steps = subscriptions.map(({priceSteps = []}) => priceSteps.toSorted((a, b) => a.on - b.on));
	const stepsFrom = new Int32Array(subscriptions.length + 1);
	for (const [index, own] of steps.entries()) {
		stepsFrom[index + 1] = (stepsFrom[index] as number) + own.length;
	}

	const inOrder = steps.flat();
	return {
		priceCents: Float64Array.from(subscriptions, ({priceCents = Number.NaN}) => priceCents),
		stepsFrom,
		stepOn: Int32Array.from(inOrder, ({on}) => on),
		stepCents: Float64Array.from(inOrder, ({priceCents}) => priceCents),
		discountBasisPoints: Int32Array.from(subscriptions, ({discountPercent = 0}) => Math.round(discountPercent * 100)),
		discountUntil: Int32Array.from(subscriptions, ({discountUntil = never}) => discountUntil),
	};
}
