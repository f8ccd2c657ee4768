import {isRoomy} from '../draw/size.ts';
import type {ChaosState} from '../state/chaos-state.ts';
import {areLeaksShown} from '../state/knowing.ts';
import type {State} from '../state/state.ts';

/** Whether the curve of the year can be looked at: it is drawn where there is room, or zoomed. */
export function hasCurve(state: State): boolean {
	return areLeaksShown(state) && (state.isZoomed || isRoomy(state.columns, state.rows));
}

/** The panes in the order of Tab. */
export function chaosOrder(state: State): readonly ChaosState['pane'][] {
	return hasCurve(state) ? ['form', 'changes', 'curve'] : ['form', 'changes'];
}
