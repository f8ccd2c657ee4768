import {customerName} from '../../domain/customers.ts';
import {type Day, type Month, never} from '../../domain/days.ts';
import {
	cancelledOn,
	invoiceAt,
	type Ledger,
	paymentAt,
	planOf,
	startedOn,
	subscriptionId,
} from '../../domain/ledger.ts';
import {formatMoney} from '../../domain/money.ts';
import type {Plan} from '../../domain/plans.ts';
import type {Invoice, Payment} from '../../domain/rows.ts';
import {writtenDay, writtenMonth} from '../../domain/written-days.ts';
import {numbered} from '../numbered.ts';

/** One month of one customer: the rows there are. */
export type Evidence = {
	readonly customerId: number;
	readonly name: string;
	readonly month: Month;
	readonly plan: Plan;
	readonly startedOn: Day;
	/** `never` where the subscription is active at the close of the as-of day. */
	readonly cancelledOn: Day;
	readonly invoice: Invoice | undefined;
	readonly payment: Payment | undefined;
};

export function evidenceOf(ledger: Ledger, index: number, month: Month): Evidence {
	const customerId = subscriptionId(ledger, index);
	return {
		customerId,
		name: customerName(customerId),
		month,
		plan: planOf(ledger, index),
		startedOn: startedOn(ledger, index),
		cancelledOn: cancelledOn(ledger, index),
		invoice: invoiceAt(ledger, index, month),
		payment: paymentAt(ledger, index, month),
	};
}

/** The evidence as learners see it: who, which month, the subscription, the invoice, the payment. */
export function evidenceCells({customerId, name, month, plan, ...rows}: Evidence): string[] {
	const {startedOn: started, cancelledOn: cancelled, invoice, payment} = rows;
	const until = cancelled === never ? '' : ` to ${writtenDay(cancelled)}`;
	return [
		numbered(customerId, name),
		writtenMonth(month),
		`${plan.name}, ${formatMoney(plan.monthlyPriceCents)}, from ${writtenDay(started)}${until}`,
		invoice ? `${formatMoney(invoice.amountCents)}, due ${writtenDay(invoice.dueOn)}` : 'none',
		payment ? `${formatMoney(payment.amountCents)} on ${writtenDay(payment.paidOn)}` : 'none',
	];
}
