import {detect} from '../detection/detect.ts';
import {type Month, mostMonths, parseDay} from '../domain/days.ts';
import {asOf} from '../domain/ledger.ts';
import {leaks} from '../scenarios/index.ts';
import {detectorPolicy} from '../simulation/settings.ts';
import {simulateInBlocks} from '../simulation/simulate.ts';
import type {Leaker} from './compare-runs.ts';
import type {Run} from './run.ts';

/** A leak, in one month or in all. */
export type LeakPlace = {readonly scenario: string; readonly month?: Month};

/** Who has this leak in one run and not in the other, month by month: what of the two counts differs. By customer id. */
export function compareLeakers(
	a: Pick<Run, 'settings' | 'asOf'>,
	b: Pick<Run, 'settings' | 'asOf'>,
	place: LeakPlace,
): {readonly onlyInA: readonly Leaker[]; readonly onlyInB: readonly Leaker[]} {
	const [inA, inB] = [centsByMonth(a, place), centsByMonth(b, place)];
	const isLiability = leaks.some((leak) => leak.id === place.scenario && leak.isLiability);
	const told = (leakers: Leaker[]) =>
		isLiability ? leakers.map((each) => ({...each, leakedCents: 0, liabilityCents: each.leakedCents})) : leakers;
	return {onlyInA: told(leakersOnlyIn(inA, inB)), onlyInB: told(leakersOnlyIn(inB, inA))};
}

/** Cents leaked or, where the leak is a liability, owed back; by customer and month as one number. */
function centsByMonth({settings, asOf: day}: Pick<Run, 'settings' | 'asOf'>, {scenario, month}: LeakPlace) {
	const cents = new Map<number, number>();
	const meant = leaks.filter(({id}) => id === scenario);
	for (const block of simulateInBlocks(settings)) {
		for (const finding of detect(asOf(block.ledger, parseDay(day) as number), detectorPolicy(settings), meant)) {
			if (month === undefined || finding.month === month) {
				cents.set(finding.customerId * mostMonths + finding.month, finding.leakedCents + (finding.liabilityCents ?? 0));
			}
		}
	}

	return cents;
}

function leakersOnlyIn(here: ReadonlyMap<number, number>, there: ReadonlyMap<number, number>): Leaker[] {
	const leakers = new Map<number, Leaker>();
	for (const [key, cents] of here) {
		if (!there.has(key)) {
			const customerId = Math.floor(key / mostMonths);
			const known = leakers.get(customerId) ?? {customerId, count: 0, leakedCents: 0};
			leakers.set(customerId, {customerId, count: known.count + 1, leakedCents: known.leakedCents + cents});
		}
	}

	return [...leakers.values()].sort((one, other) => one.customerId - other.customerId);
}
