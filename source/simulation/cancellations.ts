import {billingDay, type Day, type Month, monthEnd, mostMonths, never} from '../domain/days.ts';
import {cancelling, leaks} from '../scenarios/index.ts';
import {billMonth, blankMonth, openMonth, strikingOf} from './billing.ts';
import type {DrawSource} from './draw-source.ts';
import {loudMonths} from './quiet-months.ts';
import {blankMonthDraws, type CustomerDraws, rankDraw, readMonthDraws, yearDraws} from './random.ts';
import {drawnAlready, type Visit} from './ranked-draws.ts';
import {ratesByMonth, type Settings} from './settings.ts';
import {hasJoiners, startDays} from './starts.ts';

const rankSteps = 2 ** 28;
const mostRanked = 2 ** 24;

/**
 * One number for each simulated year: whoever is subscribed when it begins, can cancel, and has a rank key up to it, does
 * cancel. So the days of any customer follow from these numbers and the customer's own draws alone.
 */
export type ChurnLimits = readonly number[];

/** The customer's place in the order in which customers cancel: by churn draw and, where two are alike, by number. */
function rankKey(customerId: number, rank: number): number {
	return Math.floor(rank * rankSteps) * mostRanked + customerId - 1;
}

/** Answers on which day the customer with these draws cancels, `never` for most; of the years, those with a limit count. */
export type CancellationDays = (customerId: number, draws: CustomerDraws, limits: ChurnLimits) => Day;

/**
 * Churn is a yearly rate. It is always drawn for whole years and then cut at the last billed month, so that billing more
 * months leaves the earlier ones as they were.
 */
export function cancellationDays(settings: Settings, source: Pick<DrawSource, 'own'>): CancellationDays {
	const end = monthEnd(settings.months - 1);
	const drawn = drawnCancellations(settings, source);
	return (customerId, draws, limits) => {
		const day = drawn(customerId, draws, limits);
		return day <= end ? day : never;
	};
}

function drawnCancellations(settings: Settings, source: Pick<DrawSource, 'own'>): CancellationDays {
	const wholeYears = {...settings, months: yearsOf(settings) * 12};
	const holdsUnpaid = unpaidInvoices(wholeYears, source);
	const startOf = startDays(settings, source);
	const canJoin = hasJoiners(settings);
	return (customerId, draws, limits) => {
		for (let year = 0; year < limits.length; year++) {
			if (rankKey(customerId, rankDraw(draws, year)) <= (limits[year] as number)) {
				const on = cancelling.cancellationDay(yearDraws(draws, year), year);
				if ((!canJoin || startOf(draws) <= billingDay(year * 12)) && !holdsUnpaid(draws, monthsBegunBy(on))) {
					return on;
				}
			}
		}

		return never;
	};
}

export function yearsOf({months}: Settings): number {
	return Math.ceil(months / 12);
}

/** A look at the customers from `firstId` on for the year after those with limits: of ranks from `bound` on nothing is asked. */
export type SurveyOrder = {readonly limits: ChurnLimits; readonly bound: number};

/** How many were subscribed when the year began, and the rank keys below the bound of those who can cancel in it. */
export type Survey = {readonly subscribed: number; readonly keys: Float64Array};

/** Answers surveys of these settings' customers, any of them: none needs another. */
export function surveyor(
	settings: Settings,
	source: DrawSource,
): (order: SurveyOrder, firstId: number, count: number) => Survey {
	const holdsUnpaid = unpaidInvoices({...settings, months: yearsOf(settings) * 12}, source);
	const startOf = startDays(settings, source);
	const canJoin = hasJoiners(settings);
	const earlier = drawnCancellations(settings, source);
	// One function for all surveys: what is made anew for each would be compiled anew for each.
	const looked = {year: 0, bound: 0, keys: new Float64Array(1024), found: 0};
	const keep = (key: number) => {
		if (looked.found === looked.keys.length) {
			const {keys} = looked;
			looked.keys = new Float64Array(2 * keys.length);
			looked.keys.set(keys);
		}

		looked.keys[looked.found++] = key;
	};
	const visit: Visit = (id, draws, drawMonths) => {
		const {year, bound} = looked;
		const rank = rankDraw(draws, year);
		if (rank < bound) {
			const months = monthsBegunBy(cancelling.cancellationDay(yearDraws(draws, year), year));
			drawMonths(months);
			if (!holdsUnpaid(draws, months)) {
				keep(rankKey(id, rank));
			}
		}
	};
	return ({limits, bound}, firstId, count) => {
		const year = limits.length;
		Object.assign(looked, {year, bound, found: 0});
		let subscribed = count;
		if (year === 0 && !canJoin) {
			source.ranked(firstId, count, bound, visit);
		} else {
			for (let id = firstId; id < firstId + count; id++) {
				const draws = source.of(id);
				if ((!canJoin || startOf(draws) <= billingDay(year * 12)) && earlier(id, draws, limits) === never) {
					visit(id, draws, drawnAlready);
				} else {
					subscribed--;
				}
			}
		}

		return {subscribed, keys: looked.keys.slice(0, looked.found)};
	};
}

const firstDay = billingDay(0);
const begunByDay = new Uint8Array(billingDay(mostMonths) - firstDay);
for (let month = 0; month < mostMonths; month++) {
	begunByDay.fill(month + 1, billingDay(month) - firstDay);
}

/** How many of the simulated months have begun by the close of a day within them: it is asked so often that it is looked up. */
function monthsBegunBy(day: Day): number {
	return begunByDay[day - firstDay] as number;
}

/** Answers whether a customer with these draws holds an injected unpaid invoice of the first so many months. */
function unpaidInvoices(
	settings: Settings,
	{own}: Pick<DrawSource, 'own'>,
): (draws: CustomerDraws, months: number) => boolean {
	const striking = strikingOf(ratesByMonth(settings));
	const unpaid = striking.filter(({struck}) => leaks[struck - 1]?.keepsActive);
	const firstLoud = loudMonths(unpaid, own, settings.months);
	const monthDraws = blankMonthDraws(own);
	const billing = blankMonth(settings);
	const startOf = startDays(settings, {own});
	const isUnpaid = (draws: CustomerDraws, month: Month) => {
		readMonthDraws(draws, month, monthDraws);
		openMonth(billing, month, settings.terms);
		const struck = billMonth(billing, monthDraws, striking, month);
		return leaks[struck - 1]?.keepsActive === true;
	};
	return (draws, months) => {
		for (let month = firstLoud(draws, 0, months); month < months; month = firstLoud(draws, month + 1, months)) {
			if (billingDay(month) >= startOf(draws) && isUnpaid(draws, month)) {
				return true;
			}
		}

		return false;
	};
}
