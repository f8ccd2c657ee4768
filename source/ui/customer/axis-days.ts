import {billingDay, type Day, type Month, never} from '../../domain/days.ts';
import {collectedCents, dueDay, invoicedCents, isActive, type Ledger, paymentDay} from '../../domain/ledger.ts';
import type {Policy} from '../../domain/policy.ts';
import {isZombie, pastGraceOn} from '../../domain/settlement.ts';
import {ghostSubscriber} from '../../scenarios/ghost-subscriber.ts';

/** The days in the life of one month's invoice, as known at the close of `asOf`. */
export type AxisDays = {
	/** The billing day. */
	readonly issuedOn: Day;
	readonly dueOn: Day;
	/** The last day of grace. */
	readonly graceEndsOn: Day;
	/** The first day as a zombie, if the invoice was one by `asOf` and before any payment. */
	readonly zombieOn?: Day;
	readonly paidOn?: Day;
	/** What is missing of a payment, in cents; 0 where it is in full. */
	readonly shortfallCents?: number;
	/** `false` for a ghost month: there is no invoice. */
	readonly isInvoiced?: boolean;
	/** Whether the subscription is cancelled by `asOf`: its unpaid invoice is no zombie then. */
	readonly isCancelled?: boolean;
	readonly asOf: Day;
};

/** The axis of a month that has an invoice or, as a ghost, should have one; `undefined` where there is nothing to draw. */
export function axisDaysOf(ledger: Ledger, index: number, month: Month, policy: Policy): AxisDays | undefined {
	const isInvoiced = invoicedCents(ledger, index, month) > 0;
	if (!isInvoiced && !ghostSubscriber.matches(ledger, index, month, policy)) {
		return undefined;
	}

	const dueOn = dueDay(ledger, month);
	const paidOn = paymentDay(ledger, index, month);
	const zombieOn = pastGraceOn(dueOn, policy);
	const wasZombie = isZombie(ledger, index, month, policy) || (paidOn !== never && paidOn > zombieOn);
	return {
		issuedOn: billingDay(month),
		dueOn,
		graceEndsOn: dueOn + policy.graceDays,
		isInvoiced,
		isCancelled: policy.looksAtStatus && !isActive(ledger, index),
		asOf: ledger.day,
		...(wasZombie && {zombieOn}),
		...(paidOn !== never && {
			paidOn,
			shortfallCents: Math.max(0, invoicedCents(ledger, index, month) - collectedCents(ledger, index, month)),
		}),
	};
}

/** Where the invoice stands after a mark of the axis. */
export type Phase = 'ghost' | 'open' | 'grace' | 'zombie' | 'settled' | 'short';

/** One mark of the axis, and the phase that begins there. */
export type AxisPoint = {
	readonly kind: 'ghost' | 'issued' | 'due' | 'zombie' | 'paid' | 'now';
	readonly day: Day;
	readonly phase: Phase;
	/** Later than the as-of day: expected, not known. */
	readonly isAhead: boolean;
};

/** The marks from left to right. The as-of day is one of them, but where all was settled before it. */
export function axisPoints(days: AxisDays): AxisPoint[] {
	const {issuedOn, dueOn, graceEndsOn, paidOn, asOf} = days;
	if (days.isInvoiced === false) {
		return [point('ghost', issuedOn, 'ghost', asOf), point('now', asOf, 'ghost', asOf)];
	}

	const isSettled = paidOn !== undefined && !days.shortfallCents;
	const events: AxisPoint[] = [point('issued', issuedOn, 'open', asOf), point('due', dueOn, 'grace', asOf)];
	if (days.zombieOn !== undefined || (paidOn === undefined && asOf <= graceEndsOn && !days.isCancelled)) {
		events.push(point('zombie', days.zombieOn ?? graceEndsOn + 1, 'zombie', asOf));
	}

	if (paidOn !== undefined) {
		events.push(point('paid', paidOn, isSettled ? 'settled' : 'short', asOf));
	}

	if (!isSettled || asOf < dueOn) {
		events.push(point('now', asOf, 'open', asOf));
	}

	events.sort((a, b) => a.day - b.day || order.indexOf(a.kind) - order.indexOf(b.kind));
	return withPhases(events);
}

const order: readonly AxisPoint['kind'][] = ['issued', 'due', 'zombie', 'paid', 'now'];

function point(kind: AxisPoint['kind'], day: Day, phase: Phase, asOf: Day): AxisPoint {
	return {kind, day, phase, isAhead: day > asOf};
}

/** A payment ends what the due date and grace would begin; the as-of day changes nothing. */
function withPhases(events: readonly AxisPoint[]): AxisPoint[] {
	let phase: Phase = 'open';
	return events.map((event) => {
		const isOver = phase === 'settled' || phase === 'short';
		phase = event.kind === 'now' || isOver ? phase : event.phase;
		return {...event, phase};
	});
}
