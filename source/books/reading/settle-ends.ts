import {counted} from '../../domain/counted.ts';
import {formatDay, never} from '../../domain/days.ts';
import {absentDay} from '../source.ts';
import type {Context} from './context.ts';
import type {SubscriptionRows} from './read-subscriptions.ts';
import {isKept} from './sieve.ts';

/** The last day of each subscription, `never` where it goes on, and the date that stands for "none". */
export type Ends = {readonly endedOn: Int32Array; readonly meaningNone: string | undefined};

/**
 * Settles when subscriptions ended. A date that all active ones share, or that lies beyond all years, means none. Where the
 * status says that one has ended and no date does, it ended with its last invoice; where a date says so and the status does
 * not, the date counts. `lastInvoiced` gives a day for each row, and `lastDay` is the last one that the books know of.
 */
export function settleEnds(
	context: Context,
	subscriptions: SubscriptionRows,
	lastInvoiced: () => Int32Array,
	lastDay: number,
): Ends {
	const {rows, startedOn, endedOn: written, status} = subscriptions;
	const none = written === undefined ? undefined : dayMeaningNone(subscriptions, written, lastDay);
	const endedOn = new Int32Array(rows).fill(never);
	let lastInvoicedOn: Int32Array | undefined;
	let [withoutDate, againstStatus] = [0, 0];
	for (let row = 0; row < rows; row++) {
		const day = written === undefined ? absentDay : (written[row] as number);
		const isNone = day === absentDay || day === never || day === none || day - lastDay > lifetime;
		const meaning = status?.(row);
		if (!isNone) {
			endedOn[row] = day;
			againstStatus += Number(meaning === 'active' && day <= lastDay && isKept(subscriptions.sieve, row));
		} else if (meaning === 'ended') {
			lastInvoicedOn ??= lastInvoiced();
			const last = lastInvoicedOn[row] as number;
			endedOn[row] = last === absentDay ? (startedOn[row] as number) - 1 : last;
			withoutDate += Number(isKept(subscriptions.sieve, row));
		}
	}

	if (withoutDate > 0) {
		context.notes.push(
			`${counted(withoutDate, 'subscription')} ended by status, without a date: each ends with its last invoice`,
		);
	}

	if (againstStatus > 0) {
		context.notes.push(
			`${counted(againstStatus, 'subscription')} active by status, with an end that has passed: the date counts`,
		);
	}

	const isBeyond = none === undefined && written?.includes(never) === true;
	return {endedOn, meaningNone: none === undefined ? (isBeyond ? 'beyond 2199' : undefined) : formatDay(none)};
}

/** Nobody agrees on an end so many days ahead: 50 years. */
export const lifetime = 18_262;

/** The latest end, where it can only mean "none": all that are active by their status bear it, or it is the last day of books in which every row has an end. */
function dayMeaningNone(
	{rows, sieve, status}: SubscriptionRows,
	ends: Int32Array,
	lastDay: number,
): number | undefined {
	let latest = absentDay;
	let [withEnd, kept] = [0, 0];
	for (let row = 0; row < rows; row++) {
		const day = ends[row] as number;
		if (isKept(sieve, row)) {
			kept++;
			withEnd += Number(day !== absentDay);
			latest = day !== never && day > latest ? day : latest;
		}
	}

	let [active, activeWithIt, withIt] = [0, 0, 0];
	for (let row = 0; row < rows; row++) {
		if (isKept(sieve, row)) {
			const isIt = ends[row] === latest;
			withIt += Number(isIt);
			if (status?.(row) === 'active') {
				active++;
				activeWithIt += Number(isIt);
			}
		}
	}

	return meansNone({latest, kept, withEnd, withIt, active, activeWithIt}, lastDay) ? latest : undefined;
}

/** Subscriptions that are kept, by the latest of their ends: how many there are, have an end, have that one, are active, are active with it. */
export type EndCounts = Readonly<Record<'latest' | 'kept' | 'withEnd' | 'withIt' | 'active' | 'activeWithIt', number>>;

/** Whether the latest end can only mean "none". */
export function meansNone({latest, kept, withEnd, withIt, active, activeWithIt}: EndCounts, lastDay: number): boolean {
	if (latest === absentDay || latest < lastDay - leeway) {
		return false;
	}

	// By the status it takes one: without one, a day that many share, in books where nobody has none.
	const isByStatus = active > 0 && activeWithIt === active && active > 1;
	const isByShare = active === 0 && withEnd === kept && withIt > 1 && withIt >= kept * 0.2;
	return isByStatus || isByShare;
}

/** The last row of books may be dated after the day that stands for their end: payments come later. */
const leeway = 92;
