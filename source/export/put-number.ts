import {earliestDay, formatDay, latestDay} from '../domain/days.ts';
import {formatCents} from '../domain/money.ts';
import {noValue} from './batch.ts';
import {type Bytes, makeRoom} from './bytes.ts';
import type {ColumnType} from './table.ts';

/**
 * Numbers are written where a table of a large export has nearly all its bytes, so each takes a few moves of up to eight
 * bytes: digits that the number before had too are not made again, and a day is copied. Eight ASCII digits lie in one
 * number with a fraction, for such a number can be moved at once wherever it goes; none of them is NaN. Bytes that are
 * moved too many are overwritten by what follows. Behind each value a comma is left, which does not count.
 */

/** The most bytes that are touched from where a number begins. */
export const numberRoom = 24;

/** What the last number of a column began with: for ids the digits before the last two, for money those before the point. */
export type LastNumber = {before: number; digits: number; length: number; readonly decimals: number};

/** What is written: money of more than two decimals, which is rare, is a type of its own. */
export type WrittenType = ColumnType | 'finer money';

const zero = 48;
const point = 46;
const comma = 44;
/** Below it there are at most eight digits before the last two. */
const most = 10 ** 10;
const eight = 8;
/** 00 … 99, as two digits in one number of two bytes. */
const pairs = Uint16Array.from({length: 100}, (_, pair) => (Math.floor(pair / 10) + zero) * 256 + (pair % 10) + zero);
/** The like with a comma behind them, in four bytes of which the last is zero; and with the point before them. */
const wholePairs = Uint32Array.from(pairs, (pair) => pair * 2 ** 16 + comma * 2 ** 8);
const centPairs = Uint32Array.from(pairs, (pair) => point * 2 ** 24 + pair * 2 ** 8 + comma);
/** Every day that a ledger can hold, when it has been written once: `YYYY-MM-`, then the day of the month and a comma. */
const yearsAndMonths = new Float64Array(latestDay - earliestDay + 1);
const daysOfMonth = new Uint32Array(latestDay - earliestDay + 1);
/** Digits are made in its first half, from the right; its second half stays empty. */
const scratch = new DataView(new ArrayBuffer(2 * eight));

export function noNumberYet(decimals = 2): LastNumber {
	return {before: -1, digits: 0, length: 0, decimals};
}

/** A value that is held as a number, as its column's type has it in files: 12, 34.56 or 2024-01-31, without quotes. Makes its own room. */
export function putNumber(bytes: Bytes, type: WrittenType, value: number, last: LastNumber): void {
	makeRoom(bytes, numberRoom);
	bytes.length = putNumberAt(bytes.view, bytes.length, type, value, last);
}

/** The like where there is room; nothing of what is not known, but a comma. Returns where the value ends. */
export function putNumberAt(view: DataView, at: number, type: WrittenType, value: number, last: LastNumber): number {
	if (type === 'date') {
		return value === noValue ? putDigits(view, at, '') : putDay(view, at, value);
	}

	if (value < 100 || value >= most) {
		return putRare(view, at, type, value, last);
	}

	const hundreds = (value / 100) | 0;
	const end = putBefore(view, at, hundreds, last);
	if (type === 'money') {
		view.setUint32(end, centPairs[value - hundreds * 100] as number);
		return end + 3;
	}

	if (type === 'finer money') {
		return putRare(view, at, type, value, last);
	}

	view.setUint32(end, wholePairs[value - hundreds * 100] as number);
	return end + 2;
}

/** What has no digits before the last two, or more than eight of them, or other decimals, or is not known. */
function putRare(view: DataView, at: number, type: WrittenType, value: number, {decimals}: LastNumber): number {
	const text = type === 'integer' ? String(value) : formatCents(value, {code: '', decimals});
	return putDigits(view, at, value === noValue ? '' : text);
}

/** Writes `YYYY-MM-DD`; returns where it ends. */
function putDay(view: DataView, at: number, day: number): number {
	const place = day - earliestDay;
	if (daysOfMonth[place] === 0) {
		const text = Buffer.from(formatDay(day), 'latin1');
		yearsAndMonths[place] = text.readDoubleLE(0);
		daysOfMonth[place] = text.readUInt16BE(eight) * 2 ** 16 + comma * 2 ** 8;
	}

	view.setFloat64(at, yearsAndMonths[place] as number, true);
	view.setUint32(at + eight, daysOfMonth[place] as number);
	return at + 10;
}

/** Writes a number of at most eight digits. */
function putBefore(view: DataView, at: number, value: number, last: LastNumber): number {
	if (value !== last.before) {
		remember(value, last);
	}

	view.setFloat64(at, last.digits, true);
	return at + last.length;
}

function remember(value: number, last: LastNumber): void {
	let at = eight;
	let rest = value;
	while (rest >= 100) {
		const hundreds = (rest / 100) | 0;
		at -= 2;
		scratch.setUint16(at, pairs[rest - hundreds * 100] as number);
		rest = hundreds;
	}

	if (rest >= 10) {
		at -= 2;
		scratch.setUint16(at, pairs[rest] as number);
	} else {
		at -= 1;
		scratch.setUint8(at, zero + rest);
	}

	last.before = value;
	last.length = eight - at;
	last.digits = scratch.getFloat64(at, true);
}

function putDigits(view: DataView, at: number, digits: string): number {
	for (let index = 0; index < digits.length; index++) {
		view.setUint8(at + index, digits.charCodeAt(index));
	}

	view.setUint8(at + digits.length, comma);
	return at + digits.length;
}
