import type {Month} from '../domain/days.ts';
import {never} from '../domain/days.ts';
import {isDueForBilling, type Ledger, paymentDay, subscriptionCount} from '../domain/ledger.ts';
import {monthlyScenarios} from '../scenarios/index.ts';
import type {Simulation} from '../simulation/simulate.ts';
import {type CustomerChanges, customerChanges} from './customer-changes.ts';

/** Where a scenario struck. */
export type Place = {readonly scenario: string; readonly customerId: number; readonly month: Month};

/**
 * Why a place is struck in one simulation and not in the other:
 * - `rate`: its own rate changed, or another dial that decides it;
 * - `other`: another scenario comes first there (`other`), and took the place or gave it free;
 * - `cancellation`: the month is billed in one and not in the other;
 * - `size`: one of the two has no such customer or month;
 * - `seed`: everything is drawn anew.
 */
export type Cause = 'rate' | 'other' | 'cancellation' | 'size' | 'seed';

export type Change = Place & {
	readonly cause: Cause;
	/** With cause `other`: the scenario that struck there first. */
	readonly other?: string;
};

export type ScenarioChanges = {
	readonly scenario: string;
	readonly before: number;
	readonly after: number;
	readonly appeared: readonly Change[];
	readonly vanished: readonly Change[];
	readonly stayed: readonly Place[];
};

/** All in which one simulation differs from another, in places and numbers. Lists are in the order of customers, then months. */
export type Changes = CustomerChanges & {
	/** Leaks, then late payments, in the order of the scenarios. */
	readonly scenarios: readonly ScenarioChanges[];
	/** How many more there are after; negative where there are fewer. */
	readonly moreMonths: number;
	/** Payments of both, struck by the same scenario or none, that arrive on another day. */
	readonly paymentsMoved: number;
	readonly areDueDatesMoved: boolean;
	readonly isAnotherSeed: boolean;
};

/** Compares two simulations, whole, up to their close-outs. */
export function changesBetween(before: Simulation, after: Simulation): Changes {
	const isAnotherSeed = before.settings.seed !== after.settings.seed;
	const lists = monthlyScenarios.map(() => ({
		appeared: [] as Change[],
		vanished: [] as Change[],
		stayed: [] as Place[],
	}));
	let paymentsMoved = 0;
	const [firstId, endId] = idsOf(before.ledger, after.ledger);
	const months = Math.max(before.ledger.months, after.ledger.months);
	for (let customerId = firstId; customerId < endId; customerId++) {
		for (let month = 0; month < months; month++) {
			const was = cellAt(before, customerId, month);
			const is = cellAt(after, customerId, month);
			const struckBefore = was < 0 ? 0 : (before.truth.struck[was] as number);
			const struckAfter = is < 0 ? 0 : (after.truth.struck[is] as number);
			if (struckBefore === struckAfter) {
				if (struckAfter > 0) {
					lists[struckAfter - 1]?.stayed.push(placeAt(struckAfter, customerId, month));
				}

				paymentsMoved += was >= 0 && is >= 0 && isPaymentMoved(before.ledger, after.ledger, customerId, month) ? 1 : 0;
				continue;
			}

			if (struckBefore > 0) {
				const why = isAnotherSeed ? seed : causeOf(after, before, is, customerId, month, struckBefore, struckAfter);
				lists[struckBefore - 1]?.vanished.push({...placeAt(struckBefore, customerId, month), ...why});
			}

			if (struckAfter > 0) {
				const why = isAnotherSeed ? seed : causeOf(before, after, was, customerId, month, struckAfter, struckBefore);
				lists[struckAfter - 1]?.appeared.push({...placeAt(struckAfter, customerId, month), ...why});
			}
		}
	}

	return {
		scenarios: monthlyScenarios.map(({id}, at) => {
			const found = lists[at] as (typeof lists)[number];
			const stayed = found.stayed.length;
			return {scenario: id, before: stayed + found.vanished.length, after: stayed + found.appeared.length, ...found};
		}),
		...customerChanges(before.ledger, after.ledger),
		moreMonths: after.ledger.months - before.ledger.months,
		paymentsMoved,
		areDueDatesMoved: before.settings.terms !== after.settings.terms,
		isAnotherSeed,
	};
}

const seed = {cause: 'seed'} as const;

/** The first number of either ledger and the one past the last. */
function idsOf(a: Ledger, b: Ledger): readonly [number, number] {
	return [Math.min(a.firstId, b.firstId), Math.max(a.firstId + subscriptionCount(a), b.firstId + subscriptionCount(b))];
}

/** The place of a month among the billing columns, −1 where the simulation does not have it. */
function cellAt({ledger}: Simulation, customerId: number, month: Month): number {
	const index = customerId - ledger.firstId;
	return index >= 0 && index < subscriptionCount(ledger) && month < ledger.months ? index * ledger.months + month : -1;
}

function placeAt(struck: number, customerId: number, month: Month): Place {
	return {scenario: monthlyScenarios[struck - 1]?.id as string, customerId, month};
}

/** Why `struck`, which is there in the other simulation, is not in this one, where `strikesHere` (0 for nothing) is in its place. */
function causeOf(
	{ledger}: Simulation,
	{ledger: other}: Simulation,
	cell: number,
	customerId: number,
	month: Month,
	struck: number,
	strikesHere: number,
): {cause: Cause; other?: string} {
	if (cell < 0) {
		return {cause: 'size'};
	}

	if (strikesHere > 0 && strikesHere < struck) {
		return {cause: 'other', other: monthlyScenarios[strikesHere - 1]?.id as string};
	}

	const isDue = isDueForBilling(ledger, customerId - ledger.firstId, month);
	const isSame = isDueForBilling(other, customerId - other.firstId, month) === isDue;
	return {cause: isSame ? 'rate' : 'cancellation'};
}

function isPaymentMoved(before: Ledger, after: Ledger, customerId: number, month: Month): boolean {
	const wasOn = paymentDay(before, customerId - before.firstId, month);
	const isOn = paymentDay(after, customerId - after.firstId, month);
	return wasOn !== isOn && wasOn !== never && isOn !== never;
}
