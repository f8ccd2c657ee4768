import type {TruthEvent} from '../../detection/truth-at.ts';
import {type Day, type Month, never} from '../../domain/days.ts';
import {dueOnIn} from '../../domain/first-invoice.ts';
import {collectedCents, invoicedCents, isActive, type Ledger, paymentDay} from '../../domain/ledger.ts';
import {paymentDays, settledOn} from '../../domain/payment-days.ts';
import {periodStart} from '../../domain/period-start.ts';
import type {Policy} from '../../domain/policy.ts';
import type {AxisMark} from '../../scenarios/finding.ts';
import {leaks} from '../../scenarios/index.ts';
import type {Leak} from '../../scenarios/scenario.ts';

/** A leak's mark on the axis, with the look of its leak. */
export type LeakMark = AxisMark & Pick<Leak, 'letter' | 'hue'>;

/** The days in the life of one month's invoice, as known at the close of `asOf`. */
export type AxisDays = {
	/** The billing day. */
	readonly issuedOn: Day;
	readonly dueOn: Day;
	/** The last day of grace; absent where no rule is applied. */
	readonly graceEndsOn?: Day;
	/** The day of the last payment. */
	readonly paidOn?: Day;
	/** The days of payments before that one. */
	readonly parts: readonly Day[];
	/** The day on which payments reached the amount; `never` where they have not. */
	readonly settledOn: Day;
	/** Whether payments reach the amount. */
	readonly isSettled: boolean;
	/** `false` where there is no invoice. */
	readonly isInvoiced: boolean;
	/** Whether the subscription is cancelled by `asOf`, for who looks at status. */
	readonly isCancelled: boolean;
	/** What the leaks mark, in the order of the list: at most one of each kind. */
	readonly leaks: readonly LeakMark[];
	readonly asOf: Day;
	/** What was injected, while the truth is shown: the day that it turns on, and what is said of that day. */
	readonly truth?: TruthEvent | undefined;
};

/** The axis of a month that has an invoice or, as a leak's mark says, should have one; `undefined` where there is nothing to draw. */
export function axisDaysOf(
	ledger: Ledger,
	index: number,
	month: Month,
	policy: Policy,
	{truth, isEvidence = false}: {readonly truth?: AxisDays['truth']; readonly isEvidence?: boolean} = {},
): AxisDays | undefined {
	const marks = (isEvidence ? [] : leaks).flatMap(({letter, hue, axis}) => {
		const mark = axis(ledger, index, month, policy);
		return mark ? [{...mark, letter, hue}] : [];
	});
	const amount = invoicedCents(ledger, index, month);
	if (amount === 0 && marks.length === 0 && !truth) {
		return undefined;
	}

	const dueOn = dueOnIn(ledger, index, month);
	const paidOn = paymentDay(ledger, index, month);
	return {
		issuedOn: periodStart(ledger, index, month),
		dueOn,
		isInvoiced: amount > 0,
		isCancelled: policy.looksAtStatus && !isActive(ledger, index),
		parts: paymentDays(ledger, index, month).slice(0, -1),
		settledOn: settledOn(ledger, index, month),
		isSettled: paidOn !== never && collectedCents(ledger, index, month) >= amount,
		leaks: marks.filter(({what}, at) => marks.findIndex((other) => other.what === what) === at),
		asOf: ledger.day,
		truth,
		...(!isEvidence && {graceEndsOn: dueOn + policy.graceDays}),
		...(paidOn !== never && {paidOn}),
	};
}

/** Where the invoice stands after a mark of the axis: by itself, or as a leak's mark says. */
export type Phase = 'open' | 'grace' | 'settled' | LeakMark;

/** One mark of the axis, and the phase that begins there. */
export type AxisPoint = {
	readonly kind: 'billing' | 'due' | 'waiting' | 'part' | 'payment' | 'as-of' | 'truth';
	/** Empty for the as-of day and for the day that the truth turns on, which another mark may have too. */
	readonly letter: string;
	readonly day: Day;
	readonly phase: Phase;
	/** Later than the as-of day: expected, not known. */
	readonly isAhead: boolean;
};

/** The marks from left to right. The as-of day is one of them, but where all was settled before it. */
export function axisPoints(days: AxisDays): AxisPoint[] {
	const {issuedOn, dueOn, paidOn, isSettled, asOf} = days;
	const markOf = (kind: LeakMark['what']) => days.leaks.find(({what}) => what === kind);
	const point = (kind: AxisPoint['kind'], day: Day, letter: string, phase: Phase): AxisPoint => {
		return {kind, day, letter, phase, isAhead: day > asOf};
	};
	const billing = markOf('billing');
	const first = point('billing', issuedOn, billing?.letter ?? 'I', billing ?? 'open');
	if (!days.isInvoiced) {
		return [first, point('as-of', asOf, '', first.phase)];
	}

	const events: AxisPoint[] = [first, point('due', dueOn, dueLetter(days.leaks), 'grace')];
	const waiting = markOf('waiting');
	if (waiting) {
		events.push(point('waiting', waiting.on, waiting.letter, waiting));
	}

	events.push(...days.parts.map((on) => point('part', on, '$', on === days.settledOn ? 'settled' : 'open')));
	if (paidOn !== undefined) {
		const payment = markOf('payment');
		events.push(point('payment', paidOn, payment?.letter ?? '$', payment ?? (isSettled ? 'settled' : 'open')));
	}

	if (!isSettled || asOf < dueOn) {
		events.push(point('as-of', asOf, '', 'open'));
	}

	const {truth} = days;
	if (truth && !events.some(({day}) => day === truth.on)) {
		events.push(point('truth', truth.on, '', 'open'));
	}

	events.sort((a, b) => a.day - b.day || order.indexOf(a.kind) - order.indexOf(b.kind));
	return withPhases(events);
}

/** The due date's letter; in small where a leak's letter is the same. */
function dueLetter(marks: readonly {readonly letter: string}[]): string {
	return marks.some(({letter}) => letter === 'D') ? 'd' : 'D';
}

const order: readonly AxisPoint['kind'][] = ['billing', 'due', 'waiting', 'part', 'payment', 'as-of', 'truth'];

/**
 * A payment in full ends what the due date and grace would begin, and so does the last one; one in part, the as-of day and
 * the truth change nothing.
 */
function withPhases(events: readonly AxisPoint[]): AxisPoint[] {
	let phase: Phase = 'open';
	let isOver = false;
	return events.map((event) => {
		const isPaid = event.kind === 'payment' || (event.kind === 'part' && event.phase === 'settled');
		if (isPaid || !(isOver || ['part', 'as-of', 'truth'].includes(event.kind))) {
			phase = event.phase;
		}

		isOver ||= isPaid;
		return {...event, phase};
	});
}
