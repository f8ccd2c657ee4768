import {previewPlace} from '../draw/size.ts';
import {hasRoomForPreview} from '../learn/lessons-screen.ts';
import {isComparing} from '../runs/compare/update.ts';
import {hasRunDetails} from '../runs/heights.ts';
import type {State} from '../state/state.ts';

/** Whether the screen has one pane alone in a terminal of this size: there is nothing to zoom. */
export function hasOnePane(state: State): boolean {
	const {screen, customer, rows} = state;
	switch (screen) {
		case 'customers':
		case 'leaks': {
			const {columns, lines} = previewPlace({...state, isZoomed: false});
			return customer === undefined && columns === 0 && lines === 0;
		}

		case 'runs':
			return customer === undefined && !isComparing(state) && !hasRunDetails(rows);
		case 'lessons':
			return !hasRoomForPreview(state);
		default:
			return false;
	}
}
