import {billingDay, type Day, earliestDay, latestDay, monthEnd, never} from '../../domain/days.ts';
import {absentDay} from '../source.ts';
import {presentText} from './absent.ts';

/** Stands for a day that is written but can't be read, beside `absentDay`; what lies beyond the years of a ledger is `never`. */
export const unreadableDay = absentDay + 1;

/** Whether the day or the month comes first where both are numbers. */
export type DayOrder = 'dmy' | 'mdy';

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const rest = '(?:[T ,]+\\d{1,2}[:.]\\d{2}.*)?$';
const yearFirst = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${rest}`);
const yearAlone = /^(\d{4})[-/.](\d{1,2})$/;
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/;
const numbers = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})${rest}`);
const dayAndName = new RegExp(`^(\\d{1,2})[ -]([A-Za-z]{3,9})\\.?,?[ -](\\d{4})${rest}`);
const nameAndDay = new RegExp(`^([A-Za-z]{3,9})\\.? (\\d{1,2}),? (\\d{4})${rest}`);
const serial = /^(\d{5})(?:\.\d+)?$/;

/** The 30th of December 1899, which spreadsheets count from, as days before 1970. */
const serialOrigin = 25_569;

/**
 * The day that a text names: as it is written, whatever its time of day and its zone. `absentDay` where it says that there
 * is none, `unreadableDay` where it is no day, `never` where it lies beyond all years of a ledger.
 */
export function dayOfText(written: string | undefined, order: DayOrder): Day {
	const fast = written === undefined ? Number.NaN : isoDay(written);
	if (!Number.isNaN(fast)) {
		return fast;
	}

	const text = presentText(written);
	if (text === undefined) {
		return absentDay;
	}

	return text.length > longest ? unreadableDay : dayOfShort(text, order);
}

const longest = 60;

function dayOfShort(text: string, order: DayOrder): Day {
	const iso = yearFirst.exec(text) ?? compact.exec(text) ?? yearAlone.exec(text);
	if (iso) {
		return dayOfParts(Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 1));
	}

	const parts = numbers.exec(text);
	if (parts) {
		const [first, second, year] = [Number(parts[1]), Number(parts[2]), fullYear(parts[3] as string)];
		return order === 'dmy' ? dayOfParts(year, second, first) : dayOfParts(year, first, second);
	}

	const named = dayAndName.exec(text);
	if (named) {
		return dayOfParts(Number(named[3]), monthNamed(named[2] as string), Number(named[1]));
	}

	const american = nameAndDay.exec(text);
	if (american) {
		return dayOfParts(Number(american[3]), monthNamed(american[1] as string), Number(american[2]));
	}

	const spreadsheet = serial.exec(text);
	return spreadsheet ? Number(spreadsheet[1]) - serialOrigin : unreadableDay;
}

/** `YYYY-MM-DD`, with or without a time: what nearly all columns hold, read without a pattern. `NaN` for anything else. */
function isoDay(text: string): Day {
	if (text.length < 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) {
		return Number.NaN;
	}

	if (text.length > 10 && text.charCodeAt(10) !== 84 && text.charCodeAt(10) !== 32) {
		return Number.NaN;
	}

	if (text.length > longest) {
		return Number.NaN;
	}

	const year = digitsAt(text, 0, 2) * 100 + digitsAt(text, 2, 2);
	const month = digitsAt(text, 5, 2);
	const day = digitsAt(text, 8, 2);
	return Number.isNaN(year + month + day) ? Number.NaN : dayOfParts(year, month, day);
}

function digitsAt(text: string, at: number, count: number): number {
	let value = 0;
	for (let offset = at; offset < at + count; offset++) {
		const digit = text.charCodeAt(offset) - 48;
		if (digit < 0 || digit > 9) {
			return Number.NaN;
		}

		value = value * 10 + digit;
	}

	return value;
}

/** The day of a calendar; months count from 1. */
function dayOfParts(year: number, month: number, day: number): Day {
	if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) {
		return unreadableDay;
	}

	if (year > 2199) {
		return never;
	}

	if (year < 1900) {
		return unreadableDay;
	}

	const at = (year - 2024) * 12 + month - 1;
	return day <= monthEnd(at) - billingDay(at) + 1 ? billingDay(at) + day - 1 : unreadableDay;
}

/** Two digits are a year of this century, as no bill of the last one is in anybody's books. */
function fullYear(digits: string): number {
	return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function monthNamed(name: string): number {
	return monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** A day of a number: of a spreadsheet, `YYYYMMDD`, or seconds or milliseconds since 1970. */
export function dayOfNumber(number: number): Day {
	if (Number.isNaN(number)) {
		return absentDay;
	}

	const whole = Math.floor(number);
	if (whole >= 19_000_101 && whole <= 99_991_231) {
		return dayOfParts(Math.floor(whole / 10_000), Math.floor(whole / 100) % 100, whole % 100);
	}

	if (whole >= 20_000 && whole < 200_000) {
		return knownDay(whole - serialOrigin);
	}

	const seconds = whole >= 100_000_000_000 ? whole / 1000 : whole;
	return whole >= 100_000_000 ? knownDay(Math.floor(seconds / 86_400)) : unreadableDay;
}

/** A day as a source has it: `never` beyond the years of a ledger, unreadable before them. */
export function knownDay(day: Day): Day {
	if (day === absentDay) {
		return absentDay;
	}

	return day > latestDay ? never : day < earliestDay ? unreadableDay : day;
}
