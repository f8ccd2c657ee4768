import fc from 'fast-check';
import {expect, test} from 'vitest';
import {booksPolicy, defaultSettings} from '../../../source/simulation/settings.ts';
import {readyQueries} from '../../../source/sql/ready-queries.ts';
import {editorWith, textIn} from '../../../source/ui/editor/editor.ts';
import {type TokenLine, tokenLine, tokenLines, type Within} from '../../../source/ui/editor/tokens.ts';
import {afterDeed, someDeeds, someText} from '../../helpers/any-edits.ts';
import {check} from '../../helpers/check.ts';

/** The kinds of all but white space: `keyword:SELECT name:a`. */
function kinds(text: string): string {
	return tokenLines(text.split('\n'))
		.flatMap(({tokens}) => tokens)
		.filter((token) => token.text.trim() !== '')
		.map(({kind, text: piece}) => `${kind}:${piece}`)
		.join(' ');
}

/** Every line taken apart anew, whatever is remembered. */
function afresh(lines: readonly string[]): TokenLine[] {
	let within: Within;
	return lines.map((line) => {
		const tokens = tokenLine(line, within);
		within = tokens.ends;
		return tokens;
	});
}

test.each([
	['SELECT a.b, count(*)', 'keyword:SELECT name:a plain:. name:b plain:, function:count bracket:( plain:* bracket:)'],
	['select Sum (x) from t', 'keyword:select function:Sum bracket:( name:x bracket:) keyword:from name:t'],
	["'it''s' || 'x'", "string:'it' string:'s' plain:| plain:| string:'x'"],
	['1 1.5 .5 1e-3 1_000 a1', 'number:1 number:1.5 number:.5 number:1e-3 number:1_000 name:a1'],
	['x -- and more', 'name:x comment:-- and more'],
	['a /* one\ntwo */ b', 'name:a comment:/* one comment:two */ name:b'],
	["'one\ntwo' b", "string:'one string:two' name:b"],
	['"a b"."select"', 'name:"a b" plain:. name:"select"'],
	['$$a\nb$$ c', 'string:$$a string:b$$ name:c'],
	["$tag$it's$tag$ x", "string:$tag$it's$tag$ name:x"],
	['$1 + as_of()', 'plain:$1 plain:+ function:as_of bracket:( bracket:)'],
	["'open", "string:'open"],
	['Größe = 漢字', 'name:Größe plain:= name:漢字'],
	["[1, {'a': 2}]", "bracket:[ number:1 plain:, bracket:{ string:'a' plain:: number:2 bracket:} bracket:]"],
])('%j', (text, expected) => {
	expect(kinds(text)).toBe(expected);
});

test('the pieces of a line are the line', () => {
	check(someText, 300, (text) => {
		const {lines} = editorWith(text);
		for (const [at, {tokens}] of tokenLines(lines).entries()) {
			expect(tokens.map((token) => token.text).join('')).toBe(lines[at]);
			for (const {offset, text: piece} of tokens) {
				expect((lines[at] as string).startsWith(piece, offset)).toBe(true);
			}
		}
	});
});

test('lines that are remembered are those that taking them apart anew gives', () => {
	check(fc.record({text: someText, deeds: someDeeds}), 200, ({text, deeds}) => {
		let editor = editorWith(text);
		for (const deed of deeds) {
			editor = afterDeed(editor, deed);
			expect(tokenLines(editor.lines), textIn(editor)).toEqual(afresh(editor.lines));
		}
	});
});

test('lines that an edit leaves as they were are not taken apart again', () => {
	const lines = Array.from({length: 2000}, (_, at) => `SELECT ${at}`);
	const before = tokenLines(lines);
	const after = tokenLines([...lines.slice(0, 1000), 'a new one', ...lines.slice(1000)]);
	expect(after[999]).toBe(before[999]);
	expect(after[1500]).toBe(before[1499]);
	expect(tokenLines(lines)).toBe(before);
});

test('ready queries have no text left open, and their keywords are known', () => {
	for (const {sql} of readyQueries) {
		const lines = tokenLines(sql(booksPolicy(defaultSettings), 12).trimEnd().split('\n'));
		expect(lines.at(-1)?.ends).toBeUndefined();
		const capitals = lines
			.flatMap(({tokens}) => tokens)
			.filter(({kind, text}) => kind === 'name' && /^[A-Z_]{2,}$/.test(text));
		expect(capitals.map(({text}) => text)).toEqual([]);
	}
});
