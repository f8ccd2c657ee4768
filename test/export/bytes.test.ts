import fc from 'fast-check';
import {expect, test} from 'vitest';
import {earliestDay, formatDay, latestDay} from '../../source/domain/days.ts';
import {formatCents} from '../../source/domain/money.ts';
import {type Bytes, emptyBytes, makeRoom, putText} from '../../source/export/bytes.ts';
import {noNumberYet, numberRoom, putCents, putDay, putWhole} from '../../source/export/put-number.ts';
import {putField, quoted} from '../../source/export/quoted.ts';
import {check} from '../helpers/check.ts';
import {parseCsv} from '../helpers/parse-csv.ts';

function written(write: (bytes: Bytes) => void): string {
	const bytes = emptyBytes(1);
	write(bytes);
	return bytes.buffer.toString('utf8', 0, bytes.length);
}

/** What a writer of numbers leaves for each of these, one after the other in one column. */
function numbersWritten(put: typeof putWhole, values: readonly number[]): string[] {
	const last = noNumberYet();
	return values.map((value) =>
		written((bytes) => {
			makeRoom(bytes, numberRoom);
			bytes.length = put(bytes.view, 0, value, last);
		}),
	);
}

const near = (power: number) => fc.integer({min: -2, max: 2}).map((step) => Math.max(0, 10 ** power + step));
const wholes = fc.oneof(fc.nat(), fc.integer({min: 0, max: 14}).chain(near), fc.maxSafeInteger());
const days = fc.integer({min: earliestDay, max: latestDay});

test('whole numbers, money and days are written as they are formatted, whatever was before them', () => {
	check(fc.record({numbers: fc.array(wholes), dates: fc.array(days)}), 300, ({numbers, dates}) => {
		expect(numbersWritten(putWhole, numbers)).toEqual(numbers.map(String));
		expect(numbersWritten(putCents, numbers)).toEqual(numbers.map((cents) => formatCents(cents)));
		expect(numbersWritten(putDay, dates)).toEqual(dates.map(formatDay));
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
