import {describe, expect, test} from 'vitest';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import {unicodeGlyphs} from '../../../source/ui/draw/glyphs.ts';
import {lineWidth, textOf} from '../../../source/ui/draw/lines.ts';
import {innerWidth} from '../../../source/ui/draw/pane.ts';
import {curvePane} from '../../../source/ui/month/curve-pane.ts';
import {aReader} from '../../helpers/a-reader.tsx';

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
		// The first cell is January to March, and its shade is that of their sum.
		reader.seesNo('quarters of a leak’s most');
	});

	test('name the due date between the first day and the end of grace where that is short of room', () => {
		aReader(large).sees('issued   14: due    44: grace');
		aReader({columns: 140, rows: 40}).sees('issued    14: due    44: grace ends');
	});
});
