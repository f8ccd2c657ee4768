/** Whole numbers with a row each, in two columns: a table by hash, for numbers too far apart for one by number. */
export type NumberTable = {
	/** The row of the number; -1 where there is none, and for `NaN`. */
	readonly rowOf: (number: number) => number;
	/** Gives the number a row, unless it has one: returns that one, else -1. */
	readonly add: (number: number, row: number) => number;
};

/** A table with room for so many numbers. */
export function numberTable(count: number): NumberTable {
	const bits = Math.max(4, Math.ceil(Math.log2(count + 1)) + 1);
	const mask = 2 ** bits - 1;
	const numbers = new Float64Array(mask + 1);
	const rows = new Int32Array(mask + 1).fill(-1);
	const placeOf = (number: number): number => {
		const high = Math.floor(number / 2 ** 32) | 0;
		let hash = Math.imul((number | 0) ^ Math.imul(high, 0x85eb_ca6b), 0x9e37_79b1);
		hash ^= hash >>> 15;
		let place = hash & mask;
		while (rows[place] !== -1 && numbers[place] !== number) {
			place = (place + 1) & mask;
		}

		return place;
	};
	return {
		rowOf: (number) => (Number.isNaN(number) ? -1 : (rows[placeOf(number)] as number)),
		add(number, row) {
			const place = placeOf(number);
			const before = rows[place] as number;
			if (before === -1) {
				numbers[place] = number;
				rows[place] = row;
			}

			return before;
		},
	};
}
