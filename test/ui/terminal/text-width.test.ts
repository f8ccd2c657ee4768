import fc from 'fast-check';
import {expect, test} from 'vitest';
// By its path: the package's name may stand for ours.
import stringWidth from '../../../node_modules/string-width/index.js';
import textWidth, {isSimple} from '../../../source/ui/terminal/text-width.ts';
import {anyTextAtAll, simpleText} from '../../helpers/any-text.ts';

const anyString = fc.oneof(
	fc.string({unit: 'binary'}),
	fc.string({unit: 'grapheme'}),
	fc.string({unit: fc.integer({min: 0x20, max: 0x2fff}).map((code) => String.fromCodePoint(code)), minLength: 1}),
	anyTextAtAll,
);
/** Sequences that set looks, whether or not a terminal knows what they ask for, and others that look like them. */
const anySequence = fc
	.tuple(fc.constantFrom('\u001B[', '\u009B', '\u001B', '['), fc.string({unit: fc.constantFrom(...'0123456789;:?')}))
	.map(([start, parameters]) => `${start}${parameters}m`);

const simpleCharacters = Array.from({length: 0x10000}, (_, code) => String.fromCharCode(code)).filter(isSimple);

function expectSame(text: string): void {
	expect(textWidth(text)).toBe(stringWidth(text));
}

test('is what string-width says, for any text', () => {
	fc.assert(
		fc.property(fc.array(fc.oneof(anyString, anySequence), {maxLength: 6}), (parts) => expectSame(parts.join(''))),
		{
			numRuns: 5000,
			seed: 1,
		},
	);
});

test('is what string-width says, for texts that are simple but for their looks', () => {
	const simple = fc.string({unit: fc.constantFrom(...simpleCharacters), maxLength: 30});
	fc.assert(
		fc.property(fc.array(fc.oneof(simple, simpleText, anySequence), {maxLength: 4}), (parts) =>
			expectSame(parts.join('')),
		),
		{
			numRuns: 5000,
			seed: 1,
		},
	);
});

test('is what string-width says for every character of the quick way', () => {
	expect(simpleCharacters.length).toBeGreaterThan(500);
	for (const character of simpleCharacters) {
		expect(textWidth(character), `U+${character.charCodeAt(0).toString(16)}`).toBe(stringWidth(character));
	}
});
