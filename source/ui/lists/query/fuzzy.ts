import fuzzysort from 'fuzzysort';

export type FuzzyMatch<Item> = {
	readonly item: Item;
	/** Where in the item's text the letters of the query were found, in characters, to highlight them. */
	readonly indices: readonly number[];
};

/** The items whose text holds the letters of the query in order, the best first; all of them, in their order, for an empty query. */
export function fuzzyFilter<Item>(
	query: string,
	items: readonly Item[],
	textOf: (item: Item) => string,
): FuzzyMatch<Item>[] {
	if (query.trim() === '') {
		return items.map((item) => ({item, indices: []}));
	}

	return fuzzysort
		.go(query.trim(), items, {key: textOf, limit: 0, threshold: 0})
		.map(({obj, target, indexes}) => ({item: obj, indices: placesIn(target, indexes)}));
}

/** Places in code units as places in characters, in their order. */
function placesIn(text: string, units: readonly number[]): number[] {
	return units.toSorted((a, b) => a - b).map((unit) => [...text.slice(0, unit)].length);
}
