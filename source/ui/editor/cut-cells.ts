import type {DrawnCell, EditorTone} from './drawn-cells.ts';

export type EditorSpan = {readonly text: string; readonly tone: EditorTone};
export type EditorRow = readonly EditorSpan[];

/** Columns left free at the edges of a pane that is wide enough, for the marks of what is beyond. */
export function marginOf(room: number): number {
	return room >= 8 ? 2 : 0;
}

/** The cells in the `room` columns from `left` on; a mark stands where there is more. A wide character at an edge is a blank. */
export function cutCells(cells: readonly DrawnCell[], left: number, room: number, ellipsis: string): EditorRow {
	const right = left + room;
	const hasMarks = marginOf(room) > 0;
	const isMoreLeft = hasMarks && left > 0 && cells.length > 1;
	const isMoreRight = hasMarks && cells.slice(0, -1).some(({column, width}) => column + width > right);
	const [from, to] = [left + Number(isMoreLeft), right - Number(isMoreRight)];
	const spans: EditorSpan[] = isMoreLeft ? [{text: ellipsis, tone: 'more'}] : [];
	for (const {text, width, column, tone} of cells) {
		const seen = Math.min(column + width, to) - Math.max(column, from);
		if (seen > 0) {
			spans.push({text: seen < width ? ' '.repeat(seen) : text, tone});
		}
	}

	return merged(isMoreRight ? [...spans, {text: ellipsis, tone: 'more'}] : spans);
}

/** Neighbours of one tone as one span. */
function merged(spans: readonly EditorSpan[]): EditorRow {
	const row: EditorSpan[] = [];
	for (const span of spans) {
		const last = row.at(-1);
		if (last?.tone === span.tone) {
			row[row.length - 1] = {text: last.text + span.text, tone: span.tone};
		} else {
			row.push(span);
		}
	}

	return row;
}
