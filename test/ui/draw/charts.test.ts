import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {areaChart} from '../../../source/ui/draw/area-chart.ts';
import type {ChartFrame} from '../../../source/ui/draw/chart-frame.ts';
import {asciiGlyphs, unicodeGlyphs} from '../../../source/ui/draw/glyphs.ts';
import {heatMap, shadeOf} from '../../../source/ui/draw/heat-map.ts';
import {lineChart} from '../../../source/ui/draw/line-chart.ts';
import {type Line, lineWidth, plainLine, textOf} from '../../../source/ui/draw/lines.ts';

const anyGlyphs = fc.constantFrom(unicodeGlyphs, asciiGlyphs);
const anyValues = fc.array(fc.nat(10_000), {maxLength: 40});
const anySize = fc.record({width: fc.integer({min: 20, max: 120}), height: fc.integer({min: 2, max: 30})});

function frameOf(most: number): ChartFrame {
	return {most, format: (amount) => `$${Math.round(amount)}`, labels: [{at: 0, text: 'Jan'}]};
}

/** The picture alone, without amounts and axis. */
function pictureOf(lines: readonly Line[], {box}: typeof unicodeGlyphs): string[] {
	return lines.slice(0, -1).map((content) => textOf(content).split(box.vertical).slice(1).join(box.vertical));
}

function exact(lines: readonly Line[], width: number, height: number): void {
	expect(lines).toHaveLength(height);
	for (const content of lines) {
		expect(lineWidth(content)).toBe(width);
	}
}

describe('areas', () => {
	test('lie on one another, to an eighth of a cell, each with its own fill', () => {
		const layers = [
			{tone: 'teal', values: [1, 2, 3, 4]},
			{tone: 'orange', values: [0, 0, 1, 4]},
		] as const;
		const lines = areaChart(layers, 4, 4 + 3, 5, frameOf(8), unicodeGlyphs);
		expect(lines.map(textOf)).toEqual(['$8│   ▒', '  │   ▒', '  │  ██', '$0│▄███', '   Jan ']);
		expect(lines[0]?.map(({tone}) => tone)).toContain('orange');
		expect(lines[2]?.map(({tone}) => tone)).toContain('teal');
	});

	test('end with what is known, and the day is marked on the axis', () => {
		const frame = {...frameOf(2), here: {at: 0.25, text: '1 Feb'}};
		const lines = areaChart([{tone: 'teal', values: [2, 2]}], 4, 16 + 3, 2, frame, unicodeGlyphs);
		expect(lines.map(textOf)).toEqual(['$2│████████        ', '   Jan ▲ 1 Feb     ']);
	});

	test('are nothing where nothing is, and a trace where hardly anything is', () => {
		const chart = (values: readonly number[]) =>
			areaChart([{tone: 'teal', values}], values.length, 8, 3, frameOf(1000), asciiGlyphs).map(textOf);
		expect(chart([0, 0]).slice(0, 2)).toEqual(['$1000|  ', '   $0|  ']);
		expect(chart([1, 1])[1]).toBe('   $0|..');
		expect(chart([])[0]).toBe('$1000|  ');
	});

	test.each([unicodeGlyphs, asciiGlyphs])(
		'are not taken for the top of another one: $name',
		({fills, heights, trace}) => {
			expect(new Set(fills).size).toBe(fills.length);
			for (const fill of fills.slice(1)) {
				expect([...heights, trace.column]).not.toContain(fill);
			}
		},
	);

	test('take exactly the room they are given', () => {
		fc.assert(
			fc.property(
				anySize,
				fc.array(anyValues, {minLength: 1, maxLength: 4}),
				anyGlyphs,
				({width, height}, all, glyphs) => {
					const layers = all.map((values) => ({tone: 'teal' as const, values}));
					exact(areaChart(layers, 40, width, height, frameOf(10_000), glyphs), width, height);
				},
			),
		);
	});
});

