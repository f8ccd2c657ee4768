import {type Day, type Month, never} from '../../domain/days.ts';
import {dueOnIn} from '../../domain/first-invoice.ts';
import {collectedCents, invoicedCents, type Ledger, monthsBegun, paymentDay} from '../../domain/ledger.ts';
import {paymentDays, settledOn} from '../../domain/payment-days.ts';
import {periodStart} from '../../domain/period-start.ts';
import type {Policy} from '../../domain/policy.ts';
import {type Timeline, timelineOf} from '../../domain/timeline.ts';
import type {Finding} from '../../scenarios/finding.ts';
import {leaks} from '../../scenarios/index.ts';
import {evidenceMark} from './evidence-marks.ts';
import type {Tone} from './lines.ts';
import {markOf, toneOfLetter} from './marks.ts';

/** The days in one month's life of a subscription, as far as they are known by the ledger's day. */
export type MonthDays = {
	readonly month: Month;
	/** The letter of its strip. */
	readonly letter: string;
	readonly tone: Tone;
	readonly billedOn: Day;
	readonly isInvoiced: boolean;
	readonly dueOn: Day;
	/** The day of the last payment; `never` where none is known. */
	readonly paidOn: Day;
	/** The days of payments before that one. */
	readonly parts: readonly Day[];
	readonly isSettled: boolean;
	/** The last day on which an unpaid invoice was overdue but no leak yet; before `dueOn` where it never was. */
	readonly overdueUntil: Day;
	/** Of a month that a detector flags: since when, and whether the loss goes on from there. */
	readonly known?: {readonly on: Day; readonly letter: string; readonly tone: Tone; readonly isGoingOn: boolean};
};

/** A subscription's whole year on one axis. */
export type CustomerYear = {
	readonly firstDay: Day;
	/** The close-out. */
	readonly lastDay: Day;
	readonly asOf: Day;
	readonly months: readonly MonthDays[];
	/** How many months there will be at the close-out. */
	readonly monthsInAll: number;
};

/** The year of one subscription; its findings alone are marked as leaks, and without a policy nothing is judged. The axis is that of the timeline. */
export function customerYear(
	ledger: Ledger,
	index: number,
	findings: readonly Finding[],
	policy: Policy | undefined,
	timeline: Timeline = timelineOf(ledger.months, ledger.termsDays, policy?.graceDays ?? 0, ledger.firstMonth),
): CustomerYear {
	const {firstDay, closeOut} = timeline;
	const months = Array.from({length: monthsBegun(ledger)}, (_, at): MonthDays => {
		const month = ledger.firstMonth + at;
		const letter = policy
			? markOf(ledger, index, month, findings, policy)
			: (evidenceMark(ledger, index, month)?.letter ?? ' ');
		const dueOn = dueOnIn(ledger, index, month);
		const paidOn = paymentDay(ledger, index, month);
		const amount = invoicedCents(ledger, index, month);
		const known = policy && knownOf(ledger, index, month, findings, policy);
		const until = Math.min(ledger.day, paidOn - 1, settledOn(ledger, index, month) - 1);
		return {
			month,
			letter,
			tone: toneOfLetter(letter),
			billedOn: periodStart(ledger, index, month),
			isInvoiced: amount > 0,
			dueOn,
			paidOn,
			parts: paymentDays(ledger, index, month).slice(0, -1),
			isSettled: paidOn !== never && collectedCents(ledger, index, month) >= amount,
			overdueUntil: amount === 0 ? dueOn : known?.isGoingOn ? Math.min(until, known.on - 1) : until,
			...(known && {known}),
		};
	});
	return {firstDay, lastDay: Math.max(closeOut, ledger.day), asOf: ledger.day, months, monthsInAll: ledger.months};
}

function knownOf(
	ledger: Ledger,
	index: number,
	month: Month,
	findings: readonly Finding[],
	policy: Policy,
): MonthDays['known'] {
	const finding = findings.find((candidate) => candidate.month === month);
	const leak = finding && leaks.find(({id}) => id === finding.scenario);
	if (!leak) {
		return undefined;
	}

	const isGoingOn = leak.axis(ledger, index, month, policy)?.trail === 'loss';
	return {on: finding.since, letter: leak.letter, tone: leak.hue, isGoingOn};
}
