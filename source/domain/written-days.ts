import {type Day, formatDay, formatMonth, type Month} from './days.ts';

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const longNames = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

/** A day in a sentence: `12 Aug 2024`, the same in every locale. */
export function writtenDay(day: Day): string {
	return `${shortDay(day)} ${formatDay(day).slice(0, 4)}`;
}

/** A day where the year goes without saying: `12 Aug`. */
export function shortDay(day: Day): string {
	const text = formatDay(day);
	return `${Number(text.slice(8))} ${names[Number(text.slice(5, 7)) - 1]}`;
}

/** `12 Aug`, and `12 Aug 2024` where the year is not that of `beside`. */
export function dayBeside(day: Day, beside: Day): string {
	return formatDay(day).slice(0, 4) === formatDay(beside).slice(0, 4) ? shortDay(day) : writtenDay(day);
}

/** A month in a heading: `Aug 2024`. */
export function writtenMonth(month: Month): string {
	return `${shortMonth(month)} ${formatMonth(month).slice(0, 4)}`;
}

/** `Aug` */
export function shortMonth(month: Month): string {
	return names[monthOfYear(month)] as string;
}

/** `August`; with its year where the simulation spans more than one. */
export function monthName(month: Month, months = 12): string {
	const name = longNames[monthOfYear(month)] as string;
	return months > 12 ? `${name} ${formatMonth(month).slice(0, 4)}` : name;
}

/** 0 is January, for months before the first simulated one too. */
function monthOfYear(month: Month): number {
	return ((month % 12) + 12) % 12;
}
