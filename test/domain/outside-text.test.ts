import fc from 'fast-check';
import {expect, test} from 'vitest';
import {brokenBytes, isTypable, outsideText, typedText} from '../../source/domain/outside-text.ts';
import {isPlainText} from '../../source/domain/plain-text.ts';
import {check} from '../helpers/check.ts';

test.each([
	['leaktui', 'leaktui'],
	['  June outage\n', 'June outage'],
	['漢字 😀', '漢字 😀'],
	['e\u0301', 'é'],
	['\u1112\u1161\u11ab', '한'],
	['👩\u200D💻', '👩\u200D💻'],
	['👩🏽\u200D🚀', '👩🏽\u200D🚀'],
	['❤\uFE0F\u200D🔥', '❤\uFE0F\u200D🔥'],
	['👨\u200D👩\u200D👧', '👨\u200D👩\u200D👧'],
	[
		'🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
		'🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
	],
	['می\u200Cخواهم', 'می\u200Cخواهم'],
	['क्\u200Dष', 'क्\u200Dष'],
])('%j is taken as %j', (given, text) => {
	expect(outsideText(given, 80)).toEqual({text});
});

test.each([
	['', ', not ""'],
	['   ', ', not blanks alone'],
	['\t\n', ', not blanks alone'],
	['\u3164', ', not blanks alone'],
	['a\u200Bb', ', and character 2 of "a<U+200B>b" is U+200B, which can\'t be seen'],
	['  a\u202Eb', ', and character 4 of "  a<U+202E>b" is U+202E, which can\'t be seen'],
	['😀\u0007', ', and character 2 of "😀<U+0007>" is U+0007, a control character'],
	['a\nb', ', and character 2 of "a<U+000A>b" is U+000A, a control character'],
	['a\u200Db', ', and character 2 of "a<U+200D>b" is U+200D, which joins nothing there'],
	['👩\u200D', ', and character 2 of "👩<U+200D>" is U+200D, which joins nothing there'],
	['\u200D', ', and character 1 of "<U+200D>" is U+200D, which joins nothing there'],
	['a\u{E0067}', ', and character 2 of "a<U+E0067>" is U+E0067, which can\'t be seen'],
	['🏴\u{E0067}', ', and character 2 of "🏴<U+E0067>" is U+E0067, which can\'t be seen'],
	['a\uFFFD', ', and character 2 of "a\uFFFD" is U+FFFD, which stands for bytes that are not UTF-8'],
	['a\uD83D', ', and character 2 of "a<U+D83D>" is U+D83D, half of a character'],
	['x'.repeat(81), `, not the 81 characters of "${'x'.repeat(60)}…"`],
])('%j is refused, and the sentence goes on %j', (given, problem) => {
	expect(outsideText(given, 80)).toEqual({problem});
});

test('nothing may be a note, and no name', () => {
	expect(outsideText(' ', 80, 0)).toEqual({text: ''});
	expect(outsideText(' ', 80)).toHaveProperty('problem');
});

test('what is taken is taken again as it is, and the two forms of a letter are one text', () => {
	check(fc.string({unit: 'grapheme'}), 500, (given) => {
		const taken = outsideText(given, 1000);
		expect(outsideText(given.normalize('NFD'), 1000)).toEqual(taken);
		if ('text' in taken) {
			expect(outsideText(taken.text, 1000)).toEqual(taken);
		}
	});
});

test('what a field makes of a text is refused for its length alone, or for being nothing', () => {
	check(fc.string({unit: 'binary'}), 500, (given) => {
		const typed = typedText(given).replaceAll('\uFFFD', '');
		expect(outsideText(typed, 1000, 0)).toHaveProperty('text');
	});
});

test('joined emoji can be typed, character by character, and joiners that join nothing can not', () => {
	const typed = (text: string) => [...text].reduce((all, next) => (isTypable(all, next) ? all + next : all), '');
	for (const text of ['👩🏽\u200D🚀', '❤\uFE0F\u200D🔥', 'می\u200Cخواهم', '🏴\u{E0067}\u{E0062}\u{E007F}']) {
		expect(typed(text)).toBe(text);
	}

	expect(typed('a\u200Db\u{E0067}\u200B')).toBe('ab');
	expect(isPlainText(typed('zero\u200Bwidth\u200D\uFEFF'))).toBe(true);
});

test('paths may hold anything but bytes that are not UTF-8', () => {
	expect(brokenBytes('a\u200B\n')).toBeUndefined();
	expect(brokenBytes('a/\uFFFD')).toBe(
		', and character 3 of "a/\uFFFD" is U+FFFD, which stands for bytes that are not UTF-8',
	);
});
