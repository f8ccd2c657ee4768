/** A line of two texts: in both, only in the first, only in the second. */
export type DifferingLine = {readonly side: 'both' | 'first' | 'second'; readonly text: string};

/** The lines of two texts, those that they share once: what the first has alone stands before what the second has in its place. */
export function lineDifference(first: readonly string[], second: readonly string[]): readonly DifferingLine[] {
	const shared = sharedLengths(first, second);
	const lines: DifferingLine[] = [];
	let [a, b] = [0, 0];
	while (a < first.length || b < second.length) {
		if (a < first.length && b < second.length && first[a] === second[b]) {
			lines.push({side: 'both', text: first[a] as string});
			a++;
			b++;
		} else if (b === second.length || (a < first.length && lengthAt(shared, a + 1, b) >= lengthAt(shared, a, b + 1))) {
			lines.push({side: 'first', text: first[a] as string});
			a++;
		} else {
			lines.push({side: 'second', text: second[b] as string});
			b++;
		}
	}

	return lines;
}

/** How many lines the rests of both texts share in order, from every pair of places on. */
function sharedLengths(first: readonly string[], second: readonly string[]): readonly Uint32Array[] {
	const lengths = Array.from({length: first.length + 1}, () => new Uint32Array(second.length + 1));
	for (let a = first.length - 1; a >= 0; a--) {
		for (let b = second.length - 1; b >= 0; b--) {
			(lengths[a] as Uint32Array)[b] =
				first[a] === second[b]
					? lengthAt(lengths, a + 1, b + 1) + 1
					: Math.max(lengthAt(lengths, a + 1, b), lengthAt(lengths, a, b + 1));
		}
	}

	return lengths;
}

function lengthAt(lengths: readonly Uint32Array[], a: number, b: number): number {
	return lengths[a]?.[b] ?? 0;
}
