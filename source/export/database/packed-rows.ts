import {type Bytes, makeRoom, putText} from '../bytes.ts';
import type {Sheet} from '../format.ts';
import type {Column, Row} from '../table.ts';

/**
 * Rows on their way to a database: whole numbers, cents and days as four bytes each, texts as their length in bytes and
 * UTF-8 behind it. The byte order is the same on both sides, so it is that of the table's writer.
 */
const none = -(2 ** 31);
const numberBytes = 4;

export function packRow({table: {columns}, bytes}: Sheet, row: Row): void {
	makeRoom(bytes, columns.length * numberBytes);
	for (let at = 0; at < columns.length; at++) {
		const value = row[at] as number | string | null;
		if (typeof value === 'string') {
			packText(bytes, value);
			makeRoom(bytes, columns.length * numberBytes);
		} else {
			packNumber(bytes, value ?? none);
		}
	}
}

function packNumber(bytes: Bytes, value: number): void {
	bytes.view.setInt32(bytes.length, value, true);
	bytes.length += numberBytes;
}

function packText(bytes: Bytes, text: string): void {
	const at = bytes.length;
	bytes.length += numberBytes;
	putText(bytes, text);
	bytes.view.setInt32(at, bytes.length - at - numberBytes, true);
}

/**
 * Hands so many packed rows to `take`, in pieces of up to `most` rows: column by column, each by what reads its value of
 * a row of the piece; `null` for what is not known.
 */
export function unpackRows(
	{buffer: memory, byteOffset, byteLength}: Uint8Array,
	columns: readonly Column[],
	rows: number,
	most: number,
	take: (count: number, columns: readonly ((row: number) => number | string | null)[]) => void,
): void {
	const view = new DataView(memory, byteOffset, byteLength);
	const buffer = Buffer.from(memory, byteOffset, byteLength);
	const hasText = columns.some(({type}) => type === 'text');
	// Where each value of a piece begins: in rows of numbers alone they are all equally far apart.
	const places = new Int32Array(hasText ? most * columns.length : 0);
	const stride = columns.length * numberBytes;
	let from = 0;
	const readers = columns.map(({type}, column) => {
		const placeOf = hasText
			? (row: number) => places[row * columns.length + column] as number
			: (row: number) => from + row * stride + column * numberBytes;
		return (row: number) => {
			const at = placeOf(row);
			const number = view.getInt32(at, true);
			if (number === none) {
				return null;
			}

			return type === 'text' ? buffer.toString('utf8', at + numberBytes, at + numberBytes + number) : number;
		};
	});
	for (let row = 0; row < rows; row += most) {
		const count = Math.min(most, rows - row);
		const end = hasText ? findPlaces(view, columns, count, from, places) : from + count * stride;
		take(count, readers);
		from = end;
	}
}

/** Writes down where each value begins; returns where the rows end. */
function findPlaces(view: DataView, columns: readonly Column[], rows: number, from: number, into: Int32Array): number {
	let at = from;
	for (let value = 0; value < rows * columns.length; value++) {
		into[value] = at;
		const length = (columns[value % columns.length] as Column).type === 'text' ? view.getInt32(at, true) : 0;
		at += numberBytes + Math.max(0, length);
	}

	return at;
}
