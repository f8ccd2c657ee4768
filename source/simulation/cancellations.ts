import {billingDay, type Day, monthEnd, never} from '../domain/days.ts';
import {cancelling, leaks} from '../scenarios/index.ts';
import {billMonth, blankMonth, openMonth, strikingOf} from './billing.ts';
import {type DrawSource, drawSource} from './draw-source.ts';
import {blankMonthDraws, type CustomerDraws, readMonthDraws, yearDraws} from './random.ts';
import {rateOf, ratesByMonth, type Settings} from './settings.ts';
import {hasJoiners, startDays} from './starts.ts';

const rankSteps = 2 ** 28;
const mostRanked = 2 ** 24;

/**
 * The day on which each customer cancels, `never` for most: one entry per customer, in the order of their numbers.
 * Churn is a yearly rate. It is always drawn for whole years and then cut at the last billed month, so that billing more
 * months leaves the earlier ones as they were.
 */
export function drawCancellations(settings: Settings, source = drawSource(settings)): Int32Array {
	const years = Math.ceil(settings.months / 12);
	const wholeYears = {...settings, months: years * 12};
	const holdsUnpaid = unpaidInvoices(wholeYears, source);
	const startOf = startDays(settings, source);
	const isSubscribed = hasJoiners(settings)
		? (index: number, on: Day) => startOf(source.of(index + 1)) <= on
		: () => true;
	const cancelledOn = new Int32Array(settings.customers).fill(never);
	for (let year = 0; year < years; year++) {
		const ranked = rankedForChurn(source, cancelledOn, year, isSubscribed);
		let left = Math.round((rateOf(settings, cancelling) * ranked.length) / 100);
		for (let place = 0; place < ranked.length && left > 0; place++) {
			const index = (ranked[place] as number) % mostRanked;
			const draws = source.of(index + 1);
			const day = cancelling.cancellationDay(yearDraws(draws, year), year);
			if (!holdsUnpaid(draws, day)) {
				cancelledOn[index] = day;
				left--;
			}
		}
	}

	const end = monthEnd(settings.months - 1);
	return cancelledOn.map((day) => (day <= end ? day : never));
}

/** The customers still subscribed when the year begins, by their churn draw; each is `rank × 2^24 + index`. */
function rankedForChurn(
	source: DrawSource,
	cancelledOn: Int32Array,
	year: number,
	isSubscribed: (index: number, on: Day) => boolean,
): Float64Array {
	const begins = billingDay(year * 12);
	const keys = new Float64Array(cancelledOn.length);
	let count = 0;
	for (let index = 0; index < cancelledOn.length; index++) {
		if (cancelledOn[index] === never && isSubscribed(index, begins)) {
			keys[count++] = Math.floor(source.rank(index + 1, year) * rankSteps) * mostRanked + index;
		}
	}

	return keys.subarray(0, count).sort();
}

/** Answers whether a customer with these draws holds an injected unpaid invoice by `day`. */
function unpaidInvoices(settings: Settings, {own}: DrawSource): (draws: CustomerDraws, day: Day) => boolean {
	const striking = strikingOf(ratesByMonth(settings));
	const monthDraws = blankMonthDraws(own);
	const billing = blankMonth(settings);
	const startOf = startDays(settings, {own});
	return (draws, day) => {
		const startedOn = startOf(draws);
		for (let month = 0; month < settings.months && billingDay(month) <= day; month++) {
			if (billingDay(month) < startedOn) {
				continue;
			}

			readMonthDraws(draws, month, monthDraws);
			openMonth(billing, month, settings.terms);
			const struck = billMonth(billing, monthDraws, striking, month);
			if (leaks[struck - 1]?.keepsActive) {
				return true;
			}
		}

		return false;
	};
}
