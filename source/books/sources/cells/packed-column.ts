import {setImmediate as turn} from 'node:timers/promises';
import {absentDay, type RawColumn} from '../../source.ts';
import {factsOfDays, factsOfNumbers, tellFacts, type ValueFacts} from '../../value-facts.ts';
import type {ColumnDraft} from './column-draft.ts';
import {finishedPages, type TextPage} from './text-draft.ts';
import {wordsIn} from './words.ts';

/** A column on its way between threads: memory that is handed over, not copied. Texts come as bytes, or as places among words. */
export type PackedColumn =
	| (Exclude<RawColumn, {kind: 'texts'}> & {readonly seen?: ValueFacts})
	| {readonly kind: 'words'; readonly words: readonly (string | undefined)[]; readonly codes: Uint16Array}
	| {readonly kind: 'pages'; readonly pages: readonly TextPage[]};

/** What has been read of a column. One that nothing is written in is one of texts. */
export function packed(column: ColumnDraft): PackedColumn {
	const {kind, rows, numbers, scale, texts} = column;
	switch (kind) {
		case 'integers': {
			const values = numbers.subarray(0, rows);
			return {kind, values, seen: factsOfNumbers(values)};
		}

		case 'decimals': {
			const values = numbers.subarray(0, rows);
			return {kind, scale, values, seen: factsOfNumbers(values)};
		}

		case 'days': {
			const values = daysIn(numbers, rows);
			return {kind, values, seen: factsOfDays(values)};
		}

		case 'empty':
			return {kind: 'words', words: [undefined], codes: new Uint16Array(rows)};
		default: {
			const words = texts.words && wordsIn(texts.words);
			return words === undefined
				? {kind: 'pages', pages: finishedPages(texts)}
				: {kind: 'words', words, codes: texts.codes.subarray(0, rows)};
		}
	}
}

function daysIn(numbers: Float64Array, rows: number): Int32Array {
	const days = new Int32Array(rows);
	for (let row = 0; row < rows; row++) {
		const day = numbers[row] as number;
		days[row] = Number.isNaN(day) ? absentDay : day;
	}

	return days;
}

/** The memory of columns, to be handed over. */
export function memoryOf(columns: readonly PackedColumn[]): ArrayBuffer[] {
	const arrays = columns.flatMap((column): {readonly buffer: ArrayBufferLike}[] => {
		switch (column.kind) {
			case 'words':
				return [column.codes];
			case 'pages':
				return column.pages.flatMap(({bytes, ends}) => [bytes, ends]);
			default:
				return [column.values];
		}
	});
	return [...new Set(arrays.map(({buffer}) => buffer as ArrayBuffer))];
}

/** The column as the reader's thread has it. Lets others have their turn while it makes many texts. */
export async function unpacked(column: PackedColumn): Promise<RawColumn> {
	switch (column.kind) {
		case 'words':
			return {kind: 'texts', values: await textsByCode(column.words, column.codes)};
		case 'pages': {
			const values: (string | undefined)[] = [];
			for (const page of column.pages) {
				addPage(values, page);
				await turn();
			}

			return {kind: 'texts', values};
		}
		default: {
			const {seen, ...raw} = column;
			if (seen) {
				tellFacts(raw.values, seen);
			}

			return raw;
		}
	}
}

const rowsPerTurn = 262_144;

async function textsByCode(
	words: readonly (string | undefined)[],
	codes: Uint16Array,
): Promise<(string | undefined)[]> {
	const values = new Array<string | undefined>(codes.length);
	for (let row = 0; row < codes.length; row++) {
		values[row] = words[codes[row] as number];
		if (row % rowsPerTurn === rowsPerTurn - 1) {
			await turn();
		}
	}

	return values;
}

function addPage(values: (string | undefined)[], {bytes, ends, isAscii}: TextPage): void {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	// Where a character is a byte, a value is a piece of one text that is made of the page.
	const whole = buffer.toString('latin1');
	let from = 0;
	for (let at = 0; at < ends.length; at++) {
		const to = ends[at] as number;
		const isPiece = isAscii || isAsciiWithin(bytes, from, to);
		values.push(from === to ? undefined : isPiece ? whole.slice(from, to) : buffer.toString('utf8', from, to));
		from = to;
	}
}

function isAsciiWithin(bytes: Uint8Array, from: number, to: number): boolean {
	for (let at = from; at < to; at++) {
		if ((bytes[at] as number) >= 128) {
			return false;
		}
	}

	return true;
}
