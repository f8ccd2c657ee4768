import fc from 'fast-check';
import {expect, test} from 'vitest';
import {lineDifference} from '../../../source/ui/sql/line-difference.ts';
import {check} from '../../helpers/check.ts';

const marks = {both: ' ', first: '-', second: '+'} as const;

function difference(first: string, second: string): string {
	return lineDifference(first.split(' '), second.split(' '))
		.map(({side, text}) => `${marks[side]}${text}`)
		.join('')
		.trim();
}

test.each([
	['a b c', 'a b c', 'a b c'],
	['a b c', 'a x c', 'a-b+x c'],
	['a', 'b', '-a+b'],
	['a b', 'a', 'a-b'],
	['b', 'a b', '+a b'],
])('%s and %s: %s', (first, second, expected) => {
	expect(difference(first, second)).toBe(expected);
});

test('each side can be read off, and no line is told as different that need not be', () => {
	const lines = fc.array(fc.constantFrom('a', 'b', 'c'), {maxLength: 12});
	check(fc.tuple(lines, lines), 300, ([first, second]) => {
		const all = lineDifference(first, second);
		expect(all.filter(({side}) => side !== 'second').map(({text}) => text)).toEqual(first);
		expect(all.filter(({side}) => side !== 'first').map(({text}) => text)).toEqual(second);
		const same = lineDifference(first, first);
		expect(same.every(({side}) => side === 'both')).toBe(true);
	});
});
