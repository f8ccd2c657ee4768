import fc from 'fast-check';
import {expect, test} from 'vitest';
import {detect} from '../../source/detection/detect.ts';
import {injectedLeaks} from '../../source/detection/injected.ts';
import {policyDifference} from '../../source/detection/policy-difference.ts';
import {casesOf} from '../../source/detection/score.ts';
import {truthAt} from '../../source/detection/truth-at.ts';
import {asOf, monthsBegun, subscriptionCount} from '../../source/domain/ledger.ts';
import {booksPolicy, detectorPolicy} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {textWidth} from '../../source/ui/draw/lines.ts';
import {someDay, someSettingsAndPolicy} from '../helpers/arbitraries.ts';
import {check} from '../helpers/check.ts';

/** Of a line on the day axis beside its arrow, in the narrowest terminal. */
const widthOf60 = 60 - 4 - 2;

test('the truth of every month is that of its cases, whatever the detector', () => {
	check(
		fc.tuple(someDay, someSettingsAndPolicy),
		25,
		([{settings: year, day}, {detectorGrace, detectorIgnoreStatus}]) => {
			const settings = {...year, customers: Math.min(40, year.customers), detectorGrace, detectorIgnoreStatus};
			const simulation = simulate(settings);
			const view = asOf(simulation.ledger, day);
			const books = booksPolicy(settings);
			const findings = detect(view, detectorPolicy(settings));
			const cases = casesOf(simulation, view, findings, books);
			for (let index = 0; index < subscriptionCount(view); index++) {
				for (let month = 0; month < monthsBegun(view); month++) {
					const isHere = (each: {subscriptionId: number; month: number}) =>
						each.subscriptionId === index + 1 && each.month === month;
					const truth = truthAt(simulation, view, index, month, findings.filter(isHere), books);
					const verdicts = cases.filter(isHere).map(({verdict}) => verdict);
					expect(verdicts.length === 0 ? [undefined] : verdicts).toContain(truth.verdict);
					expect(textWidth(truth.event?.brief ?? '')).toBeLessThanOrEqual(widthOf60);
					expect(truth.text).toMatch(truth.verdict === undefined ? /injected/ : /^(found|missed|false alarm|not yet)/);
				}
			}
		},
	);
});

test('what was injected is what the cases hold, with the first day on which anyone could know', () => {
	check(someDay, 25, ({settings, day}) => {
		const simulation = simulate(settings);
		const view = asOf(simulation.ledger, day);
		const books = booksPolicy(settings);
		const found = injectedLeaks(simulation, view, books);
		// Noise can look like a leak for a while: a payment in parts is short until its last part is in.
		const cases = casesOf(simulation, view, detect(view, books), books).filter(
			({verdict}) => verdict !== 'false-alarm',
		);
		expect(found.length).toBe(cases.length);
		for (const {scenario, subscriptionId, invoiceId, month, since, leakedCents, liabilityCents} of found) {
			const same = cases.find(
				(each) => each.scenario === scenario && each.subscriptionId === subscriptionId && each.month === month,
			);
			expect(same).toMatchObject({invoiceId, since, leakedCents});
			expect(same?.liabilityCents).toBe(liabilityCents);
			expect(same?.verdict).toBe(since <= day ? 'found' : 'not-yet-detectable');
		}
	});
});

test('a detector that judges like the books differs in nothing, another one says in what', () => {
	const books = {graceDays: 30, looksAtStatus: true};
	expect(policyDifference(books, books)).toBeUndefined();
	expect(policyDifference(books, {...books, graceDays: 1})).toBe('Its grace is 1 day where the books give 30.');
	expect(policyDifference(books, {graceDays: 0, looksAtStatus: false})).toBe(
		'Its grace is 0 days where the books give 30. It looks at no status; the books do.',
	);
});
