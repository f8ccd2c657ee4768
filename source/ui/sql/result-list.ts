import type {Rows} from '../../export/write-rows.ts';
import type {ResultColumn, ResultRow} from '../../sql/answer.ts';
import {cellText} from '../../sql/cell-text.ts';
import {remember} from '../draw/memo.ts';
import type {ListColumn} from '../lists/list-column.ts';
import {type ListView, rememberView} from '../lists/list-view.ts';
import type {State} from '../state/state.ts';
import {type PlacedRow, resultColumns} from './result-columns.ts';
import {customerOfRow} from './row-place.ts';

/** The order in which the engine gave the rows: the column that a result is sorted by until another one is chosen. */
const inOrder: ListColumn<PlacedRow> = {
	name: '#',
	kind: 'number',
	title: '',
	width: 0,
	align: 'left',
	value: ({at}) => at,
	cell: () => [],
};

const noColumns: readonly ResultColumn[] = [];
const noRows: readonly ResultRow[] = [];
const columnsOf = remember(resultColumns);
const placed = remember((rows: readonly ResultRow[]) => rows.map((cells, at): PlacedRow => ({at, cells})));
const sortColumns = remember((columns: readonly ListColumn<PlacedRow>[], sort: string) =>
	columns.some(({name}) => name === sort) ? columns : [inOrder, ...columns],
);
const viewOf = remember((columns: readonly ResultColumn[]) =>
	rememberView<PlacedRow>({keyOf: ({at}) => at + 1, customerOf: (row) => customerOfRow(columns, row.cells) ?? 0}),
);

/** The columns of the result that is shown. */
export function resultColumnsIn({sql: {answer}}: State): readonly ListColumn<PlacedRow>[] {
	return columnsOf(answer?.columns ?? noColumns, answer?.rows ?? noRows);
}

/** The rows of the last answer as a list; in the engine's own order until it is sorted. */
export function resultIn(state: State): ListView<PlacedRow> {
	const {answer, sort} = state.sql;
	const view = viewOf(answer?.columns ?? noColumns);
	return view(sortColumns(resultColumnsIn(state), sort), placed(answer?.rows ?? noRows), state.sql);
}

/** The rows as they are listed, every value as its exact text, to be written to a file. */
export function resultRows(state: State): Rows {
	return {
		name: 'result',
		columns: resultColumnsIn(state).map(({name}) => ({name, type: 'text', isNullable: true, description: ''})),
		rows: resultIn(state).rows.map(({cells}) => cells.map((cell) => (cell === null ? null : cellText(cell)))),
	};
}
