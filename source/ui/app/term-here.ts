import {chaosTerm} from '../chaos/term-here.ts';
import {customersTerm, customerTerm} from '../customer/term-here.ts';
import {leaksIn} from '../leaks/list.ts';
import {selectedRow} from '../lists/selection.ts';
import {monthTerm} from '../month/term-here.ts';
import {runsTerm} from '../runs/term-here.ts';
import type {ScreenName} from '../state/screens.ts';
import type {State} from '../state/state.ts';

const byScreen: Readonly<Record<ScreenName, (state: State) => string | undefined>> = {
	month: monthTerm,
	customers: customersTerm,
	leaks: (state) => selectedRow(leaksIn(state), state.leaks)?.scenario,
	chaos: chaosTerm,
	runs: runsTerm,
	sql: ({sql}) => sql.scenario,
	lessons: () => undefined,
};

/** The id of the term that the focused pane and the selected row are about. */
export function termHere(state: State): string | undefined {
	return state.customer ? customerTerm(state) : byScreen[state.screen](state);
}
