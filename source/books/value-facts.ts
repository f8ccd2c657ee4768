import {absentDay} from './source.ts';

/** What holds for all values of a column, so that nobody has to look at each of them to find out. */
export type ValueFacts = {
	/** The least and the greatest of the values that are there; from +∞ to −∞ where none is. */
	readonly least: number;
	readonly most: number;
	/** Whether some row has none. */
	readonly hasNone: boolean;
	/** Whether each row has one, greater than that of the row before. */
	readonly isRising: boolean;
};

type Values = Float64Array | Int32Array;

const known = new WeakMap<Values, ValueFacts>();

/** The facts of numbers, where `NaN` is none, or of days, where `absentDay` is: as they were told, or by a look at all, once. */
export function factsOf(values: Values): ValueFacts {
	const facts = known.get(values) ?? (values instanceof Int32Array ? factsOfDays(values) : factsOfNumbers(values));
	known.set(values, facts);
	return facts;
}

/** Tells the facts of a column that another thread has looked at. */
export function tellFacts(values: Values, facts: ValueFacts): void {
	known.set(values, facts);
}

export function factsOfNumbers(values: Float64Array): ValueFacts {
	let [least, most, before] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
	let [none, falls] = [0, 0];
	for (let row = 0; row < values.length; row++) {
		const value = values[row] as number;
		least = value < least ? value : least;
		most = value > most ? value : most;
		none += Number.isNaN(value) ? 1 : 0;
		falls += value > before ? 0 : 1;
		before = value;
	}

	return {least, most, hasNone: none > 0, isRising: falls === 0};
}

export function factsOfDays(days: Int32Array): ValueFacts {
	let [least, most, before] = [2 ** 31 - 1, absentDay, absentDay];
	let [none, falls] = [0, 0];
	for (let row = 0; row < days.length; row++) {
		const day = days[row] as number;
		least = day < least && day !== absentDay ? day : least;
		most = day > most ? day : most;
		none += day === absentDay ? 1 : 0;
		falls += day > before ? 0 : 1;
		before = day;
	}

	const isAny = none < days.length;
	return {
		least: isAny ? least : Number.POSITIVE_INFINITY,
		most: isAny ? most : Number.NEGATIVE_INFINITY,
		hasNone: none > 0,
		isRising: falls === 0,
	};
}
