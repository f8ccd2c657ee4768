import fc from 'fast-check';

/** Characters that a screen may have to show, whole, by how they take their columns. */
const characters = {
	'one column each': ['a', 'bc', ' ', '7', '─', '█', 'é', '…', '→', '▶', '©', '#'],
	'two columns': ['日', '本語', '，', '한글', '⌚', '😀'],
	'half as wide, and their marks': ['ｶ', 'ｶﾞ', 'aﾞ', 'ｰ'],
	combining: ['e\u0301', 'a\u0323\u0302', 'नि', 'กำ', 'o\u20DD'],
	'syllables in parts': ['\u1100', '\u1100\u1161\u11A8'],
	'emoji of several characters': [
		'👩‍💻',
		'👨‍👩‍👧‍👦',
		'🏳️‍🌈',
		'❤\u200D🔥',
		'🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
		'1\uFE0F\u20E3',
		'#\u20E3',
	],
	'flags, whole and half': ['🇩🇪', '🇫 '],
	'skin tones': ['👍🏽', 'a🏽'],
	'variation selectors': ['❤\uFE0F', '❤', '☺\uFE0E', '▶\uFE0F', '©\uFE0F'],
};

/** What takes no column, or belongs to what stands before or behind it. */
const parts = [
	...['\u200B', '\u200D', '\u00AD', '\u2060', '\u0301', '\uFE0F', '\u20DD', '\t', '\uD83D', '\u0600'],
	...['ﾞ', '\u1161', '\u11A8', '🇫', '🏽'],
];

const looks = [
	'\u001B[7mx y\u001B[27m',
	'\u001B[1m\u001B[31mZ\u001B[39my\u001B[22m',
	'\u001B[1;31mleak\u001B[22;39m',
	'\u001B[38;5;123m日\u001B[39m',
	'\u001B[48;2;1;22;133m \u001B[49m',
	'\u001B[4mé\u001B[0m',
	'\u001B[2m…',
	'\u001B[35m',
	'\u001B[100m',
	'\u001B[39m',
	'\u001B[22m',
	'\u001B[49m',
	'\u001B[0m',
];

const whole = [...Object.values(characters).map((kind) => fc.constantFrom(...kind)), fc.constantFrom(...looks)];

function linesOf(pieces: fc.Arbitrary<string>): fc.Arbitrary<string> {
	return fc.array(pieces, {maxLength: 12}).map((all) => all.join(''));
}

/** A line of whole characters of every kind, and looks, not all of which are closed. */
export const anyText = linesOf(fc.oneof(...whole));

/** The same, with parts of characters. */
export const anyTextAtAll = linesOf(fc.oneof(...whole, fc.constantFrom(...parts)));

/** A line of what the screen mostly shows: characters of one column each, and looks that are closed. */
export const simpleText = linesOf(fc.constantFrom(...characters['one column each'], ...looks.slice(0, 3)));
