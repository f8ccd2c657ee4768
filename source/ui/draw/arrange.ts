import type {Glyphs} from './glyphs.ts';
import type {Line} from './lines.ts';
import {beside, drawPane, linesOf, type Pane} from './pane.ts';
import {layoutOf} from './size.ts';

/** The rows of a screen, each of one pane or of several side by side. */
export type PaneGrid = readonly (readonly Pane[])[];

/**
 * Lays panes out on `columns` × `height`: side by side where there is room, else one below the other beginning with the
 * focused one, else that one alone. Panes that do not fit are reached with Tab. Never more than `height` lines.
 */
export function arrange(grid: PaneGrid, columns: number, height: number, focus: number, glyphs: Glyphs): Line[] {
	const layout = layoutOf(columns);
	const flat = grid.flat();
	if (layout === 'single') {
		return drawPane(flat[focus] as Pane, columns, height, true, glyphs);
	}

	const rows = layout === 'wide' ? grid : flat.map((pane) => [pane]);
	const shown = visibleRows(rows, height, focus);
	const lines: Line[] = [];
	for (const {row, lineCount, firstPane} of shown) {
		const widths = shares(columns, row.length);
		const drawn = row.map((pane, at) =>
			drawPane(pane, widths[at] as number, lineCount, firstPane + at === focus, glyphs),
		);
		lines.push(...beside(drawn));
	}

	return lines.slice(0, height);
}

type ShownRow = {readonly row: readonly Pane[]; lineCount: number; readonly firstPane: number};

/** The rows that fit, from the first one if the focused one still fits then, with what is left over given to those that grow. */
function visibleRows(rows: PaneGrid, height: number, focus: number): ShownRow[] {
	let firstPane = 0;
	const all = rows.map((row): ShownRow => {
		const shown = {row, lineCount: Math.max(...row.map(linesOf)), firstPane};
		firstPane += row.length;
		return shown;
	});
	const focused = all.findLastIndex((row) => row.firstPane <= focus);
	let from = 0;
	while (from < focused && sum(all.slice(from, focused + 1)) > height) {
		from++;
	}

	const shown: ShownRow[] = [];
	for (const row of all.slice(from)) {
		const left = height - sum(shown);
		const isFirst = shown.length === 0;
		if (row.lineCount > left && !isFirst && left < 4) {
			break;
		}

		shown.push({...row, lineCount: Math.min(row.lineCount, left)});
	}

	const growing = shown.filter(({row}) => row.some((pane) => pane.grows));
	const spare = height - sum(shown);
	for (const [at, row] of growing.entries()) {
		row.lineCount += Math.floor(spare / growing.length) + (at < spare % growing.length ? 1 : 0);
	}

	return shown;
}

function sum(rows: readonly ShownRow[]): number {
	return rows.reduce((total, {lineCount}) => total + lineCount, 0);
}

function shares(columns: number, parts: number): number[] {
	return Array.from({length: parts}, (_, at) => Math.floor(columns / parts) + (at < columns % parts ? 1 : 0));
}
