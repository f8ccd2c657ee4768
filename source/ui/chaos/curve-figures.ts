import type {Policy} from '../../domain/policy.ts';
import {timelineOf} from '../../domain/timeline.ts';
import {leaks} from '../../scenarios/index.ts';
import {booksPolicy, type Settings} from '../../simulation/settings.ts';
import type {Simulation} from '../../simulation/simulate.ts';
import {remember, stepsKept} from '../draw/memo.ts';
import {simulationBefore, simulationFor} from '../state/derive.ts';
import {settingsBefore} from '../state/settings-before.ts';
import type {State} from '../state/state.ts';

/** The cents lost to all leaks of a simulation by the close of each day of its timeline on which they can be known. */
function lossCurve({ledger, truth}: Simulation, {months, terms, grace}: Settings, policy: Policy): Float64Array {
	const {firstDay, closeOut} = timelineOf(months, terms, grace);
	const curve = new Float64Array(closeOut - firstDay + 1);
	// Most places are not struck, and there are many.
	for (let place = 0; place < truth.struck.length; place++) {
		const struck = truth.struck[place] as number;
		const leak = struck === 0 ? undefined : leaks[struck - 1];
		if (leak) {
			const [index, month] = [Math.floor(place / truth.months), place % truth.months];
			const day = Math.min(curve.length - 1, leak.since(ledger, index, month, policy) - firstDay);
			curve[day] = (curve[day] as number) + leak.leakedCents(ledger, index, month, policy);
		}
	}

	for (let day = 1; day < curve.length; day++) {
		curve[day] = (curve[day] as number) + (curve[day - 1] as number);
	}

	return curve;
}

const curveOf = remember(
	(simulation: Simulation, settings: Settings) => lossCurve(simulation, settings, booksPolicy(settings)),
	stepsKept,
);

/** The year's curve now, and with the settings before the last change; `undefined` where nothing was changed yet. */
export function lossCurves(state: State): {readonly before: Float64Array | undefined; readonly now: Float64Array} {
	const settings = settingsBefore(state);
	const before = simulationBefore(state);
	return {
		before: settings && before && curveOf(before, settings),
		now: curveOf(simulationFor(state), state.settings),
	};
}
