import {counted} from '../domain/counted.ts';
import {billingDay, monthOf} from '../domain/days.ts';
import {
	dueDay,
	invoicedCents,
	type Ledger,
	monthsBegun,
	paymentDay,
	subscriptionCount,
	subscriptionId,
} from '../domain/ledger.ts';
import {writtenMonth} from '../domain/written-days.ts';
import {cancelling} from '../scenarios/index.ts';
import {type Span, type StoryItem, type StoryLine, storyLine} from '../scenarios/story.ts';

/** What the rows of the tables tell of these days, without a judgement: invoices, payments and cancellations, as known at the close of the ledger's day. */
export function evidenceStory(ledger: Ledger, days: Span): readonly StoryLine[] {
	const issued: StoryItem[] = [];
	const onTime: StoryItem[] = [];
	const late: StoryItem[] = [];
	const isWithin = (day: number) => day >= days.from && day <= days.to;
	for (let index = 0; index < subscriptionCount(ledger); index++) {
		for (let month = 0; month < monthsBegun(ledger); month++) {
			const item = {customerId: subscriptionId(ledger, index), month};
			const paidOn = paymentDay(ledger, index, month);
			if (isWithin(billingDay(month)) && invoicedCents(ledger, index, month) > 0) {
				issued.push(item);
			}

			if (isWithin(paidOn)) {
				(paidOn > dueDay(ledger, month) ? late : onTime).push(item);
			}
		}
	}

	const invoices = `${counted(issued.length, 'invoice was', 'invoices were')} issued`;
	return [
		storyLine(
			'i',
			issued,
			issued.length === 0 ? `no invoice was issued: ${writtenMonth(monthOf(days.from))} is not billed` : invoices,
		),
		storyLine('·', onTime, `${counted(onTime.length, 'payment')} arrived by the due date`),
		storyLine('l', late, `${counted(late.length, 'payment')} arrived after the due date`),
		...cancelling.story({ledger, findings: [], days, policy: undefined}),
	];
}
