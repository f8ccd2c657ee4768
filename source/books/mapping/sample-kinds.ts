import type {TableHead} from '../source.ts';
import {presentText} from '../values/absent.ts';
import {amountOfText, amountParts, unreadableAmount} from '../values/amount-text.ts';
import {currencyCode} from '../values/currencies.ts';
import {dayOfText, unreadableDay} from '../values/day-text.ts';
import type {FieldKind} from './field.ts';

/** The values of a column among the first rows, without those that are not there. */
export function samplesOf({columns, sample}: TableHead, column: string): readonly string[] {
	const at = columns.indexOf(column);
	return at === -1 ? [] : sample.map((row) => presentText(row[at])).filter((text) => text !== undefined);
}

/** Whether all values of a sample can be of the kind. A sample of nothing can be anything, and is taken for nothing. */
export function isOfKind(samples: readonly string[], kind: FieldKind): boolean {
	if (samples.length === 0) {
		return false;
	}

	switch (kind) {
		case 'day':
			return samples.every((text) => /\D/.test(text) && dayOfText(text, 'dmy') !== unreadableDay) || isOfDays(samples);
		case 'money':
			return samples.every(isAmount) && samples.some((text) => /[.,$€£]/.test(text) || amountParts(text)?.money);
		case 'percent':
			return samples.every(isAmount);
		case 'currency':
			return samples.every((text) => currencyCode(text) !== undefined);
		case 'word':
			return new Set(samples).size <= Math.max(2, samples.length / 4);
		case 'name':
			return samples.every((text) => /\p{L}/u.test(text));
		default:
			return samples.every((text) => !/[.,]\d/.test(text));
	}
}

/** Whether a date is written with the month first in all of them. */
function isOfDays(samples: readonly string[]): boolean {
	return samples.every((text) => /\D/.test(text) && dayOfText(text, 'mdy') !== unreadableDay);
}

function isAmount(text: string): boolean {
	return [amountOfText(text, '.', 2), amountOfText(text, ',', 2)].some((amount) => amount !== unreadableAmount);
}

/** Values to show: three at the most, each once, cut where they are long. */
export function shownSamples(samples: readonly string[]): readonly string[] {
	return [...new Set(samples.map((text) => text.slice(0, longestSample)))].slice(0, 3);
}

const longestSample = 60;
