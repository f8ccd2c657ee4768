import fc from 'fast-check';
import {expect, test} from 'vitest';
import {earliestDay, formatDay, latestDay} from '../../source/domain/days.ts';
import {formatCents} from '../../source/domain/money.ts';
import {phraseTexts} from '../../source/domain/phrase.ts';
import {type Bytes, emptyBytes, makeRoom, putText} from '../../source/export/bytes.ts';
import {noNumberYet, numberRoom, putNumberAt} from '../../source/export/put-number.ts';
import {putPhraseAt, writtenPhrase} from '../../source/export/put-phrase.ts';
import {putField, quoted} from '../../source/export/quoted.ts';
import type {ColumnType} from '../../source/export/table.ts';
import {check} from '../helpers/check.ts';
import {parseCsv} from '../helpers/parse-csv.ts';

function written(write: (bytes: Bytes) => void): string {
	const bytes = emptyBytes(1);
	write(bytes);
	return bytes.buffer.toString('utf8', 0, bytes.length);
}

/** What a writer of numbers leaves for each of these, one after the other in one column. */
function numbersWritten(type: ColumnType, values: readonly number[]): string[] {
	const last = noNumberYet();
	return values.map((value) =>
		written((bytes) => {
			makeRoom(bytes, numberRoom);
			bytes.length = putNumberAt(bytes.view, 0, type, value, last);
		}),
	);
}

const near = (power: number) => fc.integer({min: -2, max: 2}).map((step) => Math.max(0, 10 ** power + step));
const wholes = fc.oneof(fc.nat(), fc.integer({min: 0, max: 14}).chain(near), fc.maxSafeInteger());
const days = fc.integer({min: earliestDay, max: latestDay});

test('whole numbers, money and days are written as they are formatted, whatever was before them', () => {
	check(fc.record({numbers: fc.array(wholes), dates: fc.array(days)}), 300, ({numbers, dates}) => {
		expect(numbersWritten('integer', numbers)).toEqual(numbers.map(String));
		expect(numbersWritten('money', numbers)).toEqual(numbers.map((cents) => formatCents(cents)));
		expect(numbersWritten('date', dates)).toEqual(dates.map(formatDay));
	});
});

test('text is written as UTF-8, and room is made for it', () => {
	check(fc.array(fc.string({unit: 'grapheme'})), 100, (parts) => {
		expect(written((bytes) => parts.map((part) => putText(bytes, part)))).toBe(parts.join(''));
	});
});

test('any text survives quoting', () => {
	check(fc.array(fc.string(), {minLength: 1}), 100, (fields) => {
		const texts = fields.map((field) => written((bytes) => putField(bytes, field)));
		expect(texts).toEqual(fields.map((field) => quoted(field)));
		expect(parseCsv(`${fields.map(quoted).join(',')}\r\n`).names).toEqual(fields);
	});
	expect(['plain', 'a,b', 'a"b', 'a\nb'].map(quoted)).toEqual(['plain', '"a,b"', '"a""b"', '"a\nb"']);
});

test('the texts of a phrase are written as fields, one behind the other', () => {
	const word = fc.oneof(
		fc.string({unit: 'grapheme', maxLength: 12}),
		fc.constantFrom('', ',', ' "so-called"', 'Café, Inc.'),
	);
	const lists = fc.array(fc.array(word, {minLength: 2, maxLength: 4}), {minLength: 1, maxLength: 5});
	check(fc.tuple(lists, fc.array(fc.nat({max: 1023}))), 200, ([words, numbers]) => {
		// Two bits of the number for each list.
		const places = (number: number, into: Int32Array) => {
			for (const [at, {length}] of words.entries()) {
				into[at] = ((number >> (2 * at)) & 3) % length;
			}
		};
		const phrase = writtenPhrase({words, places});
		const fields = written((bytes) => {
			for (const number of numbers) {
				makeRoom(bytes, phrase.room);
				bytes.length = putPhraseAt(bytes.view, bytes.length, phrase, number);
			}
		});
		const textOf = phraseTexts({words, places});
		expect(fields).toBe(numbers.map((number) => quoted(textOf(number))).join(''));
	});
});
