import {counted} from '../../domain/counted.ts';
import {cellText} from '../../sql/cell-text.ts';
import {csvResult} from '../../sql/result-layouts.ts';
import {selectedRow} from '../lists/selection.ts';
import {say} from '../state/say.ts';
import type {State} from '../state/state.ts';
import type {Updated} from '../state/updated.ts';
import {resultIn} from './result-list.ts';

/** Copies the selected cell. */
export function copyCell(state: State): Updated {
	const row = selectedRow(resultIn(state), state.sql);
	const cell = row?.cells[state.sql.column];
	if (cell === undefined) {
		return [say(state, 'there is no cell to copy')];
	}

	const text = cellText(cell);
	return [say(state, `copied: ${text}`), {type: 'copy', text}];
}

/** Copies all rows as they are listed, as CSV. */
export function copyAll(state: State): Updated {
	const {answer} = state.sql;
	if (!answer) {
		return [say(state, 'there are no rows to copy')];
	}

	const {head, rows} = csvResult();
	const listed = resultIn(state).rows.map(({cells}) => cells);
	const text = head(answer.columns) + rows(listed);
	return [say(state, `copied ${counted(listed.length, 'row')} as CSV`), {type: 'copy', text}];
}
