import {absentDay, type RawColumn} from '../source.ts';
import {presentText} from './absent.ts';

/** Words by row, each once: `codes[row]` is the place of the row's word, 0 where it has none. */
export type Words = {readonly codes: Int32Array; readonly words: readonly (string | undefined)[]};

/** The words of a column. */
export function wordsOf(column: RawColumn): Words {
	const places = new Map<string | undefined, number>([[undefined, 0]]);
	const written = new Map<string | undefined, number>();
	const codes = new Int32Array(column.values.length);
	const words: (string | undefined)[] = [undefined];
	for (let row = 0; row < codes.length; row++) {
		const text = textAt(column, row);
		let code = written.get(text);
		if (code === undefined) {
			const word = presentText(text);
			code = places.get(word) ?? words.push(word) - 1;
			places.set(word, code);
			written.set(text, code);
		}

		codes[row] = code;
	}

	return {codes, words};
}

/** What a column says in a row, as a text. */
export function textAt(column: RawColumn, row: number): string | undefined {
	switch (column.kind) {
		case 'texts':
			return column.values[row];
		case 'days':
			return column.values[row] === absentDay ? undefined : String(column.values[row]);
		default: {
			const value = column.values[row] as number;
			return Number.isNaN(value) ? undefined : String(column.kind === 'decimals' ? value / 10 ** column.scale : value);
		}
	}
}

/** How many rows have each word, the most frequent first; rows without one are not counted. */
export function wordCounts({codes, words}: Words): {readonly word: string; readonly rows: number}[] {
	const counts = new Int32Array(words.length);
	for (const code of codes) {
		counts[code] = (counts[code] as number) + 1;
	}

	return words
		.flatMap((word, code) => (word === undefined ? [] : [{word, rows: counts[code] as number}]))
		.sort((a, b) => b.rows - a.rows);
}
