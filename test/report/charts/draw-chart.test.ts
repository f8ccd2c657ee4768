import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Chart, chartWidth} from '../../../source/report/charts/chart.ts';
import {drawChart} from '../../../source/report/charts/draw-chart.ts';
import {roomFor} from '../../../source/report/charts/spec-marks.ts';
import {shareOf} from '../../helpers/check.ts';

type Box = {readonly x: number; readonly y: number; readonly width: number; readonly height: number};

/** The boxes of this kind, in pixels from their group's corner. */
function boxes(content: string, kind: string): Box[] {
	return [...content.matchAll(new RegExp(`<g class="${kind}">(.*?)</g>`, 'gs'))].flatMap(([, paths = '']) =>
		[...paths.matchAll(/d="M([\d.-]+),([\d.-]+)h([\d.-]+)v([\d.-]+)/g)].map(([, ...numbers]) => {
			const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number);
			return {x, y, width, height};
		}),
	);
}

function texts(content: string): string[] {
	return [...content.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text as string);
}

const bar = (cents: number) => ({label: `${cents} cents`, cents, standing: 'lost' as const, text: String(cents)});

test('bars are as long as their values, and nothing is drawn for nothing', async () => {
	const {content} = await drawChart({kind: 'bars', bars: [bar(40_000), bar(10_000), bar(0)]});
	const [long, short, ...others] = boxes(content, 'lost');
	expect(others).toEqual([]);
	expect(long?.x).toBe(short?.x);
	expect((long?.width ?? 0) / (short?.width ?? 1)).toBeCloseTo(4, 1);
	expect(texts(content)).toEqual(expect.arrayContaining(['40000 cents', '40000', '0 cents', '0']));
});

test('columns hold their part, from the same ground', async () => {
	const column = (label: string, wholeCents: number, partCents: number) => ({
		label,
		wholeCents,
		partCents,
		text: label,
	});
	const {content} = await drawChart({
		kind: 'columns',
		whole: 'billed',
		part: 'collected',
		columns: [column('Jan', 100_000, 75_000), column('Feb', 50_000, 0)],
	});
	const [, jan, feb] = boxes(content, 'whole');
	const [, part, none] = boxes(content, 'kept');
	expect(part?.height).toBeCloseTo((jan?.height ?? 0) * 0.75, 1);
	expect((part?.y ?? 0) + (part?.height ?? 0)).toBeCloseTo((jan?.y ?? 0) + (jan?.height ?? 0), 1);
	expect((jan?.height ?? 0) / (feb?.height ?? 1)).toBeCloseTo(2, 1);
	expect(none?.height ?? 0).toBe(0);
});

describe('a waterfall', () => {
	const step = (from: number, to: number, standing: 'kept' | 'lost') => ({
		label: `${from} to ${to}`,
		from,
		to,
		standing,
		text: '',
	});

	test('that falls a little is drawn whole, and enlarged beside it', async () => {
		const steps = [step(0, 100_000, 'kept'), step(100_000, 96_000, 'lost'), step(0, 96_000, 'kept')];
		const {content} = await drawChart({kind: 'waterfall', steps});
		expect(texts(content)).toContain('where it falls, enlarged');
		const [whole, enlarged] = boxes(content, 'lost');
		expect(enlarged?.width).toBeGreaterThan(20 * (whole?.width ?? 0));
	});

	test('that falls by more than half is drawn once', async () => {
		const steps = [step(0, 100_000, 'kept'), step(100_000, 30_000, 'lost'), step(0, 30_000, 'kept')];
		const {content} = await drawChart({kind: 'waterfall', steps});
		expect(texts(content)).not.toContain('where it falls, enlarged');
		const [all, rest] = boxes(content, 'kept');
		const [lost] = boxes(content, 'lost');
		expect((rest?.width ?? 0) / (all?.width ?? 1)).toBeCloseTo(0.3, 2);
		expect(lost?.x).toBeCloseTo(rest?.width ?? 0, 1);
		expect((lost?.x ?? 0) + (lost?.width ?? 0)).toBeCloseTo(all?.width ?? 0, 1);
	});
});

