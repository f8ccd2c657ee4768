import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {detect} from '../../source/detection/detect.ts';
import {casesOf, scoresOf, sumScores} from '../../source/detection/score.ts';
import {asOf, type Ledger, monthsBegun} from '../../source/domain/ledger.ts';
import type {Policy} from '../../source/domain/policy.ts';
import {leaks, monthlyScenarios} from '../../source/scenarios/index.ts';
import {booksPolicy, defaultSettings, detectorPolicy, type Settings} from '../../source/simulation/settings.ts';
import {type Simulation, simulate, simulateInBlocks} from '../../source/simulation/simulate.ts';
import {aLedger, dated, day} from '../helpers/a-ledger.ts';
import {someDay, someSettings, someSettingsAndPolicy} from '../helpers/arbitraries.ts';
import {check} from '../helpers/check.ts';
import {isPaidInParts} from '../helpers/rows.ts';

const books = {graceDays: 30, looksAtStatus: true};
const bill = {issuedOn: '2024-01-01', dueOn: '2024-01-15'};

function casesOn(simulation: Simulation, on: number, policy: Policy, byTheBooks: Policy) {
	const view = asOf(simulation.ledger, on);
	return casesOf(simulation, view, detect(view, policy), byTheBooks);
}

/** A simulation of this ledger, in which these scenarios struck, one entry per subscription and month. */
function injected(ledger: Ledger, struck: readonly (string | undefined)[]): Simulation {
	const numbers = struck.map((id) => monthlyScenarios.findIndex((scenario) => scenario.id === id) + 1);
	return {settings: defaultSettings, ledger, truth: {months: ledger.months, struck: Uint8Array.from(numbers)}};
}

describe('an injected zombie', () => {
	const zombie = injected(aLedger().invoice(bill).unpaid(), ['zombie-account']);
	const verdictOn = (on: string, policy: Policy) =>
		casesOn(zombie, day(on), policy, books).map((one) => [
			one.verdict,
			dated(one.since),
			one.invoiceId,
			one.leakedCents,
		]);

	test('is not yet detectable until its grace is over, then found', () => {
		expect(verdictOn('2023-12-31', books)).toEqual([]);
		expect(verdictOn('2024-01-01', books)).toEqual([['not-yet-detectable', '2024-02-15', 101, 1000]]);
		expect(verdictOn('2024-02-14', books)).toEqual([['not-yet-detectable', '2024-02-15', 101, 1000]]);
		expect(verdictOn('2024-02-15', books)).toEqual([['found', '2024-02-15', 101, 1000]]);
	});

	test('is missed by a detector that waits longer', () => {
		const patient = {...books, graceDays: 60};
		expect(verdictOn('2024-02-14', patient)).toEqual([['not-yet-detectable', '2024-02-15', 101, 1000]]);
		expect(verdictOn('2024-02-15', patient)).toEqual([['missed', '2024-02-15', 101, 1000]]);
		expect(verdictOn('2024-03-16', patient)).toEqual([['found', '2024-03-16', 101, 1000]]);
	});

	test('is found early by a detector that does not wait', () => {
		expect(verdictOn('2024-01-16', {...books, graceDays: 0})).toEqual([['found', '2024-01-16', 101, 1000]]);
	});
});

test('an injected short payment is not yet detectable until it is made', () => {
	const leaky = injected(aLedger().invoice(bill).paid('2024-01-09', 950), ['leaky-bucket']);
	expect(casesOn(leaky, day('2024-01-08'), books, books)).toMatchObject([
		{verdict: 'not-yet-detectable', since: day('2024-01-09'), invoiceId: 101, leakedCents: 50},
	]);
	expect(casesOn(leaky, day('2024-01-09'), books, books)).toMatchObject([{verdict: 'found'}]);
});

test('an injected ghost has no invoice to name', () => {
	const ghost = injected(aLedger(), ['ghost-subscriber']);
	const view = asOf(ghost.ledger, day('2024-01-01'));
	expect(casesOf(ghost, view, [], books)).toMatchObject([{verdict: 'missed', invoiceId: null, leakedCents: 1000}]);
});

test('a finding where nothing, something innocent or something else was injected is a false alarm', () => {
	const ledger = aLedger().invoice(bill).paid('2024-02-01');
	const strict = {...books, graceDays: 0};
	for (const struck of [undefined, 'late-payment']) {
		expect(casesOn(injected(ledger, [struck]), day('2024-01-20'), strict, books)).toMatchObject([
			{verdict: 'false-alarm', scenario: 'zombie-account', invoiceId: 101},
		]);
	}

	expect(casesOn(injected(ledger, ['leaky-bucket']), day('2024-01-20'), strict, books)).toMatchObject([
		{verdict: 'false-alarm', scenario: 'zombie-account'},
		{verdict: 'not-yet-detectable', scenario: 'leaky-bucket'},
	]);
});

