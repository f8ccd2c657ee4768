import type {Month} from '../domain/days.ts';
import type {Striking} from './billing.ts';
import {type CustomerDraws, isShared, monthPlaces, type OwnDecision, sharedPlaceOf} from './random.ts';

/**
 * The ends of one draw that decide something, month by month: below `low` or from `high` on, some scenario may strike. It is
 * a place among the shared draws, or the place of a stream of its own.
 */
type Ends = {readonly place: number; readonly low: Float64Array; readonly high: Float64Array};

/**
 * Answers whether no scenario can strike a customer's month, by the draws that decide alone: that is so for most months,
 * which then need not be asked about scenario by scenario.
 */
export function quietMonths(
	striking: readonly Striking[],
	own: readonly OwnDecision[],
	months: number,
): (draws: CustomerDraws, month: Month) => boolean {
	const {shared, apart} = deciding(striking, own, months);
	return (draws, month) => {
		for (let at = 0; at < shared.length; at++) {
			const {place, low, high} = shared[at] as Ends;
			const draw = draws.shared[place + month * monthPlaces] as number;
			if (draw < (low[month] as number) || draw >= (high[month] as number)) {
				return false;
			}
		}

		for (let at = 0; at < apart.length; at++) {
			const {place, low, high} = apart[at] as Ends;
			const stream = (draws.own[place] as CustomerDraws['own'][number]).draws;
			const draw = stream[stream.length === 1 ? 0 : month] as number;
			if (draw < (low[month] as number) || draw >= (high[month] as number)) {
				return false;
			}
		}

		return true;
	};
}

/** Answers which of a customer's months, from one to before another, is the first that is not quiet; the other if all are. */
export function loudMonths(
	striking: readonly Striking[],
	own: readonly OwnDecision[],
	months: number,
): (draws: CustomerDraws, from: Month, end: Month) => Month {
	const {shared, apart} = deciding(striking, own, months);
	return (draws, from, end) => {
		let first = end;
		for (let at = 0; at < shared.length; at++) {
			const ends = shared[at] as Ends;
			first = firstAtEnds(ends, draws.shared, ends.place, monthPlaces, from, first);
		}

		for (let at = 0; at < apart.length; at++) {
			const ends = apart[at] as Ends;
			const stream = (draws.own[ends.place] as CustomerDraws['own'][number]).draws;
			first = firstAtEnds(ends, stream, 0, stream.length === 1 ? 0 : 1, from, first);
		}

		return first;
	};
}

/** The draws that decide, those that all customers share and those with a stream of their own. */
function deciding(striking: readonly Striking[], own: readonly OwnDecision[], months: number) {
	const decisions = [...new Set(striking.map(({scenario}) => scenario.decision.draw))];
	return {
		shared: decisions.filter(isShared).map((draw) => endsOf(draw, sharedPlaceOf(draw, 0), striking, months)),
		apart: own.flatMap(({decision}, place) =>
			decisions.includes(decision) ? [endsOf(decision, place, striking, months)] : [],
		),
	};
}

/** Which month, from one to before another, is the first whose draw is at an end; the draws begin at a place, each a step after the other. */
function firstAtEnds(
	{low, high}: Ends,
	draws: Float64Array,
	place: number,
	step: number,
	from: Month,
	end: Month,
): Month {
	let month = from;
	while (month < end) {
		const draw = draws[place + month * step] as number;
		if (draw < (low[month] as number) || draw >= (high[month] as number)) {
			return month;
		}

		month++;
	}

	return month;
}

function endsOf(draw: string, place: number, striking: readonly Striking[], months: number): Ends {
	const rateAt = (end: 'low' | 'high', month: Month) => {
		const deciding = striking.filter(({scenario: {decision}}) => decision.draw === draw && decision.end === end);
		return Math.max(0, ...deciding.map(({rates}) => rates[month] as number));
	};
	return {
		place,
		low: Float64Array.from({length: months}, (_, month) => rateAt('low', month)),
		high: Float64Array.from({length: months}, (_, month) => 1 - rateAt('high', month)),
	};
}