test('the events of a life never write over each other', async () => {
	const days = [0, 1, 2, 14, 45, 46, 300];
	const {content} = await drawChart({
		kind: 'life',
		events: days.map((day) => ({day, words: [`day ${day}`], date: `date ${day}`})),
		stretches: [{from: 0, to: 300, kind: 'leak', words: 'for long'}],
	});
	const placed = [...content.matchAll(/<text[^>]*translate\(([\d.]+),([\d.]+)\)[^>]*>(day \d+)</g)].map(
		([, x, y, text = '']) => ({from: Number(x), to: Number(x) + roomFor(text), y: Number(y)}),
	);
	expect(placed).toHaveLength(days.length);
	for (const one of placed) {
		expect(one.to).toBeLessThanOrEqual(chartWidth);
		const touched = placed.filter(
			(other) => other !== one && other.y === one.y && other.from < one.to && one.from < other.to,
		);
		expect(touched).toEqual([]);
	}
});

const cents = fc.oneof(fc.constantFrom(0, 1, 5_000_000_000_000), fc.integer({min: 0, max: 1_000_000}));
const standings = fc.constantFrom('kept' as const, 'lost' as const, 'waiting' as const);
const words = fc.oneof(fc.string({maxLength: 40}), fc.constantFrom('toString', '__proto__', 'constructor', 'datum'));
const many = <Item>(item: fc.Arbitrary<Item>, most = 12) => fc.array(item, {minLength: 1, maxLength: most});

/** Any chart, of any size that a page may ask for. */
const charts: fc.Arbitrary<Chart> = fc.oneof(
	fc.record({
		kind: fc.constant('waterfall' as const),
		steps: many(
			fc.record({label: fc.constant('step'), from: cents, to: cents, standing: standings, text: fc.constant('$1')}),
		),
	}),
	fc.record({
		kind: fc.constant('bars' as const),
		bars: many(fc.record({label: words, cents, standing: standings, text: fc.constant('$1')})),
	}),
	fc.integer({min: 1, max: 36}).chain((months) =>
		fc.record({
			kind: fc.constant('multiples' as const),
			labels: fc.array(words, {minLength: months, maxLength: months}),
			panels: many(
				fc.record({
					title: words,
					note: words,
					values: fc.array(fc.nat(10_000_000), {minLength: months, maxLength: months}),
				}),
				9,
			),
		}),
	),
	fc.record({
		kind: fc.constant('columns' as const),
		whole: words,
		part: words,
		columns: many(fc.record({label: words, wholeCents: cents, partCents: cents, text: fc.constant('97.1%')}), 36),
	}),
);

const lives: fc.Arbitrary<Chart> = many(
	fc.record({day: fc.integer({min: 19_000, max: 20_500}), words: many(words, 3), date: words}),
).map((events) => ({
	kind: 'life',
	events: events.toSorted((a, b) => a.day - b.day),
	stretches: events.slice(1).map(({day}) => ({from: 19_000, to: day, kind: 'leak', words: 'leak'})),
}));

test('any chart has numbers everywhere, boxes inside, and the same text again', async () => {
	await fc.assert(
		fc.asyncProperty(fc.oneof(charts, lives), async (chart) => {
			const {content, height} = await drawChart(chart);
			expect(content.replace(/>[^<]*</g, '><')).not.toMatch(/NaN|undefined|Infinity/);
			expect(height).toBeGreaterThan(0);
			for (const box of ['kept', 'lost', 'waiting', 'whole'].flatMap((kind) => boxes(content, kind))) {
				expect(box.width).toBeGreaterThanOrEqual(0);
				expect(box.x + box.width).toBeLessThanOrEqual(chartWidth + 0.01);
				expect(box.y + box.height).toBeLessThanOrEqual(height + 0.01);
			}

			expect((await drawChart(chart)).content).toBe(content);
		}),
		{seed: 2024, numRuns: shareOf(80)},
	);
});
