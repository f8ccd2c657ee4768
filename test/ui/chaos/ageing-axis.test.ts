import {describe, expect, test} from 'vitest';
import {type AgeingDays, ageingAxis, agesOf} from '../../../source/ui/chaos/ageing-axis.ts';
import {asciiGlyphs, unicodeGlyphs} from '../../../source/ui/draw/glyphs.ts';
import {lineWidth, textOf} from '../../../source/ui/draw/lines.ts';
import {moneyFor} from '../../../source/ui/draw/money-for.ts';

/** Issued on a day, due 14 days later, and known so many days of grace after that. */
function ageing(books: number, detector: number, paid: readonly (readonly [age: number, cents: number])[]): AgeingDays {
	const [issuedOn, dueOn] = [20_000, 20_014];
	const days = {
		subscriptionId: 1,
		issuedOn,
		dueOn,
		knownOn: {books: dueOn + books + 1, detector: dueOn + detector + 1},
	};
	const cents = new Float64Array(agesOf(days));
	for (const [age, amount] of paid) {
		cents[age] = amount;
	}

	return {days, paid: cents, format: moneyFor(false)};
}

const widths = [60, 96, 150, 296];

describe('an invoice that nobody pays', () => {
	test.each(widths)('in %i columns has its letters where its days are, for the books and for the detector', (width) => {
		const [, books, detector] = ageingAxis(ageing(30, 10, []), width, 3, unicodeGlyphs).map(textOf) as [
			string,
			string,
			string,
		];
		expect(books.indexOf('D')).toBe(detector.indexOf('D'));
		expect(detector.indexOf('Z')).toBeLessThan(books.indexOf('Z'));
		// The 15th day to the 46th, each a few columns wide, from where the axis begins.
		const [due, known] = ['D', 'Z'].map((letter) => books.indexOf(letter) + 1 - books.indexOf('I')) as [number, number];
		expect(Math.abs(due * (46 / 15) - known)).toBeLessThanOrEqual(4);
		expect(books).toContain('30 days of grace');
	});

	test('who pays on the same day as is due, pays in time, and after the grace is over is flagged before', () => {
		const told = (paid: readonly (readonly [number, number])[]) =>
			textOf(ageingAxis(ageing(30, 10, paid), 150, 20, unicodeGlyphs)[4] ?? []);
		expect(told([[14, 500]])).toMatch(/in time \$5 .*grace \$0 .*came \$0/);
		expect(told([[15, 500]])).toMatch(/in time \$0 .*grace \$5 .*came \$0/);
		expect(told([[24, 500]])).toMatch(/in time \$0 .*grace \$5 .*came \$0/);
		expect(told([[25, 500]])).toMatch(/in time \$0 .*grace \$0 .*came \$5/);
	});

	test('the columns of what is paid stand below their days', () => {
		for (const [age, letter] of [
			[0, 'I'],
			[14, 'D'],
		] as const) {
			const lines = ageingAxis(ageing(30, 30, [[age, 900]]), 150, 20, unicodeGlyphs).map(textOf);
			expect(lines.at(-1)?.indexOf('█')).toBe(lines[1]?.indexOf(letter));
		}
	});

	test.each([...widths.flatMap((width) => [3, 5, 8, 30].map((height) => [width, height] as const))])(
		'%i × %i is never left, in either set of signs',
		(width, height) => {
			for (const glyphs of [unicodeGlyphs, asciiGlyphs]) {
				for (const grace of [0, 30, 90]) {
					const lines = ageingAxis(ageing(30, grace, [[3, 123_456_789]]), width, height, glyphs);
					expect(lines.length).toBeLessThanOrEqual(height);
					expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(width);
				}
			}
		},
	);
});
