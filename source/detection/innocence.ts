import {counted} from '../domain/counted.ts';
import {billingDay, type Month, never} from '../domain/days.ts';
import {dueOnIn} from '../domain/first-invoice.ts';
import {expectedBy, type Ledger, paymentDay} from '../domain/ledger.ts';
import type {Policy} from '../domain/policy.ts';
import {type Standing, standingOf} from '../domain/settlement.ts';
import {writtenDay} from '../domain/written-days.ts';
import {leaks, monthlyScenarios} from '../scenarios/index.ts';

/** A month that no rule flags: its letter in a strip, and the sentence that says why. */
export type Innocence = {readonly letter: string; readonly text: string};

/** The letters of where a month stands by itself; a standing that a scenario leaves a month in has the scenario's. */
const letters: Readonly<Partial<Record<Standing, string>>> = {
	'not-begun': ' ',
	'not-due': '-',
	open: 'o',
	overdue: '!',
	paid: '·',
	...Object.fromEntries(monthlyScenarios.flatMap(({standing, letter}) => (standing ? [[standing, letter]] : []))),
};

/** The letter of where a month stands: `·` paid, `l` paid late, `o` open, `!` overdue, `-` not billed, a space before it begins; a leak's own. */
export function standingLetter(ledger: Ledger, index: number, month: Month, policy: Policy): string {
	return letters[standingOf(ledger, index, month, policy)] ?? '?';
}

/** Why the month is not flagged at the close of the ledger's day; `undefined` where a rule of this policy does flag it. */
export function innocence(ledger: Ledger, index: number, month: Month, policy: Policy): Innocence | undefined {
	return leaks.some((leak) => leak.matches(ledger, index, month, policy))
		? undefined
		: {letter: standingLetter(ledger, index, month, policy), text: innocentText(ledger, index, month, policy)};
}

function innocentText(ledger: Ledger, index: number, month: Month, policy: Policy): string {
	for (const {whyNot} of monthlyScenarios) {
		const text = whyNot?.(ledger, index, month, policy);
		if (text !== undefined) {
			return text;
		}
	}

	return plainText(ledger, index, month, policy);
}

/** What is said of a month that nothing makes suspicious. */
function plainText(ledger: Ledger, index: number, month: Month, policy: Policy): string {
	const by = expectedBy(ledger, index, month);
	const daysToPay = paymentDay(ledger, index, month) - by;
	const daysLeft = dueOnIn(ledger, index, month) - ledger.day;
	switch (standingOf(ledger, index, month, policy)) {
		case 'paid':
			return daysToPay === 0
				? 'paid in full on the day of the invoice'
				: `paid in full, ${counted(daysToPay, 'day')} after the invoice`;
		case 'open':
			return daysLeft === 0 ? 'open: due today' : `open: due in ${counted(daysLeft, 'day')}`;
		default:
			return `not begun: billed on ${writtenDay(by === never ? billingDay(month) : by)}`;
	}
}
