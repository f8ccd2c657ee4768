import {type Day, formatDay, formatMonth, monthOf} from '../../source/domain/days.ts';
import {asOf, dueDay} from '../../source/domain/ledger.ts';
import {type AxisDays, axisDaysOf} from '../../source/ui/customer/axis-days.ts';
import {aLedger} from './a-ledger.ts';

/** The life of one Enterprise invoice, as far as it is known at the close of `asOf`. */
export type Life = {
	/** The 1st of a month. */
	readonly issuedOn: Day;
	readonly dueOn: Day;
	/** The last day of grace. */
	readonly graceEndsOn: Day;
	readonly paidOn?: Day;
	/** What is missing of the payment; none where it is in full. */
	readonly shortfallCents?: number;
	/** `false` where the invoice was never created. */
	readonly isInvoiced?: boolean;
	readonly isCancelled?: boolean;
	readonly asOf: Day;
};

/** The axis of a real invoice with this life. */
export function anAxis(life: Life): AxisDays {
	const {issuedOn, dueOn, graceEndsOn, paidOn, shortfallCents = 0, isInvoiced = true, isCancelled = false} = life;
	const subscription = aLedger({plan: 'Enterprise', ...(isCancelled && {cancelledOn: formatDay(issuedOn)})});
	const invoice = subscription.invoice({issuedOn: formatDay(issuedOn), dueOn: formatDay(dueOn)});
	const settled = paidOn === undefined ? invoice.unpaid() : invoice.paid(formatDay(paidOn), 20_000 - shortfallCents);
	const ledger = isInvoiced ? settled : subscription.until(formatMonth(monthOf(issuedOn)));
	const policy = {graceDays: graceEndsOn - dueOn, looksAtStatus: true};
	const days = axisDaysOf(asOf(ledger, life.asOf), 0, monthOf(issuedOn), policy);
	if (!days || (isInvoiced && dueDay(ledger, monthOf(issuedOn)) !== dueOn)) {
		throw new RangeError('nothing to draw');
	}

	return days;
}
