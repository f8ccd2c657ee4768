import {addText, type TextDraft, textDraft} from './text-draft.ts';
import {dayOf, integerOf, mostDigits, powersOfTen} from './written-values.ts';

/**
 * A column while it is read. It takes on the first type that its values have, and keeps it as long as all of them can be
 * written again, letter by letter, from that type; an amount's last zeros alone may go.
 */
export type ColumnDraft = {
	kind: 'empty' | 'integers' | 'decimals' | 'days' | 'texts' | 'mixed';
	rows: number;
	/** Values of numbers and days; NaN where nothing is written. */
	numbers: Float64Array;
	/** Decimals are whole multiples of 10^-scale. */
	scale: number;
	/** The largest decimal without its sign. */
	largest: number;
	readonly texts: TextDraft;
};

const [minus, point, zero, nine] = [45, 46, 48, 57] as const;
const mostScale = 6;

/** A column that nothing has been read of; `room` is how many rows are expected. `isText` spares looking for another type. */
export function columnDraft(room: number, isText = false): ColumnDraft {
	return {
		kind: isText ? 'texts' : 'empty',
		rows: 0,
		numbers: isText ? new Float64Array(0) : new Float64Array(Math.max(16, room)),
		scale: 0,
		largest: 0,
		texts: textDraft(),
	};
}

/** Adds the value that stands between two places of bytes in UTF-8; nothing between them is no value. */
export function addBytes(column: ColumnDraft, bytes: Uint8Array, from: number, to: number): void {
	const row = column.rows++;
	if (column.kind === 'texts') {
		addText(column.texts, bytes, from, to);
		return;
	}

	if (row >= column.numbers.length) {
		grow(column);
	}

	column.numbers[row] = from === to ? Number.NaN : numberOf(column, bytes, from, to);
	if ((column.kind as ColumnDraft['kind']) === 'texts') {
		// It was empty, and its first value is a text.
		for (let before = 0; before < row; before++) {
			addText(column.texts, bytes, from, from);
		}

		column.numbers = new Float64Array(0);
		addText(column.texts, bytes, from, to);
	}
}

/** Adds a text, or nothing. */
export function addString(column: ColumnDraft, text: string | undefined): void {
	if (text === undefined || text === '') {
		addBytes(column, noBytes, 0, 0);
		return;
	}

	if (text.length * 3 > shared.length) {
		const bytes = Buffer.from(text);
		addBytes(column, bytes, 0, bytes.length);
		return;
	}

	addBytes(column, sharedBytes, 0, shared.write(text));
}

const noBytes = new Uint8Array(0);
const shared = Buffer.alloc(4096);
/** The same memory as what files are read into is: one kind of array in all loops over bytes. */
const sharedBytes = new Uint8Array(shared.buffer, shared.byteOffset, shared.length);

function grow(column: ColumnDraft): void {
	const grown = new Float64Array(column.numbers.length * 2);
	grown.set(column.numbers);
	column.numbers = grown;
}

/** The number that stands for the value in this column; changes the column's kind where that has to give way. */
function numberOf(column: ColumnDraft, bytes: Uint8Array, from: number, to: number): number {
	switch (column.kind) {
		case 'integers': {
			const value = integerOf(bytes, from, to);
			return Number.isNaN(value) ? decimalIn(column, bytes, from, to) : value;
		}
		case 'decimals':
			return decimalIn(column, bytes, from, to);
		case 'days': {
			const day = dayOf(bytes, from, to);
			column.kind = Number.isNaN(day) ? 'mixed' : 'days';
			return day;
		}
		case 'empty':
			return firstNumberOf(column, bytes, from, to);
		default:
			return Number.NaN;
	}
}

function firstNumberOf(column: ColumnDraft, bytes: Uint8Array, from: number, to: number): number {
	const value = integerOf(bytes, from, to);
	if (!Number.isNaN(value)) {
		column.kind = 'integers';
		return value;
	}

	const day = dayOf(bytes, from, to);
	if (!Number.isNaN(day)) {
		column.kind = 'days';
		return day;
	}

	column.kind = 'decimals';
	const decimal = decimalIn(column, bytes, from, to);
	if (Number.isNaN(decimal)) {
		column.kind = 'texts';
	}

	return decimal;
}

/** A decimal in the column's scale, which grows with the digits behind the point; the column is mixed where it can't be held. */
function decimalIn(column: ColumnDraft, bytes: Uint8Array, from: number, to: number): number {
	let at = bytes[from] === minus ? from + 1 : from;
	const first = at;
	let dot = -1;
	let value = 0;
	for (; at < to; at++) {
		const code = bytes[at] as number;
		if (code === point && dot === -1) {
			dot = at;
		} else if (code >= zero && code <= nine) {
			value = value * 10 + code - zero;
		} else {
			column.kind = 'mixed';
			return Number.NaN;
		}
	}

	const whole = (dot === -1 ? to : dot) - first;
	const scale = dot === -1 ? 0 : to - dot - 1;
	const isZeroBelow = first > from && value === 0;
	const isWritten = !isZeroBelow && whole > 0 && (whole === 1 || bytes[first] !== zero) && (dot === -1 || scale > 0);
	const isHeld = scale <= mostScale && whole + Math.max(scale, column.scale) <= mostDigits;
	if (!isWritten || !isHeld || !reachScale(column, scale)) {
		column.kind = 'mixed';
		return Number.NaN;
	}

	const scaled = value * (powersOfTen[column.scale - scale] as number);
	column.kind = 'decimals';
	column.largest = Math.max(column.largest, scaled);
	return first > from ? -scaled : scaled;
}

/** Writes what is there in a finer scale; `false` where it would be too large for it. */
function reachScale(column: ColumnDraft, scale: number): boolean {
	if (scale <= column.scale && column.kind === 'decimals') {
		return true;
	}

	const before = column.rows - 1;
	if (column.kind === 'integers') {
		for (let row = 0; row < before; row++) {
			const value = Math.abs(column.numbers[row] as number);
			column.largest = value > column.largest ? value : column.largest;
		}
	}

	const finer = powersOfTen[Math.max(0, scale - column.scale)] as number;
	if (column.largest * finer > 10 ** mostDigits) {
		return false;
	}

	for (let row = 0; finer > 1 && row < before; row++) {
		column.numbers[row] = (column.numbers[row] as number) * finer;
	}

	column.largest *= finer;
	column.scale = Math.max(scale, column.scale);
	return true;
}
