import type {Day, Month} from '../domain/days.ts';
import type {Finding} from '../scenarios/finding.ts';
import {innocent, type Mark} from './marks.ts';

/**
 * What became of a mark: `right` and `wrong` by what is known of its month; `early` where a leak was injected that nobody
 * could know of by the day. `missed` is a leak that one could know of and that is not marked.
 */
export type Outcome = 'right' | 'wrong' | 'early' | 'missed';

/** The outcomes in the order in which they are told. */
export const outcomes: readonly Outcome[] = ['right', 'wrong', 'missed', 'early'];

/** A mark with what became of it; of a missed leak, `as` is the leak. */
export type MarkCase = Mark & {readonly outcome: Outcome};

/**
 * Holds the marks of months begun against what is known of the year: the findings of a detector, or what was injected, each
 * with the day `since` which it can be known. Marks first, in their order, then what was missed.
 */
export function scoreMarks(
	marks: readonly Mark[],
	known: readonly Finding[],
	asOf: Day,
	monthsEnd: number,
): readonly MarkCase[] {
	const places = new Map<string, Finding[]>();
	for (const finding of known) {
		const place = placeOf(finding);
		places.set(place, [...(places.get(place) ?? []), finding]);
	}

	const told = marks.filter(({month}) => month < monthsEnd);
	const marked = new Map(told.map((mark) => [placeOf(mark), mark.as]));
	return [
		...told.map((mark): MarkCase => ({...mark, outcome: outcomeOf(mark, places.get(placeOf(mark)) ?? [], asOf)})),
		...known
			.filter(({since, scenario, ...place}) => since <= asOf && marked.get(placeOf(place)) !== scenario)
			.map(({customerId, month, scenario}): MarkCase => ({customerId, month, as: scenario, outcome: 'missed'})),
	];
}

function placeOf({customerId, month}: {readonly customerId: number; readonly month: Month}): string {
	return `${customerId}/${month}`;
}

function outcomeOf({as}: Mark, known: readonly Finding[], asOf: Day): Outcome {
	if (as === innocent) {
		return known.length === 0 ? 'right' : known.some(({since}) => since <= asOf) ? 'wrong' : 'early';
	}

	const same = known.find(({scenario}) => scenario === as);
	return same ? (same.since <= asOf ? 'right' : 'early') : 'wrong';
}
