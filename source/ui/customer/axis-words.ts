import {counted} from '../../domain/counted.ts';
import {formatMoney} from '../../domain/money.ts';
import {writtenDay} from '../../domain/written-days.ts';
import type {AxisDays, AxisPoint} from './axis-days.ts';

/** What can be said inside the stretch between two marks, the longest first: the axis takes the first that fits. */
export function stretchWords(from: AxisPoint, to: AxisPoint, days: AxisDays): string[] {
	const length = to.day - from.day;
	if (to.isAhead) {
		return wordsAhead(from, to, length);
	}

	switch (from.phase) {
		case 'ghost':
			return length > 0 ? [`no invoice for ${counted(length, 'day')}`, 'no invoice'] : ['no invoice'];
		case 'open':
			return openWords(to, length);
		case 'grace':
			return graceWords(to, length, days);
		case 'zombie':
			return to.kind === 'paid'
				? [`flagged for ${counted(length, 'day')}`, 'flagged']
				: [`zombie for ${counted(length + 1, 'day')}`, `zombie ${counted(length + 1, 'day')}`, 'zombie'];
		case 'short':
			return to.kind === 'now' ? shortWords(days) : [];
		case 'settled':
			return ['paid in full', 'paid'];
	}
}

function wordsAhead(from: AxisPoint, to: AxisPoint, length: number): string[] {
	if (from.phase === 'settled' || from.phase === 'short') {
		return [];
	}

	const left = counted(length, 'day');
	if (to.kind === 'due') {
		return [`due in ${left}`, left];
	}

	const grace = counted(length - 1, 'day');
	return from.kind === 'now' && from.phase === 'grace'
		? [`${grace} of grace left`, `${grace} left`]
		: [`grace ${grace}`, 'grace'];
}

function openWords(to: AxisPoint, length: number): string[] {
	if (to.kind === 'paid') {
		return [`paid after ${counted(length, 'day')}`, counted(length, 'day')];
	}

	return to.kind === 'due' ? [`${counted(length, 'day')} to pay`, counted(length, 'day')] : ['open'];
}

function graceWords(to: AxisPoint, length: number, days: AxisDays): string[] {
	if (to.kind === 'paid') {
		return [`${counted(length, 'day')} late`, 'late'];
	}

	if (to.kind === 'zombie') {
		return [`grace ${counted(length - 1, 'day')}`, 'grace'];
	}

	const overdue = [`overdue for ${counted(length, 'day')}`, 'overdue'];
	return days.isCancelled ? [`overdue for ${counted(length, 'day')}, cancelled`, ...overdue] : overdue;
}

function shortWords({shortfallCents = 0, paidOn = 0, asOf}: AxisDays): string[] {
	const short = `${formatMoney(shortfallCents)} short`;
	return [`${short} for ${counted(asOf - paidOn, 'day')}`, short, 'short'];
}

/** The axis as one sentence, for a screen reader. */
export function describeDayAxis(days: AxisDays): string {
	const issued = writtenDay(days.issuedOn);
	const asOf = writtenDay(days.asOf);
	if (days.isInvoiced === false) {
		return `No invoice was issued on ${issued}: never billed, seen on ${asOf}.`;
	}

	const start = `Issued ${issued}, due ${writtenDay(days.dueOn)}`;
	if (days.paidOn !== undefined) {
		return `${start}, paid ${writtenDay(days.paidOn)}${howPaid(days, days.paidOn)}.`;
	}

	if (days.zombieOn !== undefined) {
		const length = counted(days.asOf - days.zombieOn + 1, 'day');
		return `${start}, not paid, a zombie since ${writtenDay(days.zombieOn)}: ${length} by ${asOf}.`;
	}

	if (days.asOf <= days.dueOn) {
		return `${start}, open on ${asOf}.`;
	}

	const overdue = `${start}, overdue for ${counted(days.asOf - days.dueOn, 'day')} on ${asOf}`;
	return days.asOf <= days.graceEndsOn
		? `${overdue}, grace until ${writtenDay(days.graceEndsOn)}.`
		: `${overdue}, past grace${days.isCancelled ? ', subscription cancelled' : ''}.`;
}

function howPaid({dueOn, shortfallCents = 0}: AxisDays, paidOn: number): string {
	if (shortfallCents > 0) {
		return `, ${formatMoney(shortfallCents)} short`;
	}

	return paidOn > dueOn ? `, ${counted(paidOn - dueOn, 'day')} late, in full` : ', in full';
}
