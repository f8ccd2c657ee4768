import type {Month} from '../domain/days.ts';

/** What a month is marked as where its reader takes it for no leak. */
export const innocent = 'innocent';

/** What a reader takes a month of a customer for: the id of a leak, or `innocent`. */
export type Mark = {readonly customerId: number; readonly month: Month; readonly as: string};

/** More marks than these are not kept. */
export const mostMarks = 5000;

/** The mark on this month of the customer, if there is one. */
export function markAt(marks: readonly Mark[], customerId: number, month: Month): Mark | undefined {
	return marks.find((mark) => mark.customerId === customerId && mark.month === month);
}

/** The marks with this one in its place, or with none there; by customer, then by month. */
export function withMark(
	marks: readonly Mark[],
	customerId: number,
	month: Month,
	as: string | undefined,
): readonly Mark[] {
	const others = marks.filter((mark) => mark.customerId !== customerId || mark.month !== month);
	const next = as === undefined ? others : [...others, {customerId, month, as}];
	return next.sort((a, b) => a.customerId - b.customerId || a.month - b.month);
}

/** What follows on a mark, or on none, when it is pressed again: every one that is offered, then none. */
export function nextMark(as: string | undefined, offered: readonly string[]): string | undefined {
	return offered[as === undefined ? 0 : offered.indexOf(as) + 1];
}

/** The marks on the customers and months that there are. */
export function marksWithin(
	marks: readonly Mark[],
	{customers, months}: {readonly customers: number; readonly months: number},
): readonly Mark[] {
	return marks.filter(({customerId, month}) => customerId <= customers && month < months);
}
