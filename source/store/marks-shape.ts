import {innocent, mostMarks} from '../detection/marks.ts';
import {parseCalendarMonth, parseMonth} from '../domain/days.ts';
import {leaks} from '../scenarios/index.ts';
import type {Settings} from '../simulation/settings.ts';
import type {Run} from './run.ts';
import {aWholeNumber, listOf, objectOf, type Shape, textOf, wrong} from './shape.ts';

const kinds = [...leaks.map(({id}) => id), innocent];

const list = listOf(
	objectOf({
		customerId: aWholeNumber(1),
		month: textOf('a month like 2024-06', (text) => parseCalendarMonth(text) !== undefined),
		as: textOf(`${kinds.slice(0, -1).join(', ')} or ${innocent}`, (text) => kinds.includes(text)),
	}),
);

/** What a run's reader has marked: no more than can be kept. */
export const marksShape: Shape = (value, at) =>
	Array.isArray(value) && value.length > mostMarks
		? wrong(value.length, at, `at most ${mostMarks} marks`)
		: list(value, at);

/** Marks must be on customers and months that the settings have, one on each, in order; says which is not. */
export function marksBeyond(marks: Run['marks'], {customers, months}: Settings): string | undefined {
	for (const [at, {customerId, month}] of marks.entries()) {
		const place = parseMonth(month) ?? months;
		if (customerId > customers) {
			return wrong(customerId, `marks[${at}].customerId`, `at most ${customers}`);
		}

		if (place >= months) {
			return wrong(month, `marks[${at}].month`, 'a month of the simulated span');
		}
	}

	return marksInOrder(marks);
}

/** Marks come by customer, then by month, each once; says which does not. */
export function marksInOrder(marks: Run['marks']): string | undefined {
	for (const [at, {customerId, month}] of marks.entries()) {
		const before = marks[at - 1];
		if (before && (before.customerId - customerId || compareTexts(before.month, month)) >= 0) {
			return wrong(`${month} of ${customerId}`, `marks[${at}]`, 'a month after the one before, each once');
		}
	}

	return undefined;
}

/** Months as `YYYY-MM` are in the order of their texts. */
function compareTexts(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}
