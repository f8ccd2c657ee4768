import {scenarios} from '../../scenarios/index.ts';
import type {State} from '../state/state.ts';
import {selectedLine} from './form.ts';
import {movesIn} from './moves.ts';

/** The terms of the settings that are called otherwise. */
const termOf: Readonly<Record<string, string>> = {
	customers: 'seed',
	months: 'close-out',
	'detector-grace': 'detector',
	'detector-ignore-status': 'detector',
};

/** The term that the selected line of the form is about, or the selected line of what moved. */
export function chaosTerm(state: State): string | undefined {
	if (state.chaos.pane === 'changes') {
		const letter = movesIn(state)[Math.max(0, state.chaos.move)]?.letter;
		return scenarios.find((scenario) => scenario.letter === letter)?.id ?? 'detector';
	}

	const selected = selectedLine(state);
	if (selected === 'presets') {
		return 'seed';
	}

	const scenario = scenarios.find(({dial}) => dial === selected.option);
	const inNeed = scenarios.find(({needs}) => needs === selected.option);
	return scenario?.id ?? inNeed?.id ?? termOf[selected.option] ?? selected.option;
}
