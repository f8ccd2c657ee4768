import fc from 'fast-check';
import {expect, test} from 'vitest';
import {formatCents, formatCount, formatMoney, formatRounded} from '../../source/domain/money.ts';
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

test.each([
	[{code: 'JPY', decimals: 0}, 1_234_567, '1234567', 'JPY 1,234,567', 'JPY 1,234,567'],
	[{code: 'KWD', decimals: 3}, 1_234_567, '1234.567', 'KWD 1,234.567', 'KWD 1,235'],
	[{code: 'EUR', decimals: 2}, -5, '-0.05', '-EUR 0.05', 'EUR 0'],
	[{code: 'USD', decimals: 2}, 123_450, '1234.50', '$1,234.50', '$1,235'],
])('%o has its own decimals and code', (currency, cents, written, shown, rounded) => {
	expect(formatCents(cents, currency)).toBe(written);
	expect(formatMoney(cents, currency)).toBe(shown);
	expect(formatRounded(cents, currency)).toBe(rounded);
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
