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
 * chained, in the order of `compare`, which takes two items by number. Those that are alike stay as they were given.
 */
export function rowChains(heads: number, headOf: Int32Array, compare: (a: number, b: number) => number): RowChains {
	const {from, order} = grouped(heads, headOf, compare);
	const rowOf = new Int32Array(headOf.length);
	let rows = heads;
	for (let head = 0; head < heads; head++) {
		for (let at = from[head] as number; at < (from[head + 1] as number); at++) {
			rowOf[order[at] as number] = at === from[head] ? head : rows++;
		}
	}

	return {rowOf, rows, next: rows === heads ? undefined : nextRows(rows, order, headOf, rowOf)};
}

/** The items of each head together, in order: those from `from[head]` to before `from[head + 1]`. */
function grouped(heads: number, headOf: Int32Array, compare: (a: number, b: number) => number) {
	const from = new Int32Array(heads + 1);
	for (const head of headOf) {
		from[head + 1] = (from[head + 1] as number) + 1;
	}

	for (let head = 0; head < heads; head++) {
		from[head + 1] = (from[head + 1] as number) + (from[head] as number);
	}

	const order = new Int32Array(headOf.length);
	const free = from.slice();
	for (const [item, head] of headOf.entries()) {
		const at = free[head] as number;
		order[at] = item;
		free[head] = at + 1;
	}

	for (let head = 0; head < heads; head++) {
		const [begin, end] = [from[head] as number, from[head + 1] as number];
		if (end - begin > 1) {
			order.subarray(begin, end).sort((a, b) => compare(a, b) || a - b);
		}
	}

	return {from, order};
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
