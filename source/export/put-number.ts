import {type Bytes, makeRoom, putCents, putDay, putWhole} from './bytes.ts';
import type {ColumnType} from './table.ts';

/** A value that is held as a number, as its column's type has it in files: 12, 34.56 or 2024-01-31, without quotes. Makes its own room. */
export function putNumber(bytes: Bytes, type: ColumnType, value: number): void {
	makeRoom(bytes, 16);
	if (type === 'integer') {
		putWhole(bytes, value);
	} else if (type === 'date') {
		putDay(bytes, value);
	} else {
		putCents(bytes, value);
	}
}
