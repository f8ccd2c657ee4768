import type {Place} from '../../sql/answer.ts';
import {matchingBrackets} from './brackets.ts';
import {cutCells, type EditorRow, marginOf} from './cut-cells.ts';
import {columnAt, type DrawnCell, drawnCells, type WidthOf} from './drawn-cells.ts';
import type {Cursor, Editor} from './editor.ts';
import {faultRow} from './fault-row.ts';
import {type TokenLine, tokenLines} from './tokens.ts';
import {windowStart} from './window-start.ts';

export type EditorView = {
	/** Columns and rows of the pane. */
	readonly width: number;
	readonly height: number;
	/** Whether keys go to it: then the cursor is drawn, and the brackets that belong together. */
	readonly isFocused: boolean;
	readonly widthOf: WidthOf;
	/** What is wrong, told under the line where it is. */
	readonly fault?: {readonly place: Place; readonly sentence: string} | undefined;
	/** One column each: what marks that a line goes on, and what points at a fault. */
	readonly ellipsis: string;
	readonly pointer: string;
};

/** In a narrower pane there are no numbers of lines. */
const leastNumbered = 24;

/** The rows that show the part of the text around its cursor: no more than the pane holds, and none wider. */
export function editorRows(editor: Editor, view: EditorView): readonly EditorRow[] {
	const {lines, cursor} = editor;
	const {width, height, fault, widthOf} = view;
	const digits = String(lines.length).length;
	const gutter = width >= leastNumbered ? digits + 1 : 0;
	const room = width - gutter;
	const count = Math.max(1, height - Number(fault !== undefined));
	const first = windowStart(cursor.line, count);
	const text = lines[cursor.line] as string;
	const isWhole = columnAt(text, text.length, widthOf) < room;
	const cursorLeft = isWhole ? 0 : leftColumn(columnAt(text, cursor.offset, widthOf), room);
	const tokens = tokenLines(lines);
	const marks = view.isFocused ? matchingBrackets(editor) : [];
	const rows = lines.slice(first, first + count).flatMap((text, at): EditorRow[] => {
		const line = first + at;
		// Only the line that is written goes aside: the others stay to be read.
		const left = line === cursor.line ? cursorLeft : 0;
		const cells = drawnCells(text, tokens[line] as TokenLine, widthOf).map((cell) =>
			marked(cell, line, marks, view.isFocused ? cursor : undefined),
		);
		const cut = cutCells(cells, left, room, view.ellipsis);
		const number = `${String(line + 1).padStart(digits)} `;
		const row: EditorRow = gutter === 0 ? cut : [{text: number, tone: 'line-number'}, ...cut];
		if (fault === undefined || fault.place.line !== line + 1) {
			return [row];
		}

		const column = columnAt(text, fault.place.offset - offsetOf(lines, line), widthOf) - left + gutter;
		return [row, faultRow(column, fault.sentence, width, view.pointer, view.ellipsis, widthOf)];
	});
	return rows.slice(0, Math.max(0, height));
}

/** The first column of a line that is shown, so that the cursor keeps clear of the marks at the edges. */
function leftColumn(column: number, room: number): number {
	const margin = marginOf(room);
	const start = windowStart(column, Math.max(1, room - 2 * margin - 1));
	return start === 0 ? 0 : start - margin;
}

function marked(cell: DrawnCell, line: number, marks: readonly Cursor[], cursor: Cursor | undefined): DrawnCell {
	if (cursor?.line === line && cursor.offset === cell.offset) {
		return {...cell, tone: 'cursor'};
	}

	return marks.some((mark) => mark.line === line && mark.offset === cell.offset) ? {...cell, tone: 'match'} : cell;
}

/** Where a line begins in the whole text. */
function offsetOf(lines: readonly string[], line: number): number {
	return lines.slice(0, line).reduce((sum, {length}) => sum + length + 1, 0);
}
