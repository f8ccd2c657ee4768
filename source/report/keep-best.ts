/** The best few of any number of offers, best first. */
export type Kept<Item> = {readonly offer: (item: Item) => void; readonly all: () => readonly Item[]};

/** Keeps the `count` items that come first by `compare`, which must tell any two apart. */
export function keepBest<Item>(count: number, compare: (a: Item, b: Item) => number): Kept<Item> {
	const kept: Item[] = [];
	return {
		offer(item) {
			const last = kept.at(-1);
			if (kept.length === count && last !== undefined && compare(item, last) > 0) {
				return;
			}

			const place = kept.findIndex((other) => compare(item, other) < 0);
			kept.splice(place === -1 ? kept.length : place, 0, item);
			kept.length = Math.min(kept.length, count);
		},
		all: () => kept,
	};
}
