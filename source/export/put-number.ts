import {type Bytes, makeRoom, putCents, putDay, putWhole} from './bytes.ts';
import type {ColumnType} from './table.ts';

/** The most bytes of a number. */
export const numberLength = 16;

/** A value that is held as a number, as its column's type has it in files: 12, 34.56 or 2024-01-31, without quotes. Makes its own room. */
export function putNumber(bytes: Bytes, type: ColumnType, value: number): void {
	makeRoom(bytes, numberLength);
	putNumberInRoom(bytes, type, value);
}

/** The same where there is room for `numberLength` bytes. */
export function putNumberInRoom(bytes: Bytes, type: ColumnType, value: number): void {
	if (type === 'integer') {
		putWhole(bytes, value);
	} else if (type === 'date') {
		putDay(bytes, value);
	} else {
		putCents(bytes, value);
	}
}
