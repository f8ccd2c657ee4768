import {earliestDay, latestDay} from '../../domain/days.ts';
import {absentDay, type RawColumn} from '../source.ts';
import {factsOf} from '../value-facts.ts';
import {presentText} from './absent.ts';
import {type DayOrder, dayOfNumber, dayOfText, knownDay} from './day-text.ts';

/** The days of a column, with `absentDay`, `unreadableDay` and `never` among them. */
export type Days = {readonly values: Int32Array; readonly written: string | undefined};

/** What a whole column says of the order of day and month: nothing where no date of it is written in numbers that need one. */
export type OrderSeen = {readonly order: DayOrder | undefined; readonly isOpen: boolean};

const ordered = /^\s*(\d{1,2})([-/.])(\d{1,2})[-/.](?:\d{4}|\d{2})(?!\d)/;

/** Reads which of day and month comes first out of all values: a number above 12 can only be a day, and points separate German dates. */
export function orderOf(texts: readonly (string | undefined)[]): OrderSeen {
	let [dayFirst, monthFirst, either] = [0, 0, 0];
	for (const text of texts) {
		if (text === undefined || text.length < 6 || text.charCodeAt(4) === 45) {
			continue;
		}

		const parts = ordered.exec(text);
		if (parts) {
			const [first, second] = [Number(parts[1]), Number(parts[3])];
			dayFirst += Number((first > 12 && second <= 12) || parts[2] === '.');
			monthFirst += Number(second > 12 && first <= 12 && parts[2] !== '.');
			either += Number(first <= 12 && second <= 12);
		}
	}

	if (dayFirst === 0 && monthFirst === 0) {
		return {order: undefined, isOpen: either > 0};
	}

	return {order: dayFirst >= monthFirst ? 'dmy' : 'mdy', isOpen: false};
}

/** The days of a column, whatever it holds. */
export function daysOf(column: RawColumn, order: DayOrder): Days {
	switch (column.kind) {
		case 'days':
			return {values: areKnown(column.values) ? column.values : column.values.map(knownDay), written: undefined};
		case 'integers':
			return {values: Int32Array.from(column.values, dayOfNumber), written: numberForm(column.values)};
		case 'decimals': {
			const unit = 10 ** column.scale;
			const values = column.values.map((value) => value / unit);
			return {values: Int32Array.from(values, dayOfNumber), written: numberForm(values)};
		}
		default:
			return daysOfTexts(column.values, order);
	}
}

/** Whether no day of the column lies outside the years of a ledger. */
function areKnown(days: Int32Array): boolean {
	const {least, most} = factsOf(days);
	return least >= earliestDay && most <= latestDay;
}

function daysOfTexts(texts: readonly (string | undefined)[], order: DayOrder): Days {
	const known = new Map<string, number>();
	const values = new Int32Array(texts.length);
	for (let row = 0; row < texts.length; row++) {
		const text = texts[row];
		values[row] = text === undefined ? absentDay : remembered(known, text, order);
	}

	return {values, written: textForm(texts, order)};
}

/** Dates come again and again, but nothing that grows with a column is kept. */
const mostRemembered = 20_000;

function remembered(known: Map<string, number>, text: string, order: DayOrder): number {
	const before = known.get(text);
	if (before !== undefined) {
		return before;
	}

	const day = numberText.test(text) ? dayOfNumber(Number(text)) : dayOfText(text, order);
	if (known.size < mostRemembered) {
		known.set(text, day);
	}

	return day;
}

/** Numbers as spreadsheets and computers count days and seconds. */
const numberText = /^\s*\d{5,13}(?:\.\d{1,12})?\s*$/;

function numberForm(values: Float64Array): string | undefined {
	const first = values.find((value) => !Number.isNaN(value));
	if (first === undefined || (first >= 19_000_101 && first <= 99_991_231)) {
		return first === undefined ? undefined : 'YYYYMMDD';
	}

	return first < 200_000
		? 'days of a spreadsheet'
		: first < 100_000_000_000
			? 'seconds since 1970'
			: 'milliseconds since 1970';
}

function textForm(texts: readonly (string | undefined)[], order: DayOrder): string | undefined {
	const first = presentText(texts.find((text) => presentText(text) !== undefined));
	if (first === undefined) {
		return undefined;
	}

	if (numberText.test(first)) {
		return numberForm(Float64Array.of(Number(first)));
	}

	const separator = ordered.exec(first)?.[2];
	if (separator !== undefined) {
		return (order === 'dmy' ? ['DD', 'MM', 'YYYY'] : ['MM', 'DD', 'YYYY']).join(separator);
	}

	return /^\d{4}-\d{2}-\d{2}[T ]/.test(first) ? 'YYYY-MM-DD with a time' : undefined;
}
