import {periodMonths, priceOfPeriod} from '../../domain/contract.ts';
import type {Currency} from '../../domain/currency.ts';
import {type Day, type Month, never} from '../../domain/days.ts';
import {cancelledOn, type Ledger, planOf, startedOn, subscriptionId} from '../../domain/ledger.ts';
import {formatMoney} from '../../domain/money.ts';
import {plainText} from '../../domain/plain-text.ts';
import {invoiceRows, paymentRows} from '../../domain/row-lists.ts';
import {type Invoice, invoiceInRow, type Payment, paymentInRow} from '../../domain/rows.ts';
import {writtenDay, writtenMonth} from '../../domain/written-days.ts';
import {simulatedWho, type WhoOf} from '../who-of.ts';

/** One month of one subscription: the rows there are. */
export type Evidence = {
	/** Number of the subscription, in a simulated year that of the customer. */
	readonly customerId: number;
	/** Who it is about, as tables name it. */
	readonly who: string;
	readonly month: Month;
	readonly currency: Currency;
	/** The plan's name, where it has one, and the price. */
	readonly plan: string;
	readonly startedOn: Day;
	/** `never` where the subscription is active at the close of the as-of day. */
	readonly cancelledOn: Day;
	readonly invoices: readonly Invoice[];
	readonly payments: readonly Payment[];
};

/** The evidence of a month; of books from outside, where somebody says who subscriptions are about, with the price that was contracted. */
export function evidenceOf(ledger: Ledger, index: number, month: Month, whoOf?: WhoOf): Evidence {
	const invoices = invoiceRows(ledger, index, month);
	const customerId = subscriptionId(ledger, index);
	return {
		customerId,
		who: (whoOf ?? simulatedWho)(ledger, customerId).title,
		month,
		currency: ledger.currency,
		plan: whoOf ? contract(ledger, index, month) : listed(ledger, index),
		startedOn: startedOn(ledger, index),
		cancelledOn: cancelledOn(ledger, index),
		invoices: invoices.map((row) => invoiceInRow(ledger, index, month, row)),
		payments: invoices.flatMap((invoice) =>
			paymentRows(ledger, invoice).map((row) => paymentInRow(ledger, index, month, invoice, row)),
		),
	};
}

function listed(ledger: Ledger, index: number): string {
	const {name, monthlyPriceCents} = planOf(ledger, index);
	return `${name}, ${formatMoney(monthlyPriceCents)}`;
}

function contract(ledger: Ledger, index: number, month: Month): string {
	const {name} = planOf(ledger, index);
	const price = formatMoney(priceOfPeriod(ledger, index, month), ledger.currency);
	const span = periodMonths(ledger, index) === 1 ? '' : ' a year';
	return `${name === '' ? '' : `${plainText(name)}, `}${price}${span}`;
}

/** The evidence as learners see it: who, which month, the subscription, the invoices, the payments. */
export function evidenceCells({who, month, plan, currency, ...rows}: Evidence): string[] {
	const {startedOn: started, cancelledOn: cancelled, invoices, payments} = rows;
	const until = cancelled === never ? '' : ` to ${writtenDay(cancelled)}`;
	const listed = (texts: readonly string[]) => (texts.length === 0 ? 'none' : texts.join('; '));
	const money = (cents: number) => formatMoney(cents, currency);
	return [
		who,
		writtenMonth(month),
		`${plan}, from ${writtenDay(started)}${until}`,
		listed(invoices.map(({amountCents, dueOn}) => `${money(amountCents)}, due ${writtenDay(dueOn)}`)),
		listed(payments.map(({amountCents, paidOn}) => `${money(amountCents)} on ${writtenDay(paidOn)}`)),
	];
}
