import {type Bridge, collectionRate, leakageRate, leakedCents} from '../../domain/bridge.ts';
import {bridgeLines} from '../../domain/bridge-lines.ts';
import {counted} from '../../domain/counted.ts';
import {formatMoney} from '../../domain/money.ts';
import {leaks} from '../../scenarios/index.ts';
import {percentText} from '../draw/percent-text.ts';
import type {Term} from './term.ts';

/** The lines of the bridge that leaks move, and not what is owed back; those that are rare are named where they are not 0. */
const leakedLines = bridgeLines.filter(({key}) => leaks.some(({line, isLiability}) => line === key && !isLiability));

function leakedIn(bridge: Bridge) {
	return leakedLines.filter(({key, isRare}) => !isRare || bridge[key] !== 0);
}

/** The lines of the revenue bridge, from what was contracted to what was collected. */
export const revenueTerms: readonly Term[] = [
	{
		id: 'contracted',
		name: 'contracted',
		sentence: 'What the active subscriptions should be billed: the price of each plan, once a month.',
		formula: 'contracted = price × subscriptions active on the billing day',
		numbers: ({currency, bridge, span}) =>
			`${formatMoney(bridge.contractedCents, currency)} contracted for ${counted(bridge.subscriptionsDue, 'invoice')} due in ${span}`,
	},
	{
		id: 'unbilled',
		tellsLeaks: true,
		name: 'unbilled',
		sentence: 'What should have been billed and never was: the price of every ghost.',
		formula: 'unbilled = contracted − billed',
		numbers: ({currency, bridge}) =>
			`${formatMoney(bridge.unbilledCents, currency)} unbilled = ${formatMoney(bridge.contractedCents, currency)} contracted − ${formatMoney(bridge.billedCents, currency)} billed`,
	},
	{
		id: 'billed',
		tellsLeaks: true,
		name: 'billed',
		sentence: 'What the invoices ask for, paid or not.',
		formula: 'billed = contracted − unbilled',
		numbers: ({currency, bridge}) =>
			`${formatMoney(bridge.billedCents, currency)} billed = ${formatMoney(bridge.contractedCents, currency)} contracted − ${formatMoney(bridge.unbilledCents, currency)} unbilled`,
	},
	{
		id: 'not-yet-due',
		name: 'not yet due',
		sentence: 'Invoices that are unpaid while their due date has not passed: nothing is wrong with them.',
		formula: 'not yet due = unpaid invoices with as of <= due date',
		numbers: ({currency, bridge, span}) => `${formatMoney(bridge.notYetDueCents, currency)} of ${span} is not yet due`,
	},
	{
		id: 'overdue',
		tellsLeaks: true,
		name: 'overdue',
		sentence:
			'Invoices that are unpaid past their due date and within the grace: suspicious, and mostly paid in the end.',
		formula: 'overdue = unpaid invoices with due date < as of <= due date + grace',
		boundary: 'Overdue is not leaked: most of this money still comes.',
		numbers: ({currency, bridge, span, settings}) =>
			`${formatMoney(bridge.overdueCents, currency)} of ${span} is overdue, within ${counted(settings.grace, 'day')} of grace`,
	},
	{
		id: 'zombie-money',
		tellsLeaks: true,
		name: 'zombie money',
		sentence: 'Invoices that are unpaid past the grace while the subscription is still served.',
		formula: 'zombie = unpaid invoices with as of > due date + grace, subscription active',
		numbers: ({currency, bridge, span}) => `${formatMoney(bridge.zombieCents, currency)} of ${span} is with zombies`,
	},
	{
		id: 'short-paid',
		tellsLeaks: true,
		name: 'short-paid money',
		sentence: 'What is missing of invoices that were paid in part.',
		formula: 'short-paid = amounts of partially paid invoices − their payments',
		numbers: ({currency, bridge, span}) =>
			`${formatMoney(bridge.shortPaidCents, currency)} is missing of the payments for ${span}`,
	},
	{
		id: 'collected',
		tellsLeaks: true,
		name: 'collected',
		sentence: 'The money that has arrived.',
		formula: 'collected = billed − not yet due − overdue − zombie − short-paid',
		numbers: ({currency, bridge}) =>
			`${formatMoney(bridge.collectedCents, currency)} collected = ${formatMoney(bridge.billedCents, currency)} billed − ${formatMoney(bridge.notYetDueCents, currency)} not yet due − ${formatMoney(bridge.overdueCents, currency)} overdue − ${formatMoney(bridge.zombieCents, currency)} zombie − ${formatMoney(bridge.shortPaidCents, currency)} short-paid`,
	},
	{
		id: 'leaked',
		tellsLeaks: true,
		name: 'leaked',
		sentence:
			'Money that was earned and is lost unless somebody notices: never billed or for too little, never paid, or paid short.',
		formula: `leaked = ${leakedLines.map(({title}) => title).join(' + ')}`,
		boundary: 'Leaked is not written off: it can still be billed or claimed.',
		numbers: ({currency, bridge}) =>
			`${formatMoney(leakedCents(bridge), currency)} leaked = ${leakedIn(bridge)
				.map(({key, title}) => `${formatMoney(bridge[key], currency)} ${title}`)
				.join(' + ')}`,
	},
	{
		id: 'leakage-rate',
		tellsLeaks: true,
		name: 'leakage rate',
		sentence: 'The share of the contracted money that leaked.',
		formula: 'leakage rate = leaked ÷ contracted',
		numbers: ({currency, bridge}) =>
			`${percentText(leakageRate(bridge))} = ${formatMoney(leakedCents(bridge), currency)} leaked ÷ ${formatMoney(bridge.contractedCents, currency)} contracted`,
	},
	{
		id: 'collection-rate',
		name: 'collection rate',
		sentence: 'The share of the billed money that has arrived so far.',
		formula: 'collection rate = collected ÷ billed',
		boundary: 'It does not see ghosts: what was never billed is missing from both sides.',
		numbers: ({currency, bridge}) =>
			`${percentText(collectionRate(bridge))} = ${formatMoney(bridge.collectedCents, currency)} collected ÷ ${formatMoney(bridge.billedCents, currency)} billed`,
	},
];
