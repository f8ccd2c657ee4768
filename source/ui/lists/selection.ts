import {remember} from '../draw/memo.ts';
import type {ListState} from './list-state.ts';
import type {ListView, Positions} from './list-view.ts';

/** The position of the selected row, by its key or else where it last was; −1 in an empty list. */
export function positionIn({count, keyAt}: Positions, list: ListState): number {
	const last = Math.min(list.at, count - 1);
	if (last >= 0 && keyAt(last) === list.selected) {
		return last;
	}

	for (let position = 0; position < count; position++) {
		if (keyAt(position) === list.selected) {
			return position;
		}
	}

	return last;
}

/** The selected row, if there is one. */
export function selectedRow<Row>(view: ListView<Row>, list: ListState): Row | undefined {
	return view.rows[positionIn(view, list)];
}

/** The list with the row at this position selected, the nearest one where there is none. */
export function selectedAt<List extends ListState>(list: List, {count, keyAt}: Positions, position: number): List {
	const at = Math.min(count - 1, Math.max(0, position));
	return at < 0 ? list : {...list, at, selected: keyAt(at)};
}

/** Keeps the selected row selected wherever it went; until the reader has chosen one, it is the first. */
export function reselected<List extends ListState>(list: List, positions: Positions): List {
	return list.selected === 0 ? {...list, at: 0} : selectedAt(list, positions, positionIn(positions, list));
}

/** Whether there is a row that the query asks for; `true` where nothing is asked. */
export const hasMatch = remember(({count, isMatch}: Positions): boolean => {
	for (let position = 0; isMatch && position < count; position++) {
		if (isMatch(position)) {
			return true;
		}
	}

	return isMatch === undefined;
});
