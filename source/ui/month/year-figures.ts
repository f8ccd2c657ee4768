import type {Day} from '../../domain/days.ts';
import {type Ledger, planOf, priceList} from '../../domain/ledger.ts';
import type {Finding} from '../../scenarios/finding.ts';
import {leaks} from '../../scenarios/index.ts';

/** Cents by leak (in the order of the leaks), by plan (in that of the price list), and by billed month. */
export type LeakHeat = readonly (readonly (readonly number[])[])[];

const placeOf: ReadonlyMap<string, number> = new Map(leaks.map(({id}, at) => [id, at]));

/** The findings' money by leak, plan and month billed. */
export function leakHeat(findings: readonly Finding[], ledger: Ledger): LeakHeat {
	const plans = priceList(ledger);
	const heat = leaks.map(() => plans.map(() => new Array<number>(ledger.months).fill(0)));
	for (const {scenario, subscriptionId, month, leakedCents} of findings) {
		const plan = plans.indexOf(planOf(ledger, subscriptionId - ledger.firstId));
		const months = heat[placeOf.get(scenario) ?? -1]?.[plan];
		if (months) {
			const at = month - ledger.firstMonth;
			months[at] = (months[at] as number) + leakedCents;
		}
	}

	return heat;
}

/** For each leak, the cents that could be seen to be lost by the close of each day from `first` to `last`. */
export function leakCurve(findings: readonly Finding[], first: Day, last: Day): readonly Float64Array[] {
	const curves = leaks.map(() => new Float64Array(Math.max(1, last - first + 1)));
	for (const {scenario, since, leakedCents} of findings) {
		const curve = curves[placeOf.get(scenario) ?? -1];
		const day = Math.max(0, since - first);
		if (curve && day < curve.length) {
			curve[day] = (curve[day] as number) + leakedCents;
		}
	}

	for (const curve of curves) {
		for (let day = 1; day < curve.length; day++) {
			curve[day] = (curve[day] as number) + (curve[day - 1] as number);
		}
	}

	return curves;
}
