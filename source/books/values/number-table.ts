/** Whole numbers with a row each. Columns are added and looked up whole: a call for each number costs more than the look. */
export type NumberTable = {
	/**
	 * Gives the numbers of a column their rows, unless they have one: marks those in `isCopy`, and gives how many they are.
	 * `NaN` is none, and rows that `isOut` names are passed over.
	 */
	readonly addAll: (numbers: Float64Array, isCopy: Uint8Array, isOut?: (row: number) => boolean) => number;
	/** The row of each number; -1 where there is none, and for `NaN`. */
	readonly rowsOf: (numbers: Float64Array) => Int32Array;
};

/** A table by number, for `room` numbers from the least one on. */
export function placeTable(least: number, room: number): NumberTable {
	// A row's number and one: memory that nothing was written to says that there is none.
	const places = new Int32Array(room);
	return {
		addAll(numbers, isCopy, isOut) {
			let copies = 0;
			for (let row = 0; row < numbers.length; row++) {
				const place = (numbers[row] as number) - least;
				if (place >= 0 && !isOut?.(row)) {
					if (places[place] === 0) {
						places[place] = row + 1;
					} else {
						isCopy[row] = 1;
						copies++;
					}
				}
			}

			return copies;
		},
		rowsOf(numbers) {
			const rows = new Int32Array(numbers.length);
			for (let row = 0; row < rows.length; row++) {
				const place = (numbers[row] as number) - least;
				rows[row] = place >= 0 && place < room ? (places[place] as number) - 1 : -1;
			}

			return rows;
		},
	};
}

/** A table by hash with room for so many numbers, for those too far apart for one by number. */
export function numberTable(count: number): NumberTable {
	const bits = Math.max(4, Math.ceil(Math.log2(count + 1)) + 1);
	const mask = 2 ** bits - 1;
	const known = new Float64Array(mask + 1);
	const knownRows = new Int32Array(mask + 1).fill(-1);
	const placeOf = (number: number): number => {
		const high = Math.floor(number / 2 ** 32) | 0;
		let hash = Math.imul((number | 0) ^ Math.imul(high, 0x85eb_ca6b), 0x9e37_79b1);
		hash ^= hash >>> 15;
		let place = hash & mask;
		while (knownRows[place] !== -1 && known[place] !== number) {
			place = (place + 1) & mask;
		}

		return place;
	};
	return {
		addAll(numbers, isCopy, isOut) {
			let copies = 0;
			for (let row = 0; row < numbers.length; row++) {
				const number = numbers[row] as number;
				if (Number.isNaN(number) || isOut?.(row)) {
					continue;
				}

				const place = placeOf(number);
				if (knownRows[place] === -1) {
					known[place] = number;
					knownRows[place] = row;
				} else {
					isCopy[row] = 1;
					copies++;
				}
			}

			return copies;
		},
		rowsOf(numbers) {
			const rows = new Int32Array(numbers.length);
			for (let row = 0; row < rows.length; row++) {
				const number = numbers[row] as number;
				rows[row] = Number.isNaN(number) ? -1 : (knownRows[placeOf(number)] as number);
			}

			return rows;
		},
	};
}