test('scores count the verdicts; ratios of nothing are 1', () => {
	const ledger = aLedger()
		.invoice(bill)
		.unpaid()
		.subscription({})
		.invoice(bill)
		.paid('2024-02-01')
		.subscription({})
		.invoice(bill)
		.unpaid();
	const simulation = injected(ledger, ['zombie-account', 'late-payment', 'zombie-account']);
	const view = asOf(ledger, day('2024-01-20'));
	const [one, another] = detect(view, {...books, graceDays: 0});
	const scores = scoresOf(casesOf(simulation, view, one && another ? [one, another] : [], {...books, graceDays: 2}));
	const none = {injected: 0, found: 0, missed: 0, falseAlarms: 0, notYetDetectable: 0, precision: 1, recall: 1};
	const unpaid = {...none, injected: 2, found: 1, missed: 1, falseAlarms: 1, precision: 0.5, recall: 0.5};
	expect(scores).toEqual(leaks.map(({id}) => ({scenario: id, ...(id === 'zombie-account' ? unpaid : none)})));
});

test('at the close-out, with the policy of the books, all that was injected is found and nothing else', () => {
	check(someSettings, 80, (settings) => {
		const simulation = simulate(settings);
		const policy = detectorPolicy(settings);
		const cases = casesOn(simulation, simulation.ledger.day, policy, booksPolicy(settings));
		expect(cases.filter(({verdict}) => verdict !== 'found')).toEqual([]);
		for (const [at, score] of scoresOf(cases).entries()) {
			const count = simulation.truth.struck.filter((scenario) => scenario === at + 1).length;
			expect(score).toMatchObject({injected: count, found: count, missed: 0, falseAlarms: 0, notYetDetectable: 0});
			expect([score.precision, score.recall]).toEqual([1, 1]);
		}
	});
});

test('on any day, with the policy of the books, nothing is missed, and nothing a false alarm but what is yet to be paid in parts', () => {
	check(someDay, 60, ({settings, day: on}) => {
		const simulation = simulate(settings);
		const cases = casesOn(simulation, on, booksPolicy(settings), booksPolicy(settings));
		const unjust = cases.filter(
			({verdict, subscriptionId, month}) =>
				verdict !== 'false-alarm' || !isPaidInParts(simulation.ledger, subscriptionId - 1, month),
		);
		for (const score of scoresOf(unjust)) {
			expect(score).toMatchObject({missed: 0, falseAlarms: 0, precision: 1, recall: 1});
		}
	});
});

test('on any day, with any policy, found + missed + not yet detectable is what was injected in the months begun', () => {
	check(fc.tuple(someSettingsAndPolicy, fc.nat({max: 400})), 60, ([settings, back]) => {
		const simulation = simulate(settings);
		const on = simulation.ledger.day - back;
		const begun = monthsBegun(asOf(simulation.ledger, on));
		const cases = casesOn(simulation, on, detectorPolicy(settings), booksPolicy(settings));
		const struck = simulation.truth.struck.filter((_, place) => place % settings.months < begun);
		for (const [at, score] of scoresOf(cases).entries()) {
			expect(score.found + score.missed + score.notYetDetectable).toBe(score.injected);
			expect(score.injected).toBe(struck.filter((scenario) => scenario === at + 1).length);
		}

		const findings = cases.filter(({verdict}) => verdict === 'found' || verdict === 'false-alarm');
		expect(cases.slice(0, findings.length)).toEqual(findings);
	});
});

test('scores of blocks of customers sum to the score of all', () => {
	const scoresAt = (settings: Settings, simulation: Simulation) =>
		scoresOf(casesOn(simulation, simulation.ledger.day - 40, detectorPolicy(settings), booksPolicy(settings)));
	check(someSettingsAndPolicy, 20, (settings) => {
		const blocks = [...simulateInBlocks({...settings}, 13)].map((block) => scoresAt(settings, block));
		expect(blocks.reduce(sumScores)).toEqual(scoresAt(settings, simulate(settings)));
	});
});

test('there is a score for each leak, in the order of the list', () => {
	expect(scoresOf([]).map(({scenario}) => scenario)).toEqual(leaks.map(({id}) => id));
});
