import {type Day, type Month, never} from '../domain/days.ts';
import {type Ledger, paymentDay} from '../domain/ledger.ts';
import type {Policy} from '../domain/policy.ts';
import {writtenDay} from '../domain/written-days.ts';
import type {Finding} from '../scenarios/finding.ts';
import {leaks, monthlyScenarios} from '../scenarios/index.ts';
import type {MonthlyScenario} from '../scenarios/scenario.ts';
import {innocence} from './innocence.ts';
import type {Answers, Verdict} from './score.ts';

/** What the truth says of one month of one subscription. */
export type TruthAt = {
	/** What became of what was injected there, or of what the detector says of it; `undefined` where neither leaks. */
	readonly verdict: Verdict | undefined;
	/** The verdict in a sentence: what was injected, and since when anyone could know. */
	readonly text: string;
	/** The day that it turns on, with what can be said of that day; `undefined` where nothing was injected. */
	readonly event: TruthEvent | undefined;
};

/** A day that the truth turns on, what can be said of it, and that in few words, the day first. */
export type TruthEvent = {readonly on: Day; readonly text: string; readonly brief: string};

/**
 * The truth of a month, as of the day of `view` (a view of the simulation's own ledger). `findings` are those of this month;
 * `books` say from when on anyone could know.
 */
export function truthAt(
	{ledger, truth}: Answers,
	view: Ledger,
	index: number,
	month: Month,
	findings: readonly Finding[],
	books: Policy,
): TruthAt {
	const struck = truth.struck[index * truth.months + month - ledger.firstMonth] as number;
	const scenario = monthlyScenarios[struck - 1];
	const leak = leaks.find(({id}) => id === scenario?.id);
	if (!leak) {
		return withoutLeak(ledger, index, month, findings, books, scenario);
	}

	const since = leak.since(ledger, index, month, books);
	const known = writtenDay(since);
	const {one} = leak.words;
	const what = `${one} was injected`;
	const event = {on: since, text: `${what}: anyone could know from ${known} on`, brief: `from ${known} on: ${one}`};
	if (findings.some(({scenario: id}) => id === leak.id)) {
		const early = view.day < since ? `, before anyone who judges like the books could know, on ${known}` : '';
		return {verdict: 'found', text: `found: ${what}, and the detector says so${early}`, event};
	}

	const wrong = findings.length > 0 ? ', and what the detector says is a false alarm' : '';
	return view.day >= since
		? {verdict: 'missed', text: `missed: ${what}; anyone could know since ${known}${wrong}`, event}
		: {
				verdict: 'not-yet-detectable',
				text: `not yet detectable: ${what}; nobody can know before ${known}${wrong}`,
				event: {on: since, text: `${what}: nobody can know before ${known}`, brief: `not before ${known}: ${one}`},
			};
}

/** A month in which no leak was injected; what comes of it is read in the whole ledger. */
function withoutLeak(
	ledger: Ledger,
	index: number,
	month: Month,
	findings: readonly Finding[],
	books: Policy,
	noise: MonthlyScenario | undefined,
): TruthAt {
	const paidOn = paymentDay(ledger, index, month);
	const injected = noise ? `${noise.words.one} was injected, which is noise` : 'nothing was injected';
	const event = noise && paidOn !== never ? paidEvent(noise, paidOn) : undefined;
	const reason = innocence(ledger, index, month, books)?.text ?? 'a rule of the books matches';
	const really = `${paidOn === never ? 'In the end' : `On ${writtenDay(paidOn)}`}: ${reason}`;
	return findings.length > 0
		? {verdict: 'false-alarm', text: `false alarm: the detector is wrong, ${injected}. ${really}`, event}
		: {verdict: undefined, text: noise ? `${injected}. ${really}` : injected, event};
}

function paidEvent({words: {one}}: MonthlyScenario, paidOn: Day): TruthEvent {
	const paid = `paid ${writtenDay(paidOn)}`;
	return {on: paidOn, text: `${one}: ${paid}`, brief: `${paid}: ${one}`};
}
