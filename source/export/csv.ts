import {type Batch, noValue} from './batch.ts';
import {makeRoom} from './bytes.ts';
import type {Format, Sheet} from './format.ts';
import {type LastNumber, numberRoom, putNumberAt, type WrittenType} from './put-number.ts';
import {putPhraseAt, type WrittenPhrase, writtenPhrase} from './put-phrase.ts';
import {putField} from './quoted.ts';

const comma = 44;
const carriageReturn = 13;
const lineFeed = 10;
const lineEnd = 0x0d_0a;

/**
 * RFC 4180 to the letter: one file per table, names of columns first, lines that end in CR LF, quotes where they are
 * needed, nothing between two commas for what is not known. pandas, DuckDB, PostgreSQL and SQLite read it as it is.
 */
export const csv: Format = {
	name: 'csv',
	fileOf: ({name}) => `${name}.csv`,
	head: (tables) => tables.map(({columns}) => `${columns.map(({name}) => name).join(',')}\r\n`).join(''),
	foot: () => '',
	rows: putRows,
	takesPhrases: true,
	hasParts: true,
	described: {profile: 'tabular-data-resource', format: 'csv', mediatype: 'text/csv', isCsv: true},
};

/**
 * The same behind a byte order mark, by which Excel knows UTF-8; databases may take it for a part of the first column's name.
 */
export const csvWithByteOrderMark: Format = {...csv, head: (tables) => `\uFEFF${csv.head(tables)}`};

function putRows(sheet: Sheet, batch: Batch): void {
	if (!sheet.types.includes('text')) {
		putNumbers(sheet, batch);
		return;
	}

	if (batch.hasPhrases) {
		putPhrases(sheet, batch);
		return;
	}

	for (let row = 0; row < batch.rows; row++) {
		putMixedRow(sheet, batch, row * sheet.types.length);
	}
}

/**
 * Rows of numbers alone are nearly all bytes of a large export. All room is asked for at once; each row is a call of its
 * own, for what is called often is compiled well, and a long loop that is run a few times is not.
 */
function putNumbers(sheet: Sheet, {cells, rows}: Batch): void {
	const {types, bytes} = sheet;
	makeRoom(bytes, rows * types.length * numberRoom);
	const {view} = bytes;
	let at = bytes.length;
	for (let row = 0; row < rows; row++) {
		at = putNumberRow(sheet, view, at, cells, row * types.length);
	}

	bytes.length = at;
}

/** Each number brings the comma behind it, and the last one's becomes the end of the line. */
function putNumberRow(
	{types, last}: Sheet,
	view: DataView,
	from: number,
	cells: Batch['cells'],
	first: number,
): number {
	let at = from;
	for (let column = 0; column < types.length; column++) {
		const value = cells[first + column] as number;
		at = putNumberAt(view, at, types[column] as WrittenType, value, last[column] as LastNumber) + 1;
	}

	view.setUint16(at - 1, lineEnd);
	return at + 1;
}

/** Rows of numbers and phrases. Phrases are as long as they can be, so that all room is asked for at once here too. */
function putPhrases({table, types, bytes, last}: Sheet, {cells, rows}: Batch): void {
	const phrases = table.columns.map(({phrase}) => phrase && writtenPhrase(phrase));
	makeRoom(bytes, rows * phrases.reduce((sum, phrase) => sum + (phrase?.room ?? 0) + numberRoom, 0));
	let at = bytes.length;
	for (let row = 0; row < rows; row++) {
		at = putPhrasedRow(phrases, {types, last}, bytes.view, at, cells, row * types.length);
	}

	bytes.length = at;
}

function putPhrasedRow(
	phrases: readonly (WrittenPhrase | undefined)[],
	{types, last}: Pick<Sheet, 'types' | 'last'>,
	view: DataView,
	from: number,
	cells: Batch['cells'],
	first: number,
): number {
	let at = from;
	for (let column = 0; column < types.length; column++) {
		const value = cells[first + column] as number;
		const phrase = phrases[column];
		if (phrase === undefined) {
			at = putNumberAt(view, at, types[column] as WrittenType, value, last[column] as LastNumber);
		} else {
			at = putPhraseAt(view, at, phrase, value);
			view.setUint8(at, comma);
		}

		at++;
	}

	view.setUint16(at - 1, lineEnd);
	return at + 1;
}

function putMixedRow({types, bytes, last}: Sheet, {cells, texts}: Batch, first: number): void {
	for (let column = 0; column < types.length; column++) {
		const value = cells[first + column] as number;
		const type = types[column] as WrittenType;
		makeRoom(bytes, numberRoom);
		if (type === 'text' && value !== noValue) {
			putField(bytes, texts[value] as string);
			makeRoom(bytes, 2);
		} else {
			bytes.length = putNumberAt(bytes.view, bytes.length, type, value, last[column] as LastNumber);
		}

		bytes.buffer[bytes.length++] = comma;
	}

	bytes.buffer[bytes.length - 1] = carriageReturn;
	bytes.buffer[bytes.length++] = lineFeed;
}
