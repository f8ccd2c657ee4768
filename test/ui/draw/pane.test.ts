import {expect, test} from 'vitest';
import {unicodeGlyphs} from '../../../source/ui/draw/glyphs.ts';
import {plainLine, textOf} from '../../../source/ui/draw/lines.ts';
import {drawPane} from '../../../source/ui/draw/pane.ts';

const lines = ['one', 'two', 'three', 'four', 'five'].map(plainLine);

test.each([
	[0, '▼'],
	[3, '▼'],
	[4, '▲'],
])(
	'with the cursor on line %i of more than there is room for, the title points to those that are hidden: %s',
	(cursor, mark) => {
		const [title, ...rest] = drawPane({title: 'Numbers', lines, cursor}, 20, 5, true, unicodeGlyphs).map(textOf);
		expect(title).toBe(`╭─ Numbers ──── ${mark} ─╮`);
		expect(rest.join()).toContain(['one', 'two', 'three', 'four', 'five'][cursor]);
	},
);

test('where all lines are shown it points nowhere', () => {
	const [title] = drawPane({title: 'Numbers', lines, cursor: 4}, 20, 7, true, unicodeGlyphs).map(textOf);
	expect(title).toBe('╭─ Numbers ────────╮');
});

test('a text that is cut above begins with a mark, whole it does not', () => {
	const pane = {title: 'Numbers', lines, pinned: 1, prose: [1, 4] as const};
	const rows = (cursor: number) =>
		drawPane({...pane, cursor}, 20, 6, true, unicodeGlyphs)
			.map(textOf)
			.slice(1, -1);
	expect(rows(0)).toEqual(['one', 'two', 'three', 'four'].map((text) => `│ ${text.padEnd(16)} │`));
	expect(rows(4)).toEqual(['one', '…', 'four', 'five'].map((text) => `│ ${text.padEnd(16)} │`));
});
