import {counted} from '../domain/counted.ts';
import type {Month} from '../domain/days.ts';
import {noRow} from '../domain/facts.ts';
import {endMonthOf, firstMonthOf, type Ledger, monthsEnd, subscriptionCount, subscriptionId} from '../domain/ledger.ts';
import {formatMoney} from '../domain/money.ts';
import {lastPaidOn, paymentRows} from '../domain/row-lists.ts';
import {amountCentsOf, firstInvoice, hasFurtherPayments, paidCentsOf, paymentCentsOf} from '../domain/rows.ts';
import {writtenDay} from '../domain/written-days.ts';
import type {MonthlyScenario, Seen} from './scenario.ts';
import {storyLine} from './story.ts';

const letter = 's';
const draw = 'split payment';
const size = 'split payment size';
const delay = 'split payment delay';
const leastShare = 0.3;
const mostShare = 0.7;

/**
 * Split payment: noise. An invoice is paid in two parts, the second by the last day of grace, together in full. Between
 * the two it looks like a leaky bucket: suspicious until the rest is there, innocent from then on.
 */
export const splitPayment: MonthlyScenario = {
	id: 'split-payment',
	name: 'Split payment',
	shortName: 'in parts',
	letter,
	hue: 'late',
	explanation: 'A payment in two parts, the second within the grace, together in full.',
	term: {
		formula: 'in parts: several payments, and their sum = amount',
		boundary: 'Until the second part is there it is short-paid, and nothing tells the two apart.',
	},
	dial: 'split-payment',
	defaultPercent: 0,
	heavyPercent: 0,
	denominator: 'payments that nothing before it strikes',
	words: {
		one: 'a split payment',
		many: 'split payments',
		appears: ['payment comes in two parts', 'payments come in two parts'],
		vanishes: ['split payment comes at once', 'split payments come at once'],
	},

	decision: {draw, end: 'low'},
	details: [size, delay],
	strikes: (draws, rate) => (draws[draw] as number) < rate,
	expected: ({untouched}, rate) => untouched * rate,
	takesAway: 'nothing',
	inject(month, draws) {
		const share = leastShare + (mostShare - leastShare) * (draws[size] as number);
		const first = Math.max(1, Math.min(month.amountCents - 1, Math.round(month.amountCents * share)));
		const room = Math.max(0, month.dueOn + month.graceDays - month.paidOn);
		const wait = room === 0 ? 0 : 1 + Math.floor((draws[delay] as number) * room);
		month.paidCents = first;
		month.furtherPayments.push({paidOn: month.paidOn + wait, paidCents: month.amountCents - first});
	},

	story(seen) {
		const cleared = clearedIn(seen);
		const text = `${counted(cleared.length, 'payment')} in parts made whole: innocent now`;
		return [storyLine(letter, cleared, cleared.length === 0 ? 'no payment in parts was made whole' : text)];
	},

	whyNot(ledger, index, month) {
		const row = wholeInParts(ledger, index, month);
		if (row === noRow) {
			return undefined;
		}

		const parts = paymentRows(ledger, row).map((at) => formatMoney(paymentCentsOf(ledger, at), ledger.currency));
		return `paid in ${parts.length} parts, ${parts.join(' + ')}, in full since ${writtenDay(lastPaidOn(ledger, row))}: not short`;
	},
};

/** The row of the month's first invoice where several payments, none of them a refund, come to just its amount; else `noRow`. */
function wholeInParts(ledger: Ledger, index: number, month: Month): number {
	const row = firstInvoice(ledger, index, month);
	const parts = row === noRow ? [] : paymentRows(ledger, row);
	const isWhole = parts.length > 1 && paidCentsOf(ledger, row) === amountCentsOf(ledger, row);
	return isWhole && parts.every((at) => paymentCentsOf(ledger, at) > 0) ? row : noRow;
}

/** What was made whole by its last part in these days. */
function clearedIn({ledger, days: {from, to}}: Seen): {customerId: number}[] {
	const cleared: {customerId: number}[] = [];
	if (!hasFurtherPayments(ledger)) {
		return cleared;
	}

	const begun = monthsEnd(ledger);
	for (let index = 0; index < subscriptionCount(ledger); index++) {
		const end = Math.min(begun, endMonthOf(ledger, index));
		for (let month = firstMonthOf(ledger, index); month < end; month++) {
			const row = wholeInParts(ledger, index, month);
			const on = row === noRow ? -1 : lastPaidOn(ledger, row);
			if (on >= from && on <= to) {
				cleared.push({customerId: subscriptionId(ledger, index)});
			}
		}
	}

	return cleared;
}
