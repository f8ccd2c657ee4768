import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Mark, withMark} from '../../../source/detection/marks.ts';
import {timelineOf} from '../../../source/domain/timeline.ts';
import {defaultSettings, type Settings} from '../../../source/simulation/settings.ts';
import {initialState} from '../../../source/ui/app/initial-state.ts';
import {redo, undo} from '../../../source/ui/app/undo.ts';
import {chaosFields, moreFields} from '../../../source/ui/chaos/fields.ts';
import {withTurned} from '../../../source/ui/chaos/form-field.ts';
import {changeMarks, changeSettings, mostPast} from '../../../source/ui/state/change-settings.ts';
import type {State} from '../../../source/ui/state/state.ts';

const start: State = initialState({
	settings: defaultSettings,
	theme: 'calm',
	isAscii: false,
	columns: 100,
	rows: 30,
});

const aChange: fc.Arbitrary<Partial<Settings>> = fc.oneof(
	fc.record({months: fc.integer({min: 1, max: 36})}),
	fc.record({customers: fc.integer({min: 1, max: 2000})}),
	fc.record({grace: fc.integer({min: 0, max: 90}), terms: fc.integer({min: 0, max: 90})}),
	fc.record({seed: fc.string({minLength: 1, maxLength: 3})}),
	fc.record({detectorGrace: fc.constantFrom(null, 0, 30)}),
);

const aMark = fc.record({
	customerId: fc.integer({min: 1, max: 3}),
	month: fc.integer({min: 0, max: 3}),
	as: fc.constantFrom('ghost-subscriber', 'innocent', undefined),
});

const changes = fc.array(aChange, {maxLength: 20});
const changesAndMarks = fc.array(fc.oneof(aChange, aMark), {maxLength: 20});
const anyDay = fc.integer({min: 0, max: 500});

function standing(days: number): State {
	const {closeOut, firstDay} = timelineOf(12, 14, 30);
	return {...start, day: Math.min(closeOut, firstDay + days)};
}

/** A mark, or none where one may have been. */
type Marking = Pick<Mark, 'customerId' | 'month'> & {readonly as: string | undefined};

function change(state: State, part: Partial<Settings> | Marking): State {
	return 'as' in part
		? changeMarks(state, withMark(state.marks, part.customerId, part.month, part.as))
		: changeSettings(state, {...state.settings, ...part});
}

/** Without what a key says in passing. */
function silent(state: State): State {
	return {...state, message: undefined};
}

describe('undo', () => {
	test('after any changes brings everything back, and redo makes them again', () => {
		fc.assert(
			fc.property(changesAndMarks, anyDay, (parts, day) => {
				const states = [standing(day)];
				for (const part of parts) {
					const next = change(states.at(-1) as State, part);
					if (next !== states.at(-1)) {
						states.push(next);
					}
				}

				let state = states.at(-1) as State;
				for (const earlier of states.slice(0, -1).toReversed()) {
					state = silent(undo(state));
					expect({...state, future: []}).toEqual(earlier);
				}

				for (const later of states.slice(1)) {
					state = silent(redo(state));
					expect({...state, future: []}).toEqual(later);
				}
			}),
		);
	});

	test('keeps the day within the year, and the close-out the close-out', () => {
		fc.assert(
			fc.property(changes, anyDay, (parts, day) => {
				let state = standing(day);
				for (const part of parts) {
					const {months, terms, grace} = state.settings;
					const wasCloseOut = state.day === timelineOf(months, terms, grace).closeOut;
					state = change(state, part);
					const now = timelineOf(state.settings.months, state.settings.terms, state.settings.grace);
					expect(state.day).toBeGreaterThanOrEqual(now.firstDay);
					expect(state.day).toBeLessThanOrEqual(now.closeOut);
					expect(!wasCloseOut || state.day === now.closeOut).toBe(true);
				}
			}),
		);
	});

	test('leaves a reader where they went since', () => {
		const changed = change(standing(100), {months: 2});
		expect(undo({...changed, day: changed.day - 40}).day).toBe(changed.day - 40);
	});

	test('is forgotten by another change, and goes back a hundred changes', () => {
		const undone = undo(change(start, {terms: 20}));
		expect(change(undone, {terms: 21}).future).toEqual([]);
		let state = start;
		for (let terms = 0; terms < mostPast + 20; terms++) {
			state = change(state, {terms: terms % 90});
		}

		expect(state.past).toHaveLength(mostPast);
	});

	test('says what it did, or that there is nothing to undo', () => {
		expect(undo(start).message?.text).toMatch('nothing to undo');
		expect(redo(start).message?.text).toBe('nothing to redo');
		const undone = undo(change(start, {terms: 20}));
		expect(undone.message?.text).toBe('undone: terms 14 days');
		expect(redo(undone).message?.text).toBe('made again: terms 20 days');
	});

	test('names any setting, those that are off by default too', () => {
		for (const field of [...chaosFields, ...moreFields].filter(({range}) => range !== undefined)) {
			const turned = withTurned(start.settings, field, 1) ?? start.settings;
			const {message} = undo(changeSettings(start, turned));
			expect(message?.text, field.label).toContain(`${field.label} ${field.shown(start.settings)}`);
		}
	});

	test('keeps an open customer among those there are', () => {
		const wide = change(change(start, {customers: 50}), {customers: 2000});
		const undone = undo({...wide, customer: {id: 1500, month: 3}});
		expect(undone.customer).toEqual({id: 50, month: 3});
	});
});
