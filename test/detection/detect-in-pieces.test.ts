import fc from 'fast-check';
import {expect, test} from 'vitest';
import {detect, detectInPieces} from '../../source/detection/detect.ts';
import {asOf, type Ledger} from '../../source/domain/ledger.ts';
import type {Policy} from '../../source/domain/policy.ts';
import {defaultSettings, detectorPolicy} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {ledgerOf, someBooksOnADay} from '../helpers/any-ledger.ts';
import {check} from '../helpers/check.ts';

/** How many pieces it takes, and what comes of them. */
function drained(ledger: Ledger, policy: Policy) {
	const work = detectInPieces(ledger, policy);
	let pieces = 1;
	let step = work.next();
	while (!step.done) {
		pieces++;
		step = work.next();
	}

	return {pieces, findings: step.value};
}

test('in pieces, the same is found as at once, in any books', () => {
	check(fc.tuple(someBooksOnADay, fc.boolean()), 100, ([{books, on}, looksAtStatus]) => {
		const ledger = asOf(ledgerOf(books), on);
		const policy = {graceDays: 30, looksAtStatus};
		expect(drained(ledger, policy).findings).toEqual(detect(ledger, policy));
	});
});

test('a year comes in more pieces the more customers there are, and is found the same', () => {
	const policy = detectorPolicy(defaultSettings);
	const [few, many] = [100, 1000].map((customers) => {
		const {ledger} = simulate({...defaultSettings, customers});
		const {pieces, findings} = drained(ledger, policy);
		expect(findings).toEqual(detect(ledger, policy));
		return pieces;
	}) as [number, number];
	expect(many).toBeGreaterThan(few);
});
