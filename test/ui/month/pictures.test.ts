import {describe, expect, test} from 'vitest';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import {unicodeGlyphs} from '../../../source/ui/draw/glyphs.ts';
import {shadeOf} from '../../../source/ui/draw/heat-map.ts';
import {lineWidth, textOf} from '../../../source/ui/draw/lines.ts';
import {innerWidth} from '../../../source/ui/draw/pane.ts';
import {curvePane} from '../../../source/ui/month/curve-pane.ts';
import {heatPane} from '../../../source/ui/month/heat-pane.ts';
import {leakHeat} from '../../../source/ui/month/year-figures.ts';
import {findingsIn, wholeLedgerIn} from '../../../source/ui/state/derive.ts';
import {aReader} from '../../helpers/a-reader.tsx';
import {sum} from '../../helpers/rows.ts';

const large = {columns: 120, rows: 40};
const long = {settings: {...defaultSettings, customers: 200, months: 30}, ...large};

describe('the pictures of Month', () => {
	test('say what each area is, whole, at every width that has them', () => {
		const state = aReader(large).presses('$').state();
		for (let width = 36; width < 80; width++) {
			const [legend = []] = curvePane(state, width, unicodeGlyphs).picture?.draw(10) ?? [];
			expect(textOf(legend)).toMatch(/^██ G.*▒▒ Z.*▓▓ P/);
			expect(lineWidth(legend)).toBeLessThanOrEqual(innerWidth(width));
		}
	});

	test('say what their shades are', () => {
		aReader(large).sees('░▒▓█ quarters of a leak’s most');
	});

	test('have all of a long year in them: several months in a cell, and the years below a curve', () => {
		const reader = aReader(long).presses('$');
		reader.sees(/│ +2024 +2026 +││/, '3 months a cell', /│ +2024 +2025 +16 Jul ▲ │/);
		// There is no room for what the shades are as well.
		reader.seesNo('quarters of a leak’s most');
	});

	test('have the sum of its months in each cell of a long year', () => {
		const state = aReader(long).presses('$').state();
		const [ghosts = []] = leakHeat(findingsIn(state), wholeLedgerIn(state));
		const cells = Array.from({length: 10}, (_, cell) =>
			sum(ghosts.flatMap((months) => months.slice(cell * 3, cell * 3 + 3))),
		);
		const shades = cells.map((cents) => shadeOf(cents, Math.max(...cells), unicodeGlyphs)).join('');
		const drawn = Array.from({length: 60}, (_, width) => heatPane(state, width, unicodeGlyphs).picture?.draw(4) ?? [])
			.map((lines) => lines.map(textOf))
			.filter(([heading = '']) => /^ *2024 +2026 *$/.test(heading));
		expect(drawn).not.toEqual([]);
		for (const [, row] of drawn) {
			expect(row).toContain(shades);
		}
	});

	test('name the due date between the first day and the end of grace where that is short of room', () => {
		aReader(large).sees('issued   14: due    44: grace');
		aReader({columns: 140, rows: 40}).sees('issued    14: due    44: grace ends');
	});
});
