import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {detect} from '../../source/detection/detect.ts';
import {storyOf} from '../../source/detection/story.ts';
import {ageingOf} from '../../source/domain/ageing.ts';
import {bridgesByMonth} from '../../source/domain/bridge.ts';
import {asOf, type Ledger} from '../../source/domain/ledger.ts';
import {eachOpenPeriod, eachPeriodOpenOrPaidLate} from '../../source/domain/open-periods.ts';
import {spanOf} from '../../source/scenarios/story.ts';
import {booksPolicy, defaultSettings} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {ledgerOf, someBooksOnADay} from '../helpers/any-ledger.ts';
import {someDay} from '../helpers/arbitraries.ts';
import {shareOf} from '../helpers/check.ts';

const policy = booksPolicy(defaultSettings);

/** The same ledger, of which nothing was asked yet. */
function unasked(ledger: Ledger): Ledger {
	return {...ledger, facts: {...ledger.facts}};
}

/** The same, that was asked for two days: its periods are laid down. */
function laidDown(ledger: Ledger): Ledger {
	const fresh = unasked(ledger);
	for (const day of [fresh.day, fresh.day - 1]) {
		visited(asOf(fresh, day));
	}

	return fresh;
}

function visited(ledger: Ledger, since?: number): string[] {
	const places: string[] = [];
	const visit = (index: number, month: number) => places.push(`${index} ${month}`);
	if (since === undefined) {
		eachOpenPeriod(ledger, visit);
	} else {
		eachPeriodOpenOrPaidLate(ledger, since, visit);
	}

	return places;
}

/** All that is made of open periods, on some days. */
function told(ledger: Ledger, days: readonly number[]) {
	return days.map((day) => {
		const view = asOf(ledger, day);
		const findings = [true, false].map((looksAtStatus) => detect(view, {...policy, looksAtStatus}));
		const span = spanOf(view.months, view.day, view.firstMonth);
		return {
			findings,
			bridges: bridgesByMonth(view, policy),
			ageing: ageingOf(view),
			story: storyOf(view, findings[0] ?? [], span, policy),
		};
	});
}

function expectTheSame(ledger: Ledger, day: number) {
	const days = [day, ledger.day, day - 1, day - 20, day + 1];
	expect(told(laidDown(ledger), days)).toEqual(days.flatMap((each) => told(unasked(ledger), [each])));
}

describe('what is told of periods that were laid down is what a walk over all of them tells', () => {
	test('in any simulated year, on any day', () => {
		fc.assert(
			fc.property(someDay, ({settings, day}) => expectTheSame(simulate(settings).ledger, day)),
			{numRuns: shareOf(12)},
		);
	});

	test('in books of any rows, on any day', () => {
		fc.assert(
			fc.property(someBooksOnADay, ({books, on}) => expectTheSame(ledgerOf(books), on)),
			{numRuns: shareOf(200)},
		);
	});
});

describe('of a year that was laid down', () => {
	const {ledger} = simulate(defaultSettings);
	const laid = laidDown(ledger);

	test('a day asks of a small part of the periods, each once', () => {
		const all = visited(unasked(ledger));
		const open = visited(laid);
		expect(new Set(open).size).toBe(open.length);
		expect(all).toEqual(expect.arrayContaining(open));
		expect(open.length).toBeLessThan(all.length / 5);
	});

	test('with those that came to be in order since a day, by a late payment, there are more', () => {
		const {day} = ledger;
		expect(visited(laid, day + 1)).toEqual(visited(laid));
		expect(visited(laid, day - 60).length).toBeGreaterThan(visited(laid, day - 40).length);
		expect(visited(laid, day - 40)).toEqual(expect.arrayContaining(visited(laid)));
		// A tenth of all payments is late.
		expect(visited(laid, 0).length).toBeLessThan(visited(unasked(ledger)).length / 4);
	});
});
