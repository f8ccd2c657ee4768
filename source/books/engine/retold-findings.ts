import {invoiceOf} from '../../detection/detect.ts';
import {billingRules} from '../../domain/billing-period.ts';
import type {Currency} from '../../domain/currency.ts';
import {calendarMonthOf, type Day, never} from '../../domain/days.ts';
import type {Agreements} from '../../domain/facts.ts';
import {layLedger} from '../../domain/lay-ledger.ts';
import {customerOf, type Ledger, subscriptionId} from '../../domain/ledger.ts';
import type {RowIds} from '../../domain/ledger-columns.ts';
import type {Policy} from '../../domain/policy.ts';
import type {Finding} from '../../scenarios/finding.ts';
import {leaks} from '../../scenarios/index.ts';
import type {Leak} from '../../scenarios/scenario.ts';
import type {FoundInvoice, FoundRow} from './rule-findings.ts';

/** What is the same for all findings of books. */
export type RetellingFrame = {
	readonly day: Day;
	readonly termsDays: number;
	readonly currency: Currency;
	/** The number of the first subscription, for those without an identifier. */
	readonly firstId: number;
};

/** Findings in their order, and a ledger in which each is of a subscription of its own, with what its reason is told from. */
export type Retold = {readonly ledger: Ledger; readonly findings: readonly Finding[]};

const anniversary = billingRules.indexOf('anniversary');

/**
 * Findings as detection tells them. Each is retold in a ledger of its own period, so that its reason is in the words that
 * the leak has for it: no second wording of reasons is kept in SQL.
 */
export function retold(rows: readonly FoundRow[], policy: Policy, frame: RetellingFrame): Retold {
	const months = rows.map(({billedOn}) => calendarMonthOf(billedOn));
	const invoices = rows.flatMap((row, index) => invoicesOf(row).map((invoice) => ({...invoice, index})));
	const voided = rows.flatMap(({voidedOn}, index) => (voidedOn === undefined ? [] : [{index, voidedOn}]));
	const payments = invoices.flatMap(({paid}, invoice) => (paid === undefined ? [] : [{invoice, ...paid}]));
	const ledger = layLedger(
		{
			frame: {
				plans: [{planId: 1, name: '', monthlyPriceCents: 0}],
				currency: frame.currency,
				termsDays: frame.termsDays,
				firstId: 1,
				firstMonth: Math.min(...months),
				endMonth: Math.max(...months) + 1,
			},
			subscriptions: {
				startedOn: Int32Array.from(rows, ({startedOn}) => startedOn),
				cancelledOn: Int32Array.from(rows, ({cancelledOn = never}) => cancelledOn),
				plan: new Int32Array(rows.length),
				rule: new Uint8Array(rows.length).fill(anniversary),
				everyMonths: new Uint8Array(rows.length).fill(1),
				anchorOn: Int32Array.from(rows, ({billedOn}) => billedOn),
				customers: undefined,
				agreements: agreementsOf(rows),
				ids: rows.map(({subscription, position}) => subscription ?? frame.firstId + position),
				customerIds: rows.map(({customer, position}) => customer ?? frame.firstId + position),
			},
			invoices: {
				subscription: Int32Array.from(invoices, ({index}) => index),
				issuedOn: Int32Array.from(invoices, ({issuedOn}) => issuedOn),
				dueOn: Int32Array.from(invoices, ({dueOn}) => dueOn),
				amountCents: Float64Array.from(invoices, ({amountCents}) => amountCents),
				month: Int32Array.from(invoices, ({index}) => months[index] as number),
				id: idsOf(invoices),
			},
			payments: {
				invoice: Int32Array.from(payments, ({invoice}) => invoice),
				paidOn: Int32Array.from(payments, ({paidOn}) => paidOn),
				amountCents: Float64Array.from(payments, ({cents}) => cents),
				id: undefined,
			},
			voided: {
				subscription: Int32Array.from(voided, ({index}) => index),
				issuedOn: Int32Array.from(voided, ({voidedOn}) => voidedOn),
				month: Int32Array.from(voided, ({index}) => months[index] as number),
			},
		},
		frame.day,
	);
	return {ledger, findings: rows.map((row, index) => findingOf(row, index, ledger, policy))};
}

/** The invoices that a reason tells of: the first one of the period where it is about a copy, and its own. */
function invoicesOf(row: FoundRow): readonly (FoundInvoice & {readonly paid?: Paid})[] {
	const own = row.invoice;
	if (own === undefined) {
		return [];
	}

	const paid = paidIn(row, own);
	return [...(row.first === undefined ? [] : [row.first]), {...own, ...(paid && {paid})}];
}

type Paid = {readonly paidOn: Day; readonly cents: number};

/** What was paid on the invoice, as one payment: in part by the day of the finding, or too much since then; nothing where that is not what it is about. */
function paidIn({rule, since, cents}: FoundRow, {amountCents}: FoundInvoice): Paid | undefined {
	switch (leaks[rule]?.line) {
		case 'shortPaidCents':
			return {paidOn: since, cents: amountCents - cents};
		case 'overpaidCents':
			return {paidOn: since, cents: amountCents + cents};
		default:
			return undefined;
	}
}

/** The price contracted for the period of each, by what its invoice asks for too little; a discount alone where it is over. */
function agreementsOf(rows: readonly FoundRow[]): Agreements {
	const isOver = ({discountUntil = never, billedOn}: FoundRow) => billedOn > discountUntil;
	return {
		priceCents: Float64Array.from(rows, ({invoice, cents}) => (invoice?.amountCents ?? 0) + cents),
		stepsFrom: new Int32Array(rows.length + 1),
		stepOn: new Int32Array(0),
		stepCents: new Float64Array(0),
		discountBasisPoints: Int32Array.from(rows, (row) => (isOver(row) ? row.basisPoints : 0)),
		discountUntil: Int32Array.from(rows, ({discountUntil = never}) => discountUntil),
	};
}

function idsOf(invoices: readonly FoundInvoice[]): RowIds {
	return invoices.every(({key}) => typeof key === 'number')
		? Float64Array.from(invoices, ({key}) => key as number)
		: invoices.map(({key}) => key);
}

function findingOf(row: FoundRow, index: number, ledger: Ledger, policy: Policy): Finding {
	const leak = leaks[row.rule] as Leak;
	const month = calendarMonthOf(row.billedOn);
	return {
		scenario: leak.id,
		customerId: customerOf(ledger, index),
		subscriptionId: subscriptionId(ledger, index),
		invoiceId: invoiceOf(leak, ledger, index, month, policy),
		month,
		since: row.since,
		...(leak.isLiability ? {leakedCents: 0, liabilityCents: row.cents} : {leakedCents: row.cents}),
	};
}
