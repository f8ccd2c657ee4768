import {describe, expect, test} from 'vitest';
import {innocent, type Mark, markAt, marksWithin, nextMark, withMark} from '../../source/detection/marks.ts';
import {type Outcome, scoreMarks} from '../../source/detection/score-marks.ts';
import type {Finding} from '../../source/scenarios/finding.ts';

describe('a mark', () => {
	const offered = ['one', 'two', innocent];

	test('goes through all that is offered, then away; one that is no longer offered begins again', () => {
		const pressed = [undefined, ...offered].map((as) => nextMark(as, offered));
		expect(pressed).toEqual([...offered, undefined]);
		expect(nextMark('another', offered)).toBe('one');
	});

	test('is one on each month, in the order of customers, then months', () => {
		let marks: readonly Mark[] = [];
		for (const [customerId, month, as] of [
			[7, 2, 'one'],
			[3, 5, 'one'],
			[7, 0, 'two'],
			[7, 2, innocent],
		] as const) {
			marks = withMark(marks, customerId, month, as);
		}

		expect(marks.map(({customerId, month, as}) => `${customerId}/${month} ${as}`)).toEqual([
			'3/5 one',
			'7/0 two',
			'7/2 innocent',
		]);
		expect(markAt(marks, 7, 2)?.as).toBe(innocent);
		expect(markAt(withMark(marks, 7, 2, undefined), 7, 2)).toBeUndefined();
	});

	test('on a customer or month that there is not does not count', () => {
		const marks = [
			{customerId: 3, month: 5, as: 'one'},
			{customerId: 7, month: 0, as: 'two'},
		];
		expect(marksWithin(marks, {customers: 6, months: 12})).toEqual([marks[0]]);
		expect(marksWithin(marks, {customers: 10, months: 5})).toEqual([marks[1]]);
	});
});

describe('the score of marks', () => {
	const known = (customerId: number, month: number, scenario: string, since: number): Finding => ({
		scenario,
		customerId,
		subscriptionId: customerId,
		invoiceId: null,
		month,
		since,
		leakedCents: 100,
	});
	const leaking = [known(1, 0, 'ghost', 10), known(2, 0, 'zombie', 40), known(3, 1, 'ghost', 20)];
	const outcomesOf = (marks: readonly Mark[], asOf: number, begun = 12) =>
		scoreMarks(marks, leaking, asOf, begun).map(({customerId, month, as, outcome}): [string, Outcome] => [
			`${customerId}/${month} ${as}`,
			outcome,
		]);

	test('is right where the same is known, and wrong where another thing is, or nothing', () => {
		const marks = [
			{customerId: 1, month: 0, as: 'ghost'},
			{customerId: 2, month: 0, as: 'ghost'},
			{customerId: 3, month: 0, as: 'zombie'},
		];
		expect(outcomesOf(marks, 50)).toEqual([
			['1/0 ghost', 'right'],
			['2/0 ghost', 'wrong'],
			['3/0 zombie', 'wrong'],
			['2/0 zombie', 'missed'],
			['3/1 ghost', 'missed'],
		]);
	});

	test('is neither where nobody could know by the day, and that is not missed either', () => {
		const marks = [{customerId: 2, month: 0, as: 'zombie'}];
		const innocents = [{customerId: 2, month: 0, as: innocent}];
		expect(outcomesOf(marks, 39)[0]).toEqual(['2/0 zombie', 'early']);
		expect(outcomesOf(marks, 40)[0]).toEqual(['2/0 zombie', 'right']);
		expect(outcomesOf(innocents, 39)[0]).toEqual(['2/0 innocent', 'early']);
		expect(outcomesOf(innocents, 40)[0]).toEqual(['2/0 innocent', 'wrong']);
		expect(outcomesOf([], 39).map(([place]) => place)).toEqual(['1/0 ghost', '3/1 ghost']);
	});

	test('takes an innocent month for innocent, and waits for months to begin', () => {
		expect(outcomesOf([{customerId: 9, month: 3, as: innocent}], 0)).toEqual([['9/3 innocent', 'right']]);
		expect(outcomesOf([{customerId: 9, month: 3, as: innocent}], 0, 3)).toEqual([]);
	});
});
