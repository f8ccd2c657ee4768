import {counted} from '../domain/counted.ts';
import {calendarMonthOf} from '../domain/days.ts';
import {noRow} from '../domain/facts.ts';
import {dueOnIn} from '../domain/first-invoice.ts';
import {
	endMonthOf,
	firstMonthOf,
	invoicedCents,
	type Ledger,
	monthsEnd,
	paymentDay,
	subscriptionCount,
	subscriptionId,
} from '../domain/ledger.ts';
import {firstInvoice, issuedOnOf} from '../domain/rows.ts';
import {writtenMonth} from '../domain/written-days.ts';
import {cancelling} from '../scenarios/index.ts';
import {type Span, type StoryItem, type StoryLine, storyLine} from '../scenarios/story.ts';

/** What the rows of the tables tell of these days, without a judgement: invoices, payments and cancellations, as known at the close of the ledger's day. */
export function evidenceStory(ledger: Ledger, days: Span): readonly StoryLine[] {
	const issued: StoryItem[] = [];
	const onTime: StoryItem[] = [];
	const late: StoryItem[] = [];
	const isWithin = (day: number) => day >= days.from && day <= days.to;
	const begun = monthsEnd(ledger);
	for (let index = 0; index < subscriptionCount(ledger); index++) {
		const end = Math.min(begun, endMonthOf(ledger, index));
		for (let month = firstMonthOf(ledger, index); month < end; month++) {
			const item = {customerId: subscriptionId(ledger, index), month};
			const paidOn = paymentDay(ledger, index, month);
			const first = firstInvoice(ledger, index, month);
			if (first !== noRow && isWithin(issuedOnOf(ledger, first)) && invoicedCents(ledger, index, month) > 0) {
				issued.push(item);
			}

			if (isWithin(paidOn)) {
				(paidOn > dueOnIn(ledger, index, month) ? late : onTime).push(item);
			}
		}
	}

	const invoices = `${counted(issued.length, 'invoice was', 'invoices were')} issued`;
	return [
		storyLine(
			'i',
			issued,
			issued.length === 0
				? `no invoice was issued: ${writtenMonth(calendarMonthOf(days.from))} is not billed`
				: invoices,
		),
		storyLine('·', onTime, `${counted(onTime.length, 'payment')} arrived by the due date`),
		storyLine('l', late, `${counted(late.length, 'payment')} arrived after the due date`),
		...cancelling.story({ledger, findings: [], days, policy: undefined}),
	];
}
