import {plainText} from '../domain/plain-text.ts';
import type {Cell, ResultColumn} from './answer.ts';

const numeric = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL\(.*\)|BIGNUM)$/;

/** Whether a column holds numbers, which stand to the right. */
export function isNumeric({type}: ResultColumn): boolean {
	return numeric.test(type);
}

/** A value in a file: exact, and nothing where it is NULL. */
export function cellText(cell: Cell): string {
	if (cell === null) {
		return '';
	}

	return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}

/** A value on one line of a screen: NULL is said, and what a terminal would act on is left out. */
export function shownCell(cell: Cell): string {
	return cell === null ? 'NULL' : plainText(cellText(cell).replace(/[\t\r\n]+/g, ' '));
}
