import type {Cell, ResultColumn, ResultRow} from '../../sql/answer.ts';
import {cellText, isNumeric, shownCell} from '../../sql/cell-text.ts';
import {span, textWidth} from '../draw/lines.ts';
import type {ListColumn} from '../lists/list-column.ts';

/** A row of a result, and its place in it, from 0. */
export type PlacedRow = {readonly at: number; readonly cells: ResultRow};

/** The widest that a column is drawn beside others. */
const widest = 40;
/** The widest that one is drawn alone: a pane cuts it. */
const widestAlone = 400;
/** So many rows say how wide a column is; what is wider further down is cut. */
const measured = 1000;

/** The columns of a result: numbers to the right, NULL said. A search takes numbers and days for what they are. */
export function resultColumns(
	columns: readonly ResultColumn[],
	rows: readonly ResultRow[],
): readonly ListColumn<PlacedRow>[] {
	return columns.map((column, at): ListColumn<PlacedRow> => {
		const title = shownCell(column.name);
		const kind = isNumeric(column) ? 'number' : column.type === 'DATE' ? 'day' : 'text';
		const cellIn = ({cells}: PlacedRow) => cells[at] as Cell;
		const widths = rows.slice(0, measured).map((row) => textWidth(shownCell(row[at] as Cell)));
		return {
			name: column.name,
			kind,
			title,
			width: Math.min(
				columns.length === 1 ? widestAlone : widest,
				widths.reduce((most, width) => Math.max(most, width), Math.max(2, textWidth(title))),
			),
			align: kind === 'number' ? 'right' : 'left',
			value: (row) => sortable(cellIn(row), kind),
			// A number that is not there is neither small nor large.
			...(kind === 'number' && {
				values: (row: PlacedRow) => (cellIn(row) === null ? [] : [sortable(cellIn(row), kind)]),
			}),
			cell: (row) => [span(shownCell(cellIn(row)), cellIn(row) === null ? 'quiet' : 'plain')],
		};
	});
}

/** What a column is sorted by: NULL comes first. */
function sortable(cell: Cell, kind: 'number' | 'day' | 'text'): string | number {
	if (kind !== 'number') {
		return cellText(cell);
	}

	const number = Number(cell);
	return cell === null || Number.isNaN(number) ? Number.NEGATIVE_INFINITY : number;
}
