import fc from 'fast-check';
import {expect, test} from 'vitest';
import {drawSource} from '../../source/simulation/draw-source.ts';
import {drawTen, roomForDraws, tensKey} from '../../source/simulation/many-draws.ts';
import {
	blankMonthDraws,
	type CustomerDraws,
	type OwnDecision,
	planDraw,
	readMonthDraws,
	startDraw,
	yearDraws,
} from '../../source/simulation/random.ts';
import {defaultSettings} from '../../source/simulation/settings.ts';
import {check} from '../helpers/check.ts';

const customers = fc.tuple(fc.string({minLength: 1}), fc.integer({min: 1, max: 10_000_000}));

function drawsOf(seed: string, customer: number, months = 36, own: readonly OwnDecision[] = []): CustomerDraws {
	const draws = roomForDraws(months, own);
	drawTen(tensKey(seed), Math.floor(customer / 10), draws);
	return draws.of[customer % 10] as CustomerDraws;
}

function sharedOf(seed: string, customer: number, months = 36): Float64Array {
	return drawsOf(seed, customer, months).shared;
}

test('every draw lies in [0, 1)', () => {
	check(customers, 100, ([seed, customer]) => {
		const draws = sharedOf(seed, customer);
		expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
		expect(Math.max(...draws)).toBeLessThan(1);
	});
});

test('the draws of fewer months begin the draws of more', () => {
	check(fc.tuple(customers, fc.integer({min: 1, max: 35})), 50, ([[seed, customer], months]) => {
		const few = sharedOf(seed, customer, months);
		expect(sharedOf(seed, customer).subarray(0, few.length)).toEqual(few);
	});
});

test('those with a small rank are found with all their draws, whether draws are kept or not', () => {
	const draws = fc.record({
		seed: fc.string({minLength: 1}),
		customers: fc.constantFrom(4000, 10_000_000),
		months: fc.constantFrom(12, 36),
		firstId: fc.integer({min: 1, max: 3900}),
		count: fc.integer({min: 0, max: 100}),
		bound: fc.constantFrom(0, 0.1, 1),
		own: fc.constantFrom({}, {'split-payment': 3}),
	});
	check(draws, 30, ({seed, customers: all, months, firstId, count, bound, own: rates}) => {
		const settings = {...defaultSettings, seed, customers: all, months, rates: {...defaultSettings.rates, ...rates}};
		const {own, ranked} = drawSource(settings);
		const found: unknown[] = [];
		ranked(firstId, count, bound, (id, read, drawMonths) => {
			drawMonths(months);
			found.push([id, structuredClone(read)]);
		});
		const spanned = Array.from({length: count}, (_, at) => firstId + at);
		const expected = spanned.map((id) => [id, structuredClone(drawsOf(seed, id, months, own))] as const);
		expect(found).toEqual(expected.filter(([, read]) => yearDraws(read, 0).rank < bound));
	});
});

test('no two decisions share a draw', () => {
	const own = ['a', 'b', 'payday of another'].map((decision) => ({decision, isLasting: false}));
	const draws = drawsOf('leaktui', 1, 36, own);
	const read = [planDraw(draws), startDraw(draws)];
	for (let year = 0; year < 3; year++) {
		read.push(...Object.values(yearDraws(draws, year)));
	}

	for (let month = 0; month < 36; month++) {
		const monthDraws = blankMonthDraws(own);
		readMonthDraws(draws, month, monthDraws);
		read.push(...Object.values(monthDraws));
	}

	expect(read).toHaveLength(2 + 3 * 2 + 36 * Object.keys(blankMonthDraws(own)).length);
	expect(new Set(read).size).toBe(read.length);
});

test('a decision with a stream of its own leaves all others as they were', () => {
	check(customers, 50, ([seed, customer]) => {
		const [a, b] = ['a', 'b'].map((decision) => ({decision, isLasting: false})) as [OwnDecision, OwnDecision];
		const both = drawsOf(seed, customer, 12, [a, b]);
		expect(both.shared).toEqual(sharedOf(seed, customer, 12));
		expect(both.own[1]).toEqual(drawsOf(seed, customer, 12, [b]).own[0]);
	});
});

test('a decision that lasts has one draw for all months', () => {
	const own = [{decision: 'a', isLasting: true}];
	const draws = drawsOf('leaktui', 1, 36, own);
	const read = Array.from({length: 36}, (_, month) => {
		const monthDraws = blankMonthDraws(own);
		readMonthDraws(draws, month, monthDraws);
		return monthDraws['a'];
	});
	expect(new Set(read)).toEqual(new Set([draws.own[0]?.draws[0]]));
});

test('seeds and customers do not run into each other', () => {
	const streams = [
		sharedOf('a', 11),
		sharedOf('a1', 1),
		sharedOf('a/1', 1),
		sharedOf('a', 1),
		sharedOf('A', 1),
		sharedOf('b', 1),
	];
	expect(new Set(streams.map((draws) => draws.join())).size).toBe(streams.length);
});

test('neighbouring customers draw independently', () => {
	const pairs = 20_000;
	let previous = sharedOf('leaktui', 1, 1);
	let product = 0;
	for (let customer = 2; customer < pairs + 2; customer++) {
		const draws = sharedOf('leaktui', customer, 1);
		for (let place = 0; place < draws.length; place++) {
			product += ((draws[place] as number) - 0.5) * ((previous[place] as number) - 0.5);
		}

		previous = draws;
	}

	const samples = pairs * previous.length;
	expect(Math.abs((product / samples) * 12 * Math.sqrt(samples))).toBeLessThan(4);
});
