const minus = 45;
const zero = 48;
const nine = 57;
/** A double holds so many digits exactly. */
export const mostDigits = 15;

/** By which decimals of so many digits behind the point are whole numbers. */
export const powersOfTen = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];

/** A whole number as it would be written again: no zeros or plus before it, at most 15 digits. NaN for all else. */
export function integerOf(bytes: Uint8Array, from: number, to: number): number {
	let at = from;
	const isNegative = bytes[at] === minus;
	if (isNegative) {
		at++;
	}

	const digits = to - at;
	if (digits <= 0 || digits > mostDigits || (bytes[at] === zero && (digits > 1 || isNegative))) {
		return Number.NaN;
	}

	let value = 0;
	for (; at < to; at++) {
		const code = bytes[at] as number;
		if (code < zero || code > nine) {
			return Number.NaN;
		}

		value = value * 10 + code - zero;
	}

	return isNegative ? -value : value;
}

const noDay = Number.NaN;

/** `2024-05-31` as days since 1970-01-01; NaN for all else, and for days that no calendar has. */
export function dayOf(bytes: Uint8Array, from: number, to: number): number {
	return to - from === 10 ? dayAt(bytes, from) : Number.NaN;
}

/** The same of the ten bytes from a place on, whatever follows them. */
export function dayAt(bytes: Uint8Array, from: number): number {
	if (bytes[from + 4] !== minus || bytes[from + 7] !== minus) {
		return noDay;
	}

	const year = pairAt(bytes, from) * 100 + pairAt(bytes, from + 2);
	const month = pairAt(bytes, from + 5);
	const day = pairAt(bytes, from + 8);
	const isDay = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
	return isDay ? dayNumber(year, month, day) : noDay;
}

const noPair = -100_000;

/** Two digits; far below 0 where they are none. */
function pairAt(bytes: Uint8Array, at: number): number {
	const ten = (bytes[at] as number) - zero;
	const one = (bytes[at + 1] as number) - zero;
	return ten >= 0 && ten <= 9 && one >= 0 && one <= 9 ? ten * 10 + one : noPair;
}

function daysIn(year: number, month: number): number {
	if (month === 2) {
		return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	}

	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01, by years that begin in March, so that a leap day is a year's last. */
function dayNumber(year: number, month: number, day: number): number {
	const shifted = month <= 2 ? year - 1 : year;
	const century = (shifted / 100) | 0;
	const leapDays = (shifted >> 2) - century + (century >> 2);
	const daysBefore = ((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) | 0;
	return shifted * 365 + leapDays + daysBefore + day - 719_469;
}
