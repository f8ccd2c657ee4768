import {counted} from '../../domain/counted.ts';
import {writtenDay} from '../../domain/written-days.ts';
import type {AxisDays, AxisPoint, LeakMark} from './axis-days.ts';

/** What can be said inside the stretch between two marks, the longest first: the axis takes the first that fits. */
export function stretchWords(from: AxisPoint, to: AxisPoint, days: AxisDays): readonly string[] {
	const length = to.day - from.day;
	if (to.kind === 'truth' || from.kind === 'truth') {
		return [];
	}

	if (to.isAhead) {
		return wordsAhead(from, to, length);
	}

	switch (from.phase) {
		case 'open':
			return openWords(to, from.kind === 'part' && to.kind === 'payment' ? to.day - days.issuedOn : length);
		case 'grace':
			return graceWords(to, from.kind === 'part' ? to.day - days.dueOn : length, days);
		case 'settled':
			return from.kind === 'due' ? [] : ['paid in full', 'paid'];
		default:
			return from.kind === 'part'
				? []
				: from.phase.words(length, to.kind === 'payment' || to.kind === 'as-of' ? to.kind : 'other');
	}
}

function wordsAhead(from: AxisPoint, to: AxisPoint, length: number): string[] {
	if (from.phase === 'settled' || (typeof from.phase === 'object' && from.phase.what === 'payment')) {
		return [];
	}

	const left = counted(length, 'day');
	if (to.kind === 'due') {
		return [`due in ${left}`, left];
	}

	const grace = counted(length - 1, 'day');
	return from.kind === 'as-of' && from.phase === 'grace'
		? [`${grace} of grace left`, `${grace} left`]
		: [`grace ${grace}`, 'grace'];
}

function openWords(to: AxisPoint, length: number): string[] {
	if (to.kind === 'part') {
		return [`first payment after ${counted(length, 'day')}`, counted(length, 'day')];
	}

	if (to.kind === 'payment') {
		return [`paid after ${counted(length, 'day')}`, counted(length, 'day')];
	}

	return to.kind === 'due' ? [`${counted(length, 'day')} to pay`, counted(length, 'day')] : ['open'];
}

function graceWords(to: AxisPoint, length: number, days: AxisDays): string[] {
	if (to.kind === 'payment') {
		return [`${counted(length, 'day')} late`, 'late'];
	}

	if (to.kind === 'waiting') {
		return [`grace ${counted(length - 1, 'day')}`, 'grace'];
	}

	const overdue = [`overdue for ${counted(length, 'day')}`, 'overdue'];
	return days.isCancelled ? [`overdue for ${counted(length, 'day')}, cancelled`, ...overdue] : overdue;
}

/** The axis as one sentence, for a screen reader; with the truth shown, that is another one. */
export function describeDayAxis(days: AxisDays): string {
	return days.truth ? `${describedDays(days)} Injected: ${days.truth.text}.` : describedDays(days);
}

function describedDays(days: AxisDays): string {
	const issued = writtenDay(days.issuedOn);
	const asOf = writtenDay(days.asOf);
	const spokenOf = (kind: LeakMark['what']) =>
		days.leaks.find(({what, on}) => what === kind && on <= days.asOf)?.spoken;
	const billing = spokenOf('billing');
	if (!days.isInvoiced) {
		return `${billing ?? `No invoice was issued on ${issued}`}.`;
	}

	const parts = days.parts.map((on) => `, paid ${partPaid(days, on)} ${writtenDay(on)}`).join('');
	const start = `${billing ? `${billing}. ` : ''}Issued ${issued}, due ${writtenDay(days.dueOn)}${parts}`;
	if (days.paidOn !== undefined) {
		return `${start}, paid ${writtenDay(days.paidOn)}, ${spokenOf('payment') ?? howPaid(days, days.paidOn)}.`;
	}

	const waiting = spokenOf('waiting');
	if (waiting) {
		return `${start}, ${waiting}.`;
	}

	if (days.asOf <= days.dueOn) {
		return `${start}, open on ${asOf}.`;
	}

	const overdue = `${start}, overdue for ${counted(days.asOf - days.dueOn, 'day')} on ${asOf}`;
	if (days.graceEndsOn === undefined) {
		return `${overdue}.`;
	}

	return days.asOf <= days.graceEndsOn
		? `${overdue}, grace until ${writtenDay(days.graceEndsOn)}.`
		: `${overdue}, past grace${days.isCancelled ? ', subscription cancelled' : ''}.`;
}

/** How a payment before the last one is told: the one that made the amount whole is no part. */
function partPaid({dueOn, settledOn}: AxisDays, on: number): string {
	const howMuch = on === settledOn ? 'in full' : 'in part';
	return on > dueOn ? `${howMuch} ${counted(on - dueOn, 'day')} late` : howMuch;
}

function howPaid({dueOn, isSettled}: AxisDays, paidOn: number): string {
	const howMuch = isSettled ? 'in full' : 'in part';
	return paidOn > dueOn ? `${counted(paidOn - dueOn, 'day')} late, ${howMuch}` : howMuch;
}
