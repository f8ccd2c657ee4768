import fc from 'fast-check';
import {expect, test} from 'vitest';
import {formatCents, formatCount, formatMoney} from '../../source/domain/money.ts';
import {check} from '../helpers/check.ts';

test.each([
	[0, '0.00', '$0.00'],
	[5, '0.05', '$0.05'],
	[99, '0.99', '$0.99'],
	[100, '1.00', '$1.00'],
	[123_456, '1234.56', '$1,234.56'],
	[100_000_000_00, '100000000.00', '$100,000,000.00'],
	[-5, '-0.05', '-$0.05'],
	[-123_456, '-1234.56', '-$1,234.56'],
	[-0, '0.00', '$0.00'],
])('%i cents are written %s and shown %s', (cents, written, shown) => {
	expect(formatCents(cents)).toBe(written);
	expect(formatMoney(cents)).toBe(shown);
});

test('money is written without losing a cent, and shown as written but for the dollar sign and commas', () => {
	check(fc.maxSafeInteger(), 300, (cents) => {
		const written = formatCents(cents);
		expect(written).toMatch(/^-?\d+\.\d\d$/);
		expect(BigInt(written.replace('.', ''))).toBe(BigInt(cents));
		expect(formatMoney(cents).replace(/[$,]/g, '')).toBe(written);
	});
});

test('counts have their thousands separated by commas', () => {
	expect([0, 999, 1000, 10_000_000].map(formatCount)).toEqual(['0', '999', '1,000', '10,000,000']);
});
