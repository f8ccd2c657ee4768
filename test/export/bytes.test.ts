import fc from 'fast-check';
import {expect, test} from 'vitest';
import {formatDay, parseDay} from '../../source/domain/days.ts';
import {formatCents} from '../../source/domain/money.ts';
import {type Bytes, emptyBytes, makeRoom, putCents, putDay, putText, putWhole} from '../../source/export/bytes.ts';
import {quoted} from '../../source/export/quoted.ts';
import {check} from '../helpers/check.ts';
import {parseCsv} from '../helpers/parse-csv.ts';

function written(write: (bytes: Bytes) => void): string {
	const bytes = emptyBytes(1);
	makeRoom(bytes, 16);
	write(bytes);
	return bytes.buffer.toString('utf8', 0, bytes.length);
}

const wholes = fc.oneof(fc.constantFrom(0, 9, 10, 99, 100, 999_999_999, 1_000_000_000, 2 ** 31 - 1), fc.nat());

test('whole numbers, money and days are written as they are formatted', () => {
	const days = {min: parseDay('2022-01-01') as number, max: parseDay('2027-12-31') as number};
	const draws = fc.record({whole: wholes, day: fc.integer(days)});
	check(draws, 300, ({whole, day}) => {
		expect(written((bytes) => putWhole(bytes, whole))).toBe(String(whole));
		expect(written((bytes) => putCents(bytes, whole))).toBe(formatCents(whole));
		expect(written((bytes) => putDay(bytes, day))).toBe(formatDay(day));
	});
});

test('text is written as UTF-8, and room is made for it', () => {
	check(fc.array(fc.string({unit: 'grapheme'})), 100, (parts) => {
		expect(written((bytes) => parts.map((part) => putText(bytes, part)))).toBe(parts.join(''));
	});
});

test('any text survives quoting', () => {
	check(fc.array(fc.string(), {minLength: 1}), 100, (fields) => {
		expect(parseCsv(`${fields.map(quoted).join(',')}\r\n`).names).toEqual(fields);
	});
	expect(['plain', 'a,b', 'a"b', 'a\nb'].map(quoted)).toEqual(['plain', '"a,b"', '"a""b"', '"a\nb"']);
});
