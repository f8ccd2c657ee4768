import {counted} from '../../domain/counted.ts';
import {formatCount} from '../../domain/money.ts';
import {plainText} from '../../domain/plain-text.ts';
import {writtenDay} from '../../domain/written-days.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, plainLine, textWidth} from '../draw/lines.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {wrapped} from '../draw/wrapped.ts';
import {textIn} from '../editor/editor.ts';
import type {ListColumn} from '../lists/list-column.ts';
import {listPane, nothingMatches} from '../lists/list-pane.ts';
import {searchLine} from '../lists/search-line.ts';
import {positionIn} from '../lists/selection.ts';
import {type State, searchFieldIn} from '../state/state.ts';
import {faultIn} from './fault-shown.ts';
import {hasSearchLine, resultHeight} from './layout.ts';
import type {PlacedRow} from './result-columns.ts';
import {resultColumnsIn, resultIn} from './result-list.ts';
import {runNote} from './run-note.ts';

/** The rows of the last answer, or why there is none. */
export function resultPane(state: State, width: number, glyphs: Glyphs): Pane {
	const fault = faultIn(state);
	const {answer} = state.sql;
	if (fault || !answer) {
		const text = fault?.sentence ?? whatToDo(state);
		return {
			title: 'Result',
			note: runNote(state),
			lines: [...wrapped(plainText(text), innerWidth(width), fault ? 'wrong' : 'quiet')],
			grows: true,
		};
	}

	const view = resultIn(state);
	const columns = resultColumnsIn(state).map((column) => (column.name === state.sql.sort ? marked(column) : column));
	const {first, shown} = columnsAround(columns, state.sql.column, innerWidth(width) - 2);
	const pane = listPane(
		'Result',
		{...view, columns: shown},
		{
			list: state.sql,
			columns: width,
			height: resultHeight(state),
			glyphs,
			empty: state.sql.query === '' ? noRows : nothingMatches,
		},
	);
	const asked: Line = hasSearchLine(state)
		? searchLine(view, {
				list: state.sql,
				field: searchFieldIn(state),
				example: '',
				columns: innerWidth(width),
			})
		: [];
	const note = [positionNote(state), runNote(state)].filter(Boolean).join(' · ');
	const hidden = hiddenNote(first + 1, shown.length, columns.length);
	return {
		...pane,
		title: titleOf(state),
		note: [hidden, note].filter(Boolean).join(' · '),
		shortNote: note,
		lines: hasSearchLine(state) ? [asked, ...pane.lines] : pane.lines,
	};
}

const noRows: readonly Line[] = [plainLine('  No row.')];

function titleOf({sql: {answer, editor}}: State): string {
	if (!answer) {
		return 'Result';
	}

	const {count, rows, asked} = answer;
	const all = counted(count, 'row');
	const day = writtenDay(asked.day);
	const changed = asked.sql === textIn(editor) ? '' : ', of the query before';
	return `${count > rows.length ? `first ${formatCount(rows.length)} of ${all}, ${day}` : `${all} as of ${day}`}${changed}`;
}

/** Which columns there is room for, where that is not all of them. */
function hiddenNote(first: number, shown: number, all: number): string {
	const last = first + shown - 1;
	return shown === all ? '' : `${shown === 1 ? `column ${first}` : `columns ${first}–${last}`} of ${all}`;
}

function positionNote(state: State): string {
	const view = resultIn(state);
	const column = resultColumnsIn(state)[state.sql.column];
	const at = positionIn(view, state.sql);
	const cell = column && state.sql.pane === 'result' ? `${column.title} ` : '';
	const among = state.sql.query === '' ? '' : ` of ${formatCount(view.count)}`;
	return view.count === 0 ? '' : `${cell}row ${formatCount(at + 1)}${among}`;
}

function whatToDo({sql: {engine, problem, isRunning}}: State): string {
	if (engine === 'unable') {
		return problem ?? '';
	}

	if (isRunning) {
		return 'The query runs …';
	}

	return engine === 'starting'
		? 'The engine gets the books ready; you can write meanwhile.'
		: 'ctrl+r runs what is written. Rows that name a customer, a subscription or an invoice open with enter.';
}

/** A column with room for the mark of the sort beside its title. */
function marked(column: ListColumn<PlacedRow>): ListColumn<PlacedRow> {
	return {...column, width: Math.max(column.width, textWidth(column.title) + 1)};
}

/** As many columns as fit, the selected one among them, and the place of the first, from 0. */
function columnsAround(
	columns: readonly ListColumn<PlacedRow>[],
	selected: number,
	width: number,
): {first: number; shown: readonly ListColumn<PlacedRow>[]} {
	let first = 0;
	while (first < selected && widthOf(columns.slice(first, selected + 1)) > width) {
		first++;
	}

	let last = first + 1;
	while (last < columns.length && widthOf(columns.slice(first, last + 1)) <= width) {
		last++;
	}

	const widest = Math.max(4, width);
	const shown = columns.slice(first, last).map((column) => ({...column, width: Math.min(column.width, widest)}));
	return {first, shown};
}

function widthOf(columns: readonly ListColumn<PlacedRow>[]): number {
	return columns.reduce((sum, {width}) => sum + width + 2, -2);
}
