import type {Compared} from './compared.ts';

/** Why two runs can't be held side by side, as the end of a sentence; `undefined` where they can. */
export function incomparable(a: Compared, b: Compared): string | undefined {
	const [first, second] = [currencyOf(a), currencyOf(b)];
	return first === second ? undefined : `one is in ${first}, the other in ${second}, and there is no rate between them`;
}

function currencyOf({books}: Compared): string {
	return books?.currency.code ?? 'USD';
}

/** What lies between two runs beside how they are judged: other rows, or rows that have changed since a run was saved. */
export function notesOnBooks(a: Compared, b: Compared): readonly string[] {
	const changed = [
		{name: 'A', run: a},
		{name: 'B', run: b},
	].filter(({run: {read, digest}}) => read !== undefined && digest !== undefined && read.digest !== digest);
	const areSame = JSON.stringify(a.books?.paths) === JSON.stringify(b.books?.paths);
	const apart = areSame ? 'A and B read the same books in different ways' : 'A and B are of different books';
	return [
		...(a.read?.digest === b.read?.digest ? [] : [`${apart}: not all that differs is policy`]),
		...changed.map(({name}) => `the books of ${name} have changed since it was saved, and are told as they are now`),
	];
}
