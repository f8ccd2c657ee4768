import {innocence} from '../detection/innocence.ts';
import {priceOfPeriod} from '../domain/contract.ts';
import type {Day, Month} from '../domain/days.ts';
import {invoiceText} from '../domain/identifiers.ts';
import {cancelledOn, type Ledger, monthsBegun, planOf, startedOn} from '../domain/ledger.ts';
import type {Plan} from '../domain/plans.ts';
import type {Policy} from '../domain/policy.ts';
import {invoiceRows, paymentRows} from '../domain/row-lists.ts';
import {type Invoice, invoiceInRow, type Payment, paymentInRow} from '../domain/rows.ts';
import type {Explanation, Finding} from '../scenarios/finding.ts';
import type {Leak} from '../scenarios/scenario.ts';
import {type Case, moneyIn} from './choose-cases.ts';
import {type InvoiceLife, invoiceLife} from './invoice-life.ts';
import {sumOf} from './leak-months.ts';
import {leakOf} from './leak-of.ts';
import {simulatedWho, type WhoOf} from './who-of.ts';

/** One customer looked at closely, for one month that a rule flags. Text may come from outside. */
export type CaseStudy = {
	readonly customerId: number;
	/** Number and name. */
	readonly title: string;
	readonly name: string;
	readonly region: string;
	readonly plan: Plan;
	readonly startedOn: Day;
	/** `never` where the subscription is active at the close of the as-of day. */
	readonly cancelledOn: Day;
	readonly leakedCents: number;
	/** What is owed back to the customer instead. */
	readonly owedCents: number;
	/** What the study is about. */
	readonly leak: Leak;
	readonly finding: Finding;
	readonly life: InvoiceLife;
	readonly explanation: Explanation;
	readonly why: string;
	readonly history: readonly HistoryRow[];
};

/** An invoice of a month and a payment on it: each month has one such row at least, and as many as its invoices and payments take. */
export type HistoryRow = {
	readonly month: Month;
	/** What the month was contracted at, in cents. */
	readonly contractedCents: number;
	/** `undefined` where there is none, or where the row before has it. */
	readonly invoice: (Invoice & {readonly written: string}) | undefined;
	readonly payment: Payment | undefined;
	/** The names of the leaks that are flagged, else why nothing is. */
	readonly meaning: string;
	readonly isFlagged: boolean;
};

/** The study of a case: of the months in which its leak strikes the one that costs most, the earliest of equals. */
export function caseStudy(
	{leak, ledger, customerId, findings}: Case,
	policy: Policy,
	whoOf: WhoOf = simulatedWho,
): CaseStudy {
	const index = customerId - ledger.firstId;
	const own = findings.filter(({scenario}) => scenario === leak.id);
	const finding = own.toSorted((a, b) => moneyIn(b) - moneyIn(a) || a.month - b.month)[0] as Finding;
	return {
		customerId,
		...whoOf(ledger, customerId),
		plan: planOf(ledger, index),
		startedOn: startedOn(ledger, index),
		cancelledOn: cancelledOn(ledger, index),
		owedCents: sumOf(findings.map(({liabilityCents = 0}) => liabilityCents)),
		leakedCents: sumOf(findings.map(({leakedCents}) => leakedCents)),
		leak,
		finding,
		life: invoiceLife(ledger, index, finding, leak),
		explanation: leak.explain(ledger, index, finding.month, policy),
		why: leak.why(ledger, index, finding.month, policy),
		history: Array.from({length: monthsBegun(ledger)}, (_, at) =>
			historyRows(ledger, index, ledger.firstMonth + at, findings, policy),
		).flat(),
	};
}

function historyRows(
	ledger: Ledger,
	index: number,
	month: Month,
	findings: readonly Finding[],
	policy: Policy,
): HistoryRow[] {
	const flagged = findings.filter((finding) => finding.month === month);
	const names = flagged.map(({scenario}) => leakOf(scenario).name).join(', ');
	const rows = invoiceRows(ledger, index, month).flatMap((row) => {
		const invoice = {...invoiceInRow(ledger, index, month, row), written: invoiceText(ledger, index, month, row)};
		const payments = paymentRows(ledger, row).map((payment) => paymentInRow(ledger, index, month, row, payment));
		const [first, ...further] = payments;
		return [{invoice, payment: first}, ...further.map((payment) => ({invoice: undefined, payment}))];
	});
	return (rows.length === 0 ? [{invoice: undefined, payment: undefined}] : rows).map((row, at) => ({
		...row,
		month,
		contractedCents: priceOfPeriod(ledger, index, month),
		meaning: at > 0 ? '' : (innocence(ledger, index, month, policy)?.text ?? names),
		isFlagged: flagged.length > 0,
	}));
}
