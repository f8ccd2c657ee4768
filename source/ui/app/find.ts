import {fold} from '../lists/query/fold.ts';
import {fuzzyFilter} from '../lists/query/fuzzy.ts';
import {type WordMatch, wordMatch} from '../lists/query/word-match.ts';
import type {Findable} from '../state/findable.ts';

/** A thing that was found, and where in its title, in characters. */
export type Found<Item extends Findable = Findable> = {readonly item: Item; readonly indices: readonly number[]};

/** What was found, the best first. `isGood` is whether the first is what was most likely meant: else nothing is chosen by itself. */
export type Finding<Item extends Findable = Findable> = {
	readonly found: readonly Found<Item>[];
	readonly isGood: boolean;
	/** Whether none has the name that was asked for, and all are of that kind. */
	readonly isOfKind?: boolean | undefined;
};

/** More than anyone reads; a longer list would only cost time. */
const mostShown = 200;

const ranks: Readonly<Record<WordMatch, number>> = {whole: 0, beginning: 1, words: 2};
/** Behind all that have the name: what is of the kind that was asked for. */
const rankOfKind = 3;

/**
 * The things whose names are asked for: by words, which is a good match; behind them those of the kind that is asked for.
 * Where no word fits, those whose titles hold the letters in order: weak ones. Without a query all of them, in their order.
 */
export function find<Item extends Findable>(query: string, items: readonly Item[]): Finding<Item> {
	if (query.trim() === '') {
		return {found: items.map((item) => ({item, indices: []})), isGood: true};
	}

	const ranked = items.flatMap((item) => {
		const match = wordMatch(query, [item.title, ...(item.aliases ?? [])]);
		return match !== undefined ? [{item, rank: ranks[match]}] : isOfKind(query, item) ? [{item, rank: rankOfKind}] : [];
	});
	if (ranked.length === 0) {
		const found = fuzzyFilter(query, items, ({title}) => title);
		return {found: found.slice(0, mostShown), isGood: false};
	}

	ranked.sort((a, b) => a.rank - b.rank);
	return {
		found: ranked.slice(0, mostShown).map(({item}) => ({item, indices: placesOf(query, item.title)})),
		...(ranked[0]?.rank === rankOfKind ? {isGood: false, isOfKind: true} : {isGood: true}),
	};
}

/** Whether the query is the word for the thing's kind, in the singular or the plural. */
function isOfKind(query: string, {kind}: Findable): boolean {
	const asked = fold(query.trim());
	return kind !== 'key' && [kind, `${kind}s`, kind.replace(/y$/, 'ies')].includes(asked);
}

/** Where the title holds the query as it was typed, to highlight it. */
function placesOf(query: string, title: string): number[] {
	const wanted = [...fold(query.trim())];
	const letters = [...title].map(fold);
	const start = letters.findIndex((_, at) => wanted.every((letter, place) => letters[at + place] === letter));
	return start < 0 ? [] : wanted.map((_, place) => start + place);
}
