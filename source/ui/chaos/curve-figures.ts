import type {Day} from '../../domain/days.ts';
import type {Policy} from '../../domain/policy.ts';
import {timelineOf} from '../../domain/timeline.ts';
import type {Finding} from '../../scenarios/finding.ts';
import {leaks} from '../../scenarios/index.ts';
import {booksPolicy, type Settings} from '../../simulation/settings.ts';
import type {Simulation} from '../../simulation/simulate.ts';
import {remember, stepsKept} from '../draw/memo.ts';
import {findingsBefore, findingsIn, simulationBefore, simulationFor, timelineIn} from '../state/derive.ts';
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

	return summedUp(curve);
}

/** Each day together with all before it. */
function summedUp(curve: Float64Array): Float64Array {
	for (let day = 1; day < curve.length; day++) {
		curve[day] = (curve[day] as number) + (curve[day - 1] as number);
	}

	return curve;
}

export type LossCurves = {readonly before: Float64Array | undefined; readonly now: Float64Array};

const curveOf = remember(
	(simulation: Simulation, settings: Settings) => lossCurve(simulation, settings, booksPolicy(settings)),
	stepsKept,
);

/** The year's curve now, and with the settings before the last change; `undefined` where nothing was changed yet. */
export function lossCurves(state: State): LossCurves {
	const settings = settingsBefore(state);
	const before = simulationBefore(state);
	return {
		before: settings && before && curveOf(before, settings),
		now: curveOf(simulationFor(state), state.settings),
	};
}

const foundOf = remember((findings: readonly Finding[], first: Day, last: Day): Float64Array => {
	const curve = new Float64Array(Math.max(1, last - first + 1));
	for (const {since, leakedCents} of findings) {
		const at = Math.min(curve.length - 1, Math.max(0, since - first));
		curve[at] = (curve[at] as number) + leakedCents;
	}

	return summedUp(curve);
}, 2);

/** What the detector finds to have leaked in opened books by each day up to the one that one stands on, in cents, now and before the last change. */
export function foundCurves(state: State): LossCurves {
	const {firstDay} = timelineIn(state);
	const before = findingsBefore(state);
	return {
		before: before && foundOf(before, firstDay, state.day),
		now: foundOf(findingsIn(state), firstDay, state.day),
	};
}
