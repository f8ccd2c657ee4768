import type {Mark} from '../../detection/marks.ts';
import type {MarkCase} from '../../detection/score-marks.ts';
import {type TruthAt, truthAt} from '../../detection/truth-at.ts';
import {type Month, never} from '../../domain/days.ts';
import {cancelledOn, isDueForBilling, type Ledger, monthsBegun} from '../../domain/ledger.ts';
import type {Policy} from '../../domain/policy.ts';
import type {Timeline} from '../../domain/timeline.ts';
import type {Finding} from '../../scenarios/finding.ts';
import {leaks} from '../../scenarios/index.ts';
import type {Leak} from '../../scenarios/scenario.ts';
import {answersIn, findingsOn, ledgerIn, policiesIn, timelineIn} from './derive.ts';
import {isTruthKnown, isTruthTold} from './knowing.ts';
import type {Level} from './level.ts';
import {type MarkLook, markCases, marksOfferedIn, marksOn} from './marks-in.ts';
import type {State} from './state.ts';
import {type Who, whoIn} from './who.ts';

const none: readonly Finding[] = [];

/** What the page of one customer is about. */
export type CustomerPage = {
	readonly id: number;
	/** The customer's position in the ledger. */
	readonly index: number;
	/** The selected month, at most the last one begun. */
	readonly month: Month;
	readonly ledger: Ledger;
	/** The detector's. */
	readonly policy: Policy;
	/** The days that can be stood on. */
	readonly timeline: Timeline;
	/** What the detector says; nothing at the level of evidence. */
	readonly findings: readonly Finding[];
	/** The months of the history, in order. */
	readonly months: readonly Month[];
	readonly level: Level;
	/** What a month can be marked as. */
	readonly offered: readonly MarkLook[];
	/** What the reader has marked of the customer. */
	readonly marks: readonly Mark[];
	/** What became of those marks, and what was missed; nothing at the level of evidence. */
	readonly markCases: readonly MarkCase[];
	/** What the truth says of each month, from the first one on, while it is shown and known. */
	readonly truths: readonly TruthAt[] | undefined;
	/** Whether the reader asked for a truth that nobody knows. */
	readonly isTruthUnknown: boolean;
	readonly who: Who;
	/** Whether the books came from outside: the rules as SQL are over periods of their own then. */
	readonly isOpened: boolean;
};

/** The page that is open; `undefined` where none is. */
export function customerPage(state: State): CustomerPage | undefined {
	if (!state.customer) {
		return undefined;
	}

	const ledger = ledgerIn(state);
	const {id} = state.customer;
	const {firstMonth} = ledger;
	const begun = monthsBegun(ledger);
	return {
		id,
		index: id - ledger.firstId,
		month: Math.min(Math.max(firstMonth, state.customer.month), Math.max(firstMonth, firstMonth + begun - 1)),
		ledger,
		policy: policiesIn(state).detector,
		timeline: timelineIn(state),
		findings: state.level === 'evidence' ? none : findingsOn(state, id),
		months: Array.from({length: begun}, (_, at) => firstMonth + at),
		level: state.level,
		offered: marksOfferedIn(state),
		marks: marksOn(state, id),
		markCases: markCases(state).filter(({customerId}) => customerId === id),
		truths: truthsOf(state, id - ledger.firstId),
		isTruthUnknown: state.level === 'truth' && !isTruthKnown(state),
		who: whoIn(state, id),
		isOpened: state.books !== undefined,
	};
}

function truthsOf(state: State, index: number): readonly TruthAt[] | undefined {
	const answers = isTruthTold(state) ? answersIn(state) : undefined;
	if (!answers) {
		return undefined;
	}

	const ledger = ledgerIn(state);
	const findings = findingsOn(state, index + ledger.firstId);
	return Array.from({length: monthsBegun(ledger)}, (_, at) => {
		const month = ledger.firstMonth + at;
		const ofMonth = findings.filter((finding) => finding.month === month);
		return truthAt(answers, ledger, index, month, ofMonth, policiesIn(state).books);
	});
}

/** The finding on the selected month, with its rule. */
export function selectedFinding({findings, month}: CustomerPage): {finding: Finding; leak: Leak} | undefined {
	const finding = findings.find((candidate) => candidate.month === month);
	const leak = finding && leaks.find(({id}) => id === finding.scenario);
	return finding && leak ? {finding, leak} : undefined;
}

/** Whether the subscription is cancelled by the ledger's day. */
export function isCancelled({ledger, index}: CustomerPage): boolean {
	return cancelledOn(ledger, index) !== never;
}

/** Whether the month should have been billed. */
export function isExpected({ledger, index}: CustomerPage, month: Month): boolean {
	return isDueForBilling(ledger, index, month);
}