describe('two lines', () => {
	test('are finer than a cell, the one of before dotted', () => {
		const now = Array.from({length: 20}, (_, at) => at);
		const before = now.map((value) => value / 2);
		const picture = pictureOf(lineChart({before, now}, 13, 4, frameOf(19), unicodeGlyphs), unicodeGlyphs);
		expect(picture).toEqual(expect.arrayContaining([expect.stringMatching(/^[\u2800-\u28FF ]+$/)]));
		const dotsOf = (curve: 'before' | 'now') =>
			pictureOf(
				lineChart(
					{before: curve === 'before' ? before : undefined, now: curve === 'now' ? now : []},
					13,
					4,
					frameOf(19),
					unicodeGlyphs,
				),
				unicodeGlyphs,
			)
				.join('')
				.split('')
				.reduce((sum, mark) => sum + (mark === ' ' ? 0 : bits(mark.charCodeAt(0) - 0x28_00)), 0);
		expect(dotsOf('before')).toBeGreaterThan(0);
		expect(dotsOf('before')).toBeLessThan(dotsOf('now'));
	});

	test('are points of a cell in ASCII, with a sign of their own where they meet', () => {
		const lines = lineChart({before: [0, 0, 4, 4], now: [0, 4, 4, 8]}, 4 + 3, 4, frameOf(8), asciiGlyphs);
		expect(lines.map(textOf)).toEqual(['$8|   *', '  | *@.', '$0|@.  ', '   Jan ']);
	});

	test('hold zero at the foot and one value wherever it is', () => {
		expect(pictureOf(lineChart({before: undefined, now: [0, 0]}, 6, 3, frameOf(0), asciiGlyphs), asciiGlyphs)).toEqual([
			'   ',
			'***',
		]);
		expect(pictureOf(lineChart({before: undefined, now: [7]}, 6, 3, frameOf(7), asciiGlyphs), asciiGlyphs)).toEqual([
			'***',
			'   ',
		]);
	});

	test('take exactly the room they are given', () => {
		fc.assert(
			fc.property(anySize, anyValues, anyValues, anyGlyphs, ({width, height}, before, now, glyphs) => {
				exact(lineChart({before, now}, width, height, frameOf(10_000), glyphs), width, height);
			}),
		);
	});
});

function bits(value: number): number {
	return value.toString(2).replaceAll('0', '').length;
}

describe('a heat map', () => {
	const row = (values: readonly number[], most: number) => ({
		label: plainLine('G Basic'),
		tone: 'teal' as const,
		values,
		most,
		total: `$${values.reduce((sum, value) => sum + value, 0)}`,
	});

	test('shades values against the most of their kind, and nothing where there is nothing', () => {
		expect([0, 1, 26, 51, 76, 100].map((value) => shadeOf(value, 100, unicodeGlyphs)).join('')).toBe(' ░▒▓██');
		expect([0, 1, 26, 51, 76, 100].map((value) => shadeOf(value, 100, asciiGlyphs)).join('')).toBe(' .:+##');
		const lines = heatMap(['J', 'F', 'M'], [row([0, 1, 4], 4)], 8 + 9 + 3, unicodeGlyphs);
		expect(lines.map(textOf)).toEqual(['        J  F  M     ', 'G Basic    ░░ ██  $5']);
	});

	test('has years above cells of several months, as far as they stand apart', () => {
		const heading = (headings: readonly string[], cell: number) =>
			textOf(
				heatMap(
					headings,
					[
						row(
							headings.map(() => 1),
							1,
						),
					],
					8 + headings.length * cell + 3,
					unicodeGlyphs,
				)[0] as Line,
			).trim();
		expect(heading(['2022', '', '', '2023', ''], 2)).toBe('2022  2023');
		expect(heading(['2022', '2023', '', '2024', ''], 2)).toBe('2022  2024');
		expect(heading(['2022', '', '', '2023'], 2)).toBe('2022');
		expect(heading(['J', 'F', 'M'], 1)).toBe('JFM');
	});

	test('shows the latest months where there is no room for all', () => {
		const lines = heatMap(['a', 'b', 'c', 'd'], [row([1, 1, 1, 1], 1)], 8 + 2 + 3, asciiGlyphs);
		expect(textOf(lines[0] ?? []).trim()).toBe('cd');
	});

	test('takes exactly the width it is given', () => {
		fc.assert(
			fc.property(
				fc.integer({min: 24, max: 120}),
				fc.array(fc.nat(999), {minLength: 1, maxLength: 36}),
				anyGlyphs,
				(width, values, glyphs) => {
					const lines = heatMap(
						values.map(() => 'J'),
						[row(values, Math.max(...values))],
						width,
						glyphs,
					);
					exact(lines, width, 2);
				},
			),
		);
	});
});
