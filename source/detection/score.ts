import type {Day} from '../domain/days.ts';
import {customerOf, type Ledger, monthsBegun, subscriptionCount, subscriptionId} from '../domain/ledger.ts';
import type {Policy} from '../domain/policy.ts';
import type {Finding} from '../scenarios/finding.ts';
import {leaks} from '../scenarios/index.ts';
import type {Leak} from '../scenarios/scenario.ts';
import type {Simulation} from '../simulation/simulate.ts';
import {invoiceOf, moneyOf} from './detect.ts';

export type Verdict = 'found' | 'missed' | 'false-alarm' | 'not-yet-detectable';

/** What was injected, and the whole ledger that it was injected into. */
export type Answers = Pick<Simulation, 'ledger' | 'truth'>;

/** An injected leak, a finding, or both: what the truth says of it. */
export type Case = Omit<Finding, 'since'> & {
	readonly verdict: Verdict;
	/** Of a finding, its own; of an injected leak without one, the day from which the books' rule sees it. */
	readonly since: Day;
};

/** How the findings of one scenario compare with what was injected in the months begun by the as-of day. */
export type Score = {
	scenario: string;
	/** found + missed + not yet detectable */
	injected: number;
	found: number;
	missed: number;
	falseAlarms: number;
	/** Injected, but no rule could see it by the as-of day. */
	notYetDetectable: number;
	/** found ÷ (found + false alarms); 1 where nothing was flagged. */
	precision: number;
	/** found ÷ (found + missed), of what a rule can see by the as-of day; 1 where that is nothing. */
	recall: number;
};

/**
 * Holds findings against the injected truth, as of the day of `ledger` (a view of the simulation's own ledger): the
 * findings in their order, each found or a false alarm, then the injected leaks of begun months that have no finding.
 */
export function casesOf(simulation: Answers, ledger: Ledger, findings: readonly Finding[], books: Policy): Case[] {
	const {months, struck} = simulation.truth;
	const isFound = new Uint8Array(struck.length);
	const cases = findings.map((finding): Case => {
		const place = (finding.subscriptionId - ledger.firstId) * months + finding.month - ledger.firstMonth;
		const isInjected = leakStruck(struck, place)?.id === finding.scenario;
		isFound[place] ||= Number(isInjected);
		// The verdict first: to a copy that is added to, V8 gives a shape of its own, four times as large.
		return {verdict: isInjected ? 'found' : 'false-alarm', ...finding};
	});
	const begun = monthsBegun(ledger);
	for (let index = 0; index < subscriptionCount(ledger); index++) {
		for (let at = 0; at < begun; at++) {
			const place = index * months + at;
			const leak = isFound[place] ? undefined : leakStruck(struck, place);
			if (leak) {
				cases.push(unseenCase(simulation, leak, index, ledger.firstMonth + at, ledger.day, books));
			}
		}
	}

	return cases;
}

function leakStruck(struck: Uint8Array, place: number): Leak | undefined {
	const scenario = struck[place] as number;
	return scenario === 0 ? undefined : leaks[scenario - 1];
}

function unseenCase({ledger}: Answers, leak: Leak, index: number, month: number, day: Day, books: Policy): Case {
	const since = leak.since(ledger, index, month, books);
	const id = subscriptionId(ledger, index);
	return {
		verdict: day >= since ? 'missed' : 'not-yet-detectable',
		scenario: leak.id,
		customerId: customerOf(ledger, index),
		subscriptionId: id,
		invoiceId: invoiceOf(leak, ledger, index, month, books),
		month,
		since,
		...moneyOf(leak, ledger, index, month, books),
	};
}

/** Counts the cases of each scenario. */
export function scoresOf(cases: readonly Case[]): Score[] {
	return leaks.map(({id}) => {
		const count = {found: 0, missed: 0, 'false-alarm': 0, 'not-yet-detectable': 0};
		for (const {scenario, verdict} of cases) {
			if (scenario === id) {
				count[verdict]++;
			}
		}

		const {found, missed} = count;
		return withRatios({
			scenario: id,
			injected: found + missed + count['not-yet-detectable'],
			found,
			missed,
			falseAlarms: count['false-alarm'],
			notYetDetectable: count['not-yet-detectable'],
			precision: 1,
			recall: 1,
		});
	});
}

/** Sums the scores of separate customers, scenario by scenario. */
export function sumScores(a: readonly Score[], b: readonly Score[]): Score[] {
	return a.map((score, at) => {
		const other = b[at] as Score;
		return withRatios({
			...score,
			injected: score.injected + other.injected,
			found: score.found + other.found,
			missed: score.missed + other.missed,
			falseAlarms: score.falseAlarms + other.falseAlarms,
			notYetDetectable: score.notYetDetectable + other.notYetDetectable,
		});
	});
}

function withRatios(score: Score): Score {
	const {found, missed, falseAlarms} = score;
	return {
		...score,
		precision: found + falseAlarms === 0 ? 1 : found / (found + falseAlarms),
		recall: found + missed === 0 ? 1 : found / (found + missed),
	};
}
