import {leaks, scenarios} from '../../scenarios/index.ts';
import {expectation} from '../../simulation/expectation.ts';
import {injectedCounts} from '../../simulation/injected-counts.ts';
import {booksPolicy, isOn, type Settings} from '../../simulation/settings.ts';
import type {Simulation} from '../../simulation/simulate.ts';
import {remember, stepsKept} from '../draw/memo.ts';
import {simulationBefore, simulationFor} from '../state/derive.ts';
import {settingsBefore} from '../state/settings-before.ts';
import type {State} from '../state/state.ts';
import {detectorErrorsIn} from './detector-errors.ts';

/** How often something happens in the whole simulation. */
export type CountRow = {
	readonly letter: string;
	readonly label: string;
	/** On average over all seeds; absent where there is no such number. */
	readonly expected?: number;
	/** With the settings before the last change; absent where nothing was changed yet. */
	readonly before: number | undefined;
	readonly now: number;
};

const countsOf = remember(injectedCounts, stepsKept);
const expectationOf = remember(expectation);

/** Leaks and noise of the whole year. */
export function countRows(state: State): readonly CountRow[] {
	const now = countsOf(simulationFor(state));
	const simulation = simulationBefore(state);
	const before = simulation && countsOf(simulation);
	const expected = expectationOf(state.settings);
	const years = [state.settings, settingsBefore(state)];
	const shown = scenarios.filter((scenario) => years.some((settings) => settings && isOn(settings, scenario)));
	return shown.map(({id, letter, shortName}) => ({
		letter,
		label: shortName,
		expected: expected[id] as number,
		before: before?.[id],
		now: now[id] as number,
	}));
}

/** What the detector gets wrong by the state's day; no row where it is right. */
export function errorRows(state: State): CountRow[] {
	const {before, now} = detectorErrorsIn(state);
	const hasBefore = settingsBefore(state) !== undefined;
	return [
		{label: 'false alarms', before: before.falseAlarms.size, now: now.falseAlarms.size},
		{label: 'missed', before: before.missed, now: now.missed},
	].flatMap((row) =>
		row.before === 0 && row.now === 0 ? [] : [{letter: '', ...row, before: hasBefore ? row.before : undefined}],
	);
}

const leakedOf = remember(({ledger, truth}: Simulation, settings: Settings): number => {
	const books = booksPolicy(settings);
	return truth.struck.reduce((cents, struck, place) => {
		const leak = struck === 0 ? undefined : leaks[struck - 1];
		return leak && !leak.isLiability
			? cents + leak.leakedCents(ledger, Math.floor(place / truth.months), place % truth.months, books)
			: cents;
	}, 0);
}, stepsKept);

/** Money lost to all leaks by the close-out, in cents. */
export function leakedCents(state: State): {readonly before: number | undefined; readonly now: number} {
	const settings = settingsBefore(state);
	const before = simulationBefore(state);
	return {
		before: settings && before && leakedOf(before, settings),
		now: leakedOf(simulationFor(state), state.settings),
	};
}
