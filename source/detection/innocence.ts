import {counted} from '../domain/counted.ts';
import {billingDay, type Month} from '../domain/days.ts';
import {cancelledOn, dueDay, type Ledger, paymentDay, startedOn} from '../domain/ledger.ts';
import type {Policy} from '../domain/policy.ts';
import {type Standing, standingOf} from '../domain/settlement.ts';
import {writtenDay} from '../domain/written-days.ts';
import {ghostSubscriber} from '../scenarios/ghost-subscriber.ts';
import {leaks} from '../scenarios/index.ts';
import {leakyBucket} from '../scenarios/leaky-bucket.ts';
import {zombieAccount} from '../scenarios/zombie-account.ts';

/** A month that no rule flags: its letter in a strip, and the sentence that says why. */
export type Innocence = {readonly letter: string; readonly text: string};

const letters: Readonly<Record<Standing, string>> = {
	unbilled: ghostSubscriber.letter,
	zombie: zombieAccount.letter,
	'short-paid': leakyBucket.letter,
	'not-begun': ' ',
	'not-due': '-',
	open: 'o',
	overdue: '!',
	paid: '·',
	'paid-late': 'l',
};

/** The letter of where a month stands: `·` paid, `l` paid late, `o` open, `!` overdue, `-` not billed, a space before it begins; a leak's own. */
export function standingLetter(ledger: Ledger, index: number, month: Month, policy: Policy): string {
	return letters[standingOf(ledger, index, month, policy)];
}

/** Why the month is not flagged at the close of the ledger's day; `undefined` where a rule of this policy does flag it. */
export function innocence(ledger: Ledger, index: number, month: Month, policy: Policy): Innocence | undefined {
	return leaks.some((leak) => leak.matches(ledger, index, month, policy))
		? undefined
		: {letter: standingLetter(ledger, index, month, policy), text: innocentText(ledger, index, month, policy)};
}

function innocentText(ledger: Ledger, index: number, month: Month, policy: Policy): string {
	const dueOn = dueDay(ledger, month);
	const paidOn = paymentDay(ledger, index, month);
	switch (standingOf(ledger, index, month, policy)) {
		case 'paid':
			return paidOn === billingDay(month)
				? 'paid in full on the day of the invoice'
				: `paid in full, ${counted(paidOn - billingDay(month), 'day')} after the invoice`;
		case 'paid-late':
			return `paid ${counted(paidOn - dueOn, 'day')} late, in full: valid revenue, not a leak`;
		case 'open':
			return ledger.day === dueOn ? 'open: due today' : `open: due in ${counted(dueOn - ledger.day, 'day')}`;
		case 'overdue':
			return overdueText(ledger, index, dueOn + policy.graceDays - ledger.day);
		case 'not-due':
			return notBilledText(ledger, index, month);
		default:
			return `not begun: billed on ${writtenDay(billingDay(month))}`;
	}
}

function overdueText(ledger: Ledger, index: number, graceLeft: number): string {
	if (graceLeft > 0) {
		return `overdue, ${counted(graceLeft, 'day')} of grace left`;
	}

	return graceLeft === 0
		? 'overdue, on the last day of grace'
		: `overdue past grace, but cancelled ${writtenDay(cancelledOn(ledger, index))}: only an active subscription is a zombie`;
}

function notBilledText(ledger: Ledger, index: number, month: Month): string {
	return startedOn(ledger, index) > billingDay(month)
		? `not billed: started ${writtenDay(startedOn(ledger, index))}, after the billing day`
		: `not billed: cancelled ${writtenDay(cancelledOn(ledger, index))}, before the billing day`;
}
