/** From so many numbers on, a sample of them says where to split. */
const manyNumbers = 600;

/**
 * The number that would stand at this place, from 0 on, if they were sorted; they are not, which takes some hundredth of
 * the time (R. W. Floyd and R. L. Rivest, «The algorithm SELECT», 1975). Puts them in another order. Throws a RangeError
 * where there is no such place.
 */
export function select(numbers: Float64Array, place: number): number {
	if (!(place >= 0 && place < numbers.length)) {
		throw new RangeError(`there is no place ${place} among ${numbers.length} numbers`);
	}

	selectWithin(numbers, place, 0, numbers.length - 1);
	return numbers[place] as number;
}

/** Has the place hold the number that belongs there, of those from the place `from` to `end`. */
function selectWithin(numbers: Float64Array, place: number, from: number, end: number): void {
	while (from < end) {
		if (end - from > manyNumbers) {
			selectInSample(numbers, place, from, end);
		}

		const pivot = numbers[place] as number;
		let low = from;
		let high = end;
		// What is smaller goes to the front, what is larger to the back; both sides get some, so that it comes to an end.
		while (low <= high) {
			while ((numbers[low] as number) < pivot) {
				low++;
			}

			while ((numbers[high] as number) > pivot) {
				high--;
			}

			if (low <= high) {
				const number = numbers[low] as number;
				numbers[low++] = numbers[high] as number;
				numbers[high--] = number;
			}
		}

		if (place <= high) {
			end = high;
		} else if (place >= low) {
			from = low;
		} else {
			return;
		}
	}
}

/** Has the place hold a number that is a little to the middle of the one that belongs there: so nearly all others fall away on the far side. */
function selectInSample(numbers: Float64Array, place: number, from: number, end: number): void {
	const count = end - from + 1;
	const before = place - from + 1;
	const size = 0.5 * count ** (2 / 3);
	const deviation = 0.5 * Math.sqrt((Math.log(count) * size * (count - size)) / count);
	const shift = before < count / 2 ? -deviation : deviation;
	const first = Math.floor(place - (before * size) / count + shift);
	const last = Math.floor(place + ((count - before) * size) / count + shift);
	selectWithin(numbers, place, Math.max(from, first), Math.min(end, last));
}
