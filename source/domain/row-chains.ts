import type {Day} from './days.ts';
import {noRow} from './facts.ts';

/** Where rows that were given in any order lie in columns. */
export type RowChains = {
	/** The row of each, in the order in which they were given. */
	readonly rowOf: Int32Array;
	/** How many rows the columns have: one per head, then the further ones. */
	readonly rows: number;
	/** The row that follows; `undefined` where no head has two. */
	readonly next: Int32Array | undefined;
};

/**
 * Gives every item a row: the first item of a head has the head's own row, further ones lie behind all heads and are
 * chained, in the order of their days, then of their numbers. Those that are alike stay as they were given. Only items
 * that share a head are sorted: nearly all have one of their own.
 */
export function rowChains(
	heads: number,
	headOf: Int32Array,
	days: Int32Array,
	numbers: Float64Array | undefined,
): RowChains {
	const {from, order} = shared(heads, headOf);
	const rowOf = headOf.slice();
	if (order.length === 0) {
		return {rowOf, rows: heads, next: undefined};
	}

	const compare = (a: number, b: number) =>
		(days[a] as Day) - (days[b] as Day) ||
		(numbers === undefined ? 0 : (numbers[a] as number) - (numbers[b] as number)) ||
		a - b;
	let rows = heads;
	for (let head = 0; head < heads; head++) {
		const [begin, end] = [from[head] as number, from[head + 1] as number];
		if (end > begin) {
			sort(order, begin, end, compare);
			for (let at = begin + 1; at < end; at++) {
				rowOf[order[at] as number] = rows++;
			}
		}
	}

	return {rowOf, rows, next: nextRows(rows, order, headOf, rowOf)};
}

/** The items of each head that has several, together: those from `from[head]` to before `from[head + 1]`. */
function shared(heads: number, headOf: Int32Array): {readonly from: Int32Array; readonly order: Int32Array} {
	if (!isAnyShared(heads, headOf)) {
		return {from: none, order: none};
	}

	const from = new Int32Array(heads + 1);
	for (const head of headOf) {
		from[head] = (from[head] as number) + 1;
	}

	let several = 0;
	for (let head = 0; head <= heads; head++) {
		const count = from[head] as number;
		from[head] = several;
		several += count > 1 ? count : 0;
	}

	const order = new Int32Array(several);
	const free = from.slice();
	for (let item = 0; item < headOf.length; item++) {
		const head = headOf[item] as number;
		if (from[head + 1] !== from[head]) {
			const at = free[head] as number;
			order[at] = item;
			free[head] = at + 1;
		}
	}

	return {from, order};
}

const none = new Int32Array(0);

function isAnyShared(heads: number, headOf: Int32Array): boolean {
	const isTaken = new Uint8Array(heads);
	let several = 0;
	for (let item = 0; item < headOf.length; item++) {
		const head = headOf[item] as number;
		several += isTaken[head] as number;
		isTaken[head] = 1;
	}

	return several > 0;
}

/** Sorts a part of the order, unless it is in order already. */
function sort(order: Int32Array, begin: number, end: number, compare: (a: number, b: number) => number): void {
	for (let at = begin + 1; at < end; at++) {
		if (compare(order[at - 1] as number, order[at] as number) > 0) {
			order.subarray(begin, end).sort(compare);
			return;
		}
	}
}

function nextRows(rows: number, order: Int32Array, headOf: Int32Array, rowOf: Int32Array): Int32Array {
	const next = new Int32Array(rows).fill(noRow);
	for (let at = 1; at < order.length; at++) {
		const [before, item] = [order[at - 1] as number, order[at] as number];
		if (headOf[before] === headOf[item]) {
			next[rowOf[before] as number] = rowOf[item] as number;
		}
	}

	return next;
}
