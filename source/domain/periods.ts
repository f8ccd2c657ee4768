import {type Billing, billingDayIn, billingRules, invoiceExpectedBy} from './billing-period.ts';
import type {Day, Month} from './days.ts';
import {type Ledger, noSlot, type Periods} from './facts.ts';

const words: Readonly<Record<(typeof billingRules)[number], string>> = {
	first: 'the 1st of the month',
	anniversary: 'the anniversary of the start',
	calendar: 'any day of the calendar month',
};

/** How the ledger's subscriptions are billed, in words, the most frequent rule first. */
export function billingRuleOf({facts: {periods}}: Ledger): string {
	if (periods === undefined) {
		return words.first;
	}

	const counts = billingRules.map((rule, at) => ({rule, count: periods.rule.filter((each) => each === at).length}));
	const used = counts.filter(({count}) => count > 0).sort((a, b) => b.count - a.count);
	return used.length === 0 ? words.first : used.map(({rule}) => words[rule]).join(', ');
}

/** How a subscription is billed. */
export function billingOf(
	{rule, everyMonths, anchorOn}: Pick<Periods, 'rule' | 'everyMonths' | 'anchorOn'>,
	index: number,
): Billing {
	return {
		rule: billingRules[rule[index] as number] as Billing['rule'],
		everyMonths: everyMonths[index] as number,
		anchorOn: anchorOn[index] as Day,
	};
}

/** The slot of the period that begins in the month; `noSlot` where none does, or nothing is owed or billed for it. */
function slotIn({firstMonth, everyMonths, slotsFrom}: Periods, index: number, month: Month): number {
	const every = everyMonths[index] as number;
	const past = month - (firstMonth[index] as Month);
	if (past < 0 || (every !== 1 && past % every !== 0)) {
		return noSlot;
	}

	const slot = (slotsFrom[index] as number) + (every === 1 ? past : past / every);
	return slot < (slotsFrom[index + 1] as number) ? slot : noSlot;
}

/** The same for many periods at once. */
export function slotsIn(periods: Periods, subscription: Int32Array, months: Int32Array): Int32Array {
	const slots = new Int32Array(months.length);
	for (let at = 0; at < slots.length; at++) {
		slots[at] = slotIn(periods, subscription[at] as number, months[at] as Month);
	}

	return slots;
}

/** Where the period of the month has its first invoice, and that invoice its first payment. */
export function slotOf({facts: {periods}, firstMonth, months}: Ledger, index: number, month: Month): number {
	return periods === undefined ? index * months + month - firstMonth : slotIn(periods, index, month);
}

/** The day on which the period of the month begins; `never` where none does. */
export function periodBilledOn(periods: Periods, index: number, month: Month): Day {
	const slot = slotIn(periods, index, month);
	return slot === noSlot ? billingDayIn(billingOf(periods, index), month) : (periods.billedOn[slot] as Day);
}

/** The day by whose close the period of the month is to be invoiced; `never` where none begins. */
export function periodExpectedBy(periods: Periods, index: number, month: Month): Day {
	return billingRules[periods.rule[index] as number] === 'calendar'
		? invoiceExpectedBy(billingOf(periods, index), month)
		: periodBilledOn(periods, index, month);
}
