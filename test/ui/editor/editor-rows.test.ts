import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {EditorRow} from '../../../source/ui/editor/cut-cells.ts';
import {editorWith} from '../../../source/ui/editor/editor.ts';
import {type EditorView, editorRows} from '../../../source/ui/editor/editor-rows.ts';
import {windowStart} from '../../../source/ui/editor/window-start.ts';
import textWidth from '../../../source/ui/terminal/text-width.ts';
import {afterDeeds, someDeeds, someText} from '../../helpers/any-edits.ts';
import {check} from '../../helpers/check.ts';

const base: EditorView = {width: 40, height: 8, isFocused: true, widthOf: textWidth, ellipsis: '…', pointer: '▲'};

function textOf(row: EditorRow): string {
	return row.map(({text}) => text).join('');
}

/** What is drawn, the cursor in ‹›, matching brackets in «». */
function drawn(
	text: string,
	changes: Partial<EditorView> & {readonly line?: number; readonly offset?: number} = {},
): string {
	const {line = 0, offset = 0, ...view} = changes;
	return editorRows({...editorWith(text), cursor: {line, offset}}, {...base, ...view})
		.map((row) =>
			row
				.map(({text: piece, tone}) => ({cursor: `‹${piece}›`, match: `«${piece}»`})[tone as string] ?? piece)
				.join('')
				.trimEnd(),
		)
		.join('\n');
}

test('numbers of lines, the cursor, the brackets that belong together', () => {
	expect(drawn('SELECT (1)\nFROM plans', {offset: 7})).toBe('1 SELECT ‹(›1«)»\n2 FROM plans');
	expect(drawn('SELECT 1', {offset: 8})).toBe('1 SELECT 1‹ ›');
	expect(drawn('SELECT (1)', {offset: 7, isFocused: false})).toBe('1 SELECT (1)');
	expect(drawn('')).toBe('1 ‹ ›');
});

test('a tab reaches to the next of its stops, four columns apart', () => {
	expect(drawn('\ta\n12\tb\n漢\tc', {line: 1, offset: 0})).toBe('1     a\n2 ‹1›2  b\n3 漢  c');
	expect(drawn('\ta')).toBe('1 ‹    ›a');
});

test('a long line goes along with its cursor, and says where it goes on', () => {
	const digits = '0123456789'.repeat(6);
	expect(drawn(digits, {width: 30})).toBe(`1 ‹0›${digits.slice(1, 27)}…`);
	const far = drawn(digits, {width: 30, offset: 59});
	expect(far).toMatch(/^1 …\d+‹9›$/);
	expect(drawn(digits, {width: 30, offset: 60})).toMatch(/‹ ›$/);
});

test('in a narrow pane there are no numbers', () => {
	expect(drawn('SELECT 1', {width: 12})).toBe('‹S›ELECT 1');
});

test('a fault points at its column, under its line, with what is wrong', () => {
	const fault = {place: {line: 2, column: 6, offset: 14}, sentence: 'there is no table invoces'};
	expect(drawn('SELECT *\nFROM invoces\nLIMIT 1', {fault, isFocused: false})).toBe(
		'1 SELECT *\n2 FROM invoces\n       ▲ there is no table invoces\n3 LIMIT 1',
	);
	const late = {place: {line: 1, column: 33, offset: 32}, sentence: 'there is no table x'};
	expect(drawn(`SELECT * FROM invoices CROSS JOIN x`, {fault: late, isFocused: false}).split('\n')[1]).toBe(
		'              there is no table x ▲',
	);
});

test('each kind of piece is told apart', () => {
	const [row] = editorRows(editorWith("SELECT sum(a) > 1.5 AS x -- 'y'"), {...base, isFocused: false});
	expect(row?.map(({tone}) => tone)).toEqual(
		'line-number keyword plain function bracket name bracket plain number plain keyword plain name plain comment plain'.split(
			' ',
		),
	);
});

test('no row is wider than the pane, no more rows than it holds, and the cursor is among them, whatever is pressed', () => {
	const sizes = fc.record({width: fc.integer({min: 4, max: 60}), height: fc.integer({min: 2, max: 12})});
	const place = fc.option(
		fc.record({line: fc.integer({min: 1, max: 6}), column: fc.constant(1), offset: fc.integer({min: 0, max: 90})}),
		{nil: undefined},
	);
	check(fc.record({text: someText, deeds: someDeeds, size: sizes, place}), 400, ({text, deeds, size, place: at}) => {
		const editor = afterDeeds(editorWith(text.repeat(3)), deeds);
		const fault = at && {place: at, sentence: 'something is 漢字 wrong here'};
		const rows = editorRows(editor, {...base, ...size, fault});
		expect(rows.length).toBeLessThanOrEqual(size.height);
		for (const row of rows) {
			expect(textWidth(textOf(row)), textOf(row)).toBeLessThanOrEqual(size.width);
			expect(textOf(row)).not.toMatch(/[\t\n\r]/);
		}

		expect(rows.flat().filter(({tone}) => tone === 'cursor')).toHaveLength(1);
	});
});

test('the part that is shown holds its place, moves by halves, and depends on the place alone', () => {
	for (const size of [1, 2, 3, 5, 10, 31]) {
		const starts = Array.from({length: 200}, (_, at) => windowStart(at, size));
		expect(starts.every((start, at) => start <= at && at < start + size)).toBe(true);
		expect(starts.every((start, at) => at === 0 || start >= (starts[at - 1] as number))).toBe(true);
		expect(new Set(starts).size).toBeLessThanOrEqual(Math.ceil(200 / Math.max(1, Math.floor(size / 2))) + 1);
	}
});
