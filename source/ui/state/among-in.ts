import type {Among, ListState} from '../lists/list-state.ts';
import {isOther, type State} from './state.ts';

/** The customers that a list is narrowed to; `undefined` for all, as on another day or in another year than was spoken of. */
export function amongIn(state: State, list: Pick<ListState, 'among'>): Among | undefined {
	return list.among && isHolding(state, list.among) ? list.among : undefined;
}

function isHolding({settings, day, level}: State, among: Among): boolean {
	return (
		(among.day === undefined || among.day === day) && among.levels.includes(level) && !isOther(among.settings, settings)
	);
}
