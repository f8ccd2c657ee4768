import fc from 'fast-check';
import stringWidth from 'string-width';
import {expect, test} from 'vitest';
import textWidth from '../../../source/ui/terminal/text-width.ts';

const pieces = fc.oneof(
	fc.string({unit: 'binary'}),
	fc.string({unit: 'grapheme'}),
	fc.string({
		unit: fc.integer({min: 0x20, max: 0x2fff}).map((code) => String.fromCodePoint(code)),
		minLength: 1,
	}),
	fc.constantFrom(
		'\u001B[1m',
		'\u001B[22;39m',
		'\u001B[35m',
		'│',
		'█',
		'▸',
		'…',
		'é',
		'e\u0301',
		'日本',
		'👩‍💻',
		'©\uFE0F',
	),
);

test('is what string-width says, for any text', () => {
	fc.assert(
		fc.property(fc.array(pieces, {maxLength: 8}), (parts) => {
			const text = parts.join('');
			expect(textWidth(text)).toBe(stringWidth(text));
		}),
		{numRuns: 5000, seed: 1},
	);
});

test('is what string-width says for every character of the quick way', () => {
	for (let code = 0x20; code <= 0x28ff; code++) {
		const character = String.fromCodePoint(code);
		expect(textWidth(character), `U+${code.toString(16)}`).toBe(stringWidth(character));
	}
});
