import {describe, expect, test, vi} from 'vitest';
import {storyOf} from '../../../source/detection/story.ts';
import {stepFrom} from '../../../source/domain/timeline.ts';
import {scenarios} from '../../../source/scenarios/index.ts';
import {spanOf} from '../../../source/scenarios/story.ts';
import {dayAfter, stepAhead} from '../../../source/ui/app/use-step-ahead.ts';
import {storyIn} from '../../../source/ui/month/figures.ts';
import {findingsAhead, findingsIn, ledgerIn, policiesIn, timelineIn} from '../../../source/ui/state/derive.ts';
import {aReader} from '../../helpers/a-reader.tsx';
import {anApp} from '../../helpers/an-app.tsx';
import {someBooks} from '../../helpers/some-books.ts';

test('on opened books, the step back is looked ahead to while nothing is asked, and then the one before', async () => {
	const books = someBooks();
	const state = aReader({books}).state();
	const before = stepFrom(timelineIn(state), state.day, -1);
	const app = anApp({books});
	/** Whether nobody has to look any more. */
	const isKnown = (day: number) => findingsAhead(state, day).next().done === true;
	await vi.waitUntil(() => isKnown(before), {interval: 1});
	const earlier = stepFrom(timelineIn(state), before, -1);
	expect(findingsIn({...state, day: before}).length).toBeGreaterThan(0);
	expect(isKnown(earlier)).toBe(false);
	await app.sends('[');
	await vi.waitUntil(() => isKnown(earlier), {interval: 1});
	app.unmount();
});

describe('the day that is looked ahead to', () => {
	const timeline = timelineIn(aReader({books: someBooks()}).state());
	const {steps, firstDay, closeOut} = timeline;
	const [first, second, third] = steps as readonly [number, number, number];

	test('is where the same step leads again, by months and by days, on and back', () => {
		expect(dayAfter(timeline, first, second)).toBe(third);
		expect(dayAfter(timeline, third, second)).toBe(first);
		expect(dayAfter(timeline, second - 2, second - 1)).toBe(second);
		expect(dayAfter(timeline, second + 2, second + 1)).toBe(second);
	});

	test('is a month back where nobody has gone yet, and at the end', () => {
		expect(dayAfter(timeline, closeOut, closeOut)).toBe(steps.at(-2));
		expect(dayAfter(timeline, steps.at(-2) as number, closeOut)).toBe(steps.at(-2));
		expect(dayAfter(timeline, closeOut - 1, closeOut)).toBe(steps.at(-2));
	});

	test('is nowhere else at the beginning', () => {
		expect(dayAfter(timeline, second, first)).toBe(first);
		expect(dayAfter(timeline, firstDay + 1, firstDay)).toBe(firstDay);
	});
});

describe('a step that is looked ahead to', () => {
	const state = aReader({books: someBooks()}).state();
	const before = stepFrom(timelineIn(state), state.day, -1);

	test('has its findings and its story then, and is not looked at again', () => {
		const pieces = [...stepAhead(state, before)].length;
		const then = {...state, day: before};
		const told = storyIn(then);
		expect(storyIn({...then})).toBe(told);
		const ledger = ledgerIn(then);
		const days = spanOf(ledger.months, ledger.day, ledger.firstMonth);
		expect(told).toEqual(storyOf(ledger, findingsIn(then), days, policiesIn(then).detector));
		expect(pieces).toBeGreaterThan(scenarios.length);
		expect([...stepAhead(state, before)]).toEqual([]);
	});

	test('has its findings alone on other screens', () => {
		const elsewhere = {...aReader({books: someBooks()}).state(), screen: 'customers' as const};
		expect([...stepAhead(elsewhere, before)].length).toBeGreaterThan(0);
		expect([...stepAhead({...elsewhere, screen: 'month'}, before)]).toHaveLength(scenarios.length);
	});

	test('is left alone where the detector takes every month for a suspect', () => {
		const every = {...aReader({books: someBooks()}).state()};
		const settings = {...every.settings, detectorIgnoreStatus: true};
		expect([...stepAhead({...every, settings}, before)]).toEqual([]);
	});
});
