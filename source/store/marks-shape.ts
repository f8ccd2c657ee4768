import {innocent, mostMarks} from '../detection/marks.ts';
import {parseMonth} from '../domain/days.ts';
import {leaks} from '../scenarios/index.ts';
import type {Settings} from '../simulation/settings.ts';
import type {Run} from './run.ts';
import {aWholeNumber, listOf, objectOf, type Shape, textOf, wrong} from './shape.ts';

const kinds = [...leaks.map(({id}) => id), innocent];

const list = listOf(
	objectOf({
		customerId: aWholeNumber(1),
		month: textOf('a month like 2024-06', (text) => parseMonth(text) !== undefined),
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
	let last = -1;
	for (const [at, {customerId, month}] of marks.entries()) {
		const place = customerId * months + (parseMonth(month) as number);
		if (customerId > customers) {
			return wrong(customerId, `marks[${at}].customerId`, `at most ${customers}`);
		}

		if ((parseMonth(month) as number) >= months) {
			return wrong(month, `marks[${at}].month`, 'a month of the simulated span');
		}

		if (place <= last) {
			return wrong(`${month} of ${customerId}`, `marks[${at}]`, 'a month after the one before, each once');
		}

		last = place;
	}

	return undefined;
}
