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

/** Hands every value of so many packed rows to `take`, column by column in each; `null` for what is not known. */
export function unpackRows(
	packed: Uint8Array,
	columns: readonly Column[],
	rows: number,
	take: (row: number, column: number, value: number | string | null) => void,
): void {
	const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
	const buffer = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
	const isText = columns.map(({type}) => type === 'text');
	let at = 0;
	for (let row = 0; row < rows; row++) {
		for (let column = 0; column < columns.length; column++) {
			const number = view.getInt32(at, true);
			at += numberBytes;
			if (number === none) {
				take(row, column, null);
			} else if (isText[column]) {
				take(row, column, buffer.toString('utf8', at, at + number));
				at += number;
			} else {
				take(row, column, number);
			}
		}
	}
}
