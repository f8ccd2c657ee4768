import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import {arrange} from '../../../source/ui/draw/arrange.ts';
import {asciiGlyphs, unicodeGlyphs} from '../../../source/ui/draw/glyphs.ts';
import {lineWidth, plainLine, textOf} from '../../../source/ui/draw/lines.ts';
import type {Pane} from '../../../source/ui/draw/pane.ts';
import {bodyHeight, layoutOf} from '../../../source/ui/draw/size.ts';
import {aReader} from '../../helpers/a-reader.tsx';

/** How many panes stand side by side in the widest row. */
function panesAbreast(frame: string): number {
	return Math.max(...frame.split('\n').map((text) => text.split('╭').length - 1));
}

test('side by side from 100 columns on, stacked from 80, one at a time below', () => {
	expect([200, 100, 99, 80, 79, 20].map(layoutOf)).toEqual(['wide', 'wide', 'stacked', 'stacked', 'single', 'single']);
	expect([140, 100, 99, 80, 79, 60].map((columns) => panesAbreast(aReader({columns, rows: 30}).frame()))).toEqual([
		2, 2, 1, 1, 1, 1,
	]);
});

test('one pane at a time is reached with Tab, each in its turn', () => {
	const reader = aReader({columns: 70, rows: 24});
	const titles = Array.from({length: 5}, () => {
		const shown = [...reader.frame().matchAll(/╭─ (\S+ \S+)/g)].map(([, title]) => title);
		expect(shown).toHaveLength(1);
		reader.presses('tab');
		return shown[0];
	});
	expect(new Set(titles).size).toBe(5);
});

test.each([
	[59, 40],
	[60, 17],
	[20, 5],
	[59, 17],
])('a terminal of %i × %i is told what is needed, and what it is', (columns, rows) => {
	const frame = aReader({columns, rows}).frame();
	const words = frame.replaceAll(/\s+/g, ' ');
	if (columns >= 40) {
		expect(words).toMatch(/60 × 18/);
		expect(words).toContain(`${columns} × ${rows}`);
	}

	expect(frame.split('\n').length).toBeLessThan(rows);
	expect(frame).not.toContain('╭');
});

test('at 60 × 18 there is a picture, and it comes back when the window grows again', () => {
	const reader = aReader({columns: 60, rows: 18}).sees('Revenue');
	reader.resizes(30, 10).seesNo('Revenue').resizes(60, 18).sees('Revenue');
});

describe.each([
	[60, 18],
	[79, 24],
	[80, 24],
	[100, 30],
	[140, 40],
	[200, 60],
])('at %i × %i', (columns, rows) => {
	test.each<[string, readonly string[]]>([
		['Month', []],
		['Customers', ['2']],
		['Leaks', ['3']],
		['a customer', ['2', 'enter']],
		['Chaos', ['4']],
		['Runs', ['5']],
	])('%s says where one is, which day it is, and how to get help', (_, keys) => {
		const reader = aReader({columns, rows}).presses(...keys);
		reader.sees(
			/leaktui ›/,
			/31 Jan 2024|2024-01-31/,
			/\? +help/,
			/: +commands/,
			/\[(\d )?(Month|Customers|Leaks|Chaos|Runs)\]/,
		);
		const lines = reader.frame().split('\n');
		expect(lines).toHaveLength(rows - 1);
		for (const text of lines) {
			expect(stringWidth(text)).toBeLessThanOrEqual(columns);
		}
	});
});

describe('arrange', () => {
	const pane = (title: string, count: number): Pane => ({
		title,
		lines: Array.from({length: count}, (_, at) => plainLine(`${title} ${at}`)),
	});
	const grid = [[pane('a', 5), pane('b', 3)], [pane('c', 4)]];

	test.each([
		[40, 10, 0],
		[80, 12, 2],
		[100, 7, 0],
		[100, 20, 2],
		[80, 3, 1],
		[120, 1, 0],
	])('on %i × %i, with pane %i focused, no line is too wide and none too many', (columns, height, focus) => {
		for (const glyphs of [unicodeGlyphs, asciiGlyphs]) {
			const lines = arrange(grid, columns, height, focus, glyphs);
			expect(lines.length).toBeLessThanOrEqual(height);
			for (const content of lines) {
				expect(lineWidth(content)).toBe(columns);
			}
		}
	});

	test.each([0, 1, 2])('pane %i is shown while it is focused, however little room there is', (focus) => {
		const shown = arrange(grid, 80, 6, focus, unicodeGlyphs).map(textOf).join('\n');
		expect(shown).toContain(` ${'abc'[focus]} `);
	});
});

test('what was opened stays as it was through any size', () => {
	const reader = aReader().presses('$', '2', 'f').types('leak:zombie').presses('enter', 'j', 'j', 'enter', 'k');
	const before = reader.state();
	const picture = reader.frame();
	reader.resizes(70, 20).resizes(30, 8).resizes(200, 60).resizes(100, 30);
	expect(reader.state()).toEqual(before);
	expect(reader.frame()).toBe(picture);
	expect(bodyHeight(30)).toBe(25);
});

test('where the letters of all months do not fit, the time line says the step in words', () => {
	const reader = aReader({columns: 60, rows: 18, settings: {...defaultSettings, months: 36, customers: 20}});
	reader.presses(']', ']').sees(/\[ \] .* Mar 2024 {2}step 3 of 37/, '2024-03-31');
});
