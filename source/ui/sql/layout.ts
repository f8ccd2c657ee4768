import {bodyHeight, isVast} from '../draw/size.ts';
import type {SqlPane} from '../state/sql-state.ts';
import type {State} from '../state/state.ts';

/** A pane, where there is one, and how large it is drawn, borders included. */
export type PlacedPane = {readonly pane: SqlPane; readonly width: number; readonly height: number};

const tablesWidth = 36;
/** The same beside all rows: the names of ready queries are whole. */
const asideWidth = 50;
const leastEditor = 6;
const mostEditor = 22;

/** The panes below the editor, in the order of Tab. */
export function sqlPanes({sql: {scenario, below}}: State): readonly SqlPane[] {
	return [
		'result',
		'tables',
		...(scenario === undefined ? [] : (['score'] as const)),
		...(below === 'difference' ? (['difference'] as const) : []),
	];
}

/**
 * The rows of the screen, each of one pane or of two side by side: the editor above, with the tables beside it from 100
 * columns on, and below it what was last looked at; from 140 on a score stands beside the result.
 */
export function sqlRows(state: State): readonly (readonly PlacedPane[])[] {
	const {columns, rows, isZoomed, sql} = state;
	const height = bodyHeight(rows);
	if (isZoomed) {
		return [[{pane: sql.pane, width: columns, height}]];
	}

	const aside = sqlAside(state);
	const isWide = columns >= 100;
	const width = columns - (aside?.width ?? 0);
	const top = Math.min(mostEditor, Math.max(leastEditor, Math.floor(height * 0.45)));
	const beside = isWide && !aside ? tablesWidth : 0;
	const bottom = height - top;
	const below = isWide && sql.below === 'tables' ? belowWide(state) : sql.below;
	const hasTwo = columns >= 140 && sql.scenario !== undefined;
	const half = Math.floor(width / 2);
	const other = sql.below === 'difference' ? 'difference' : 'score';
	return [
		[
			{pane: 'editor', width: width - beside, height: top},
			...(beside > 0 ? [{pane: 'tables', width: beside, height: top} as const] : []),
		],
		hasTwo
			? [
					{pane: 'result', width: width - half, height: bottom},
					{pane: other, width: half, height: bottom},
				]
			: [{pane: below, width, height: bottom}],
	];
}

/** The tables from top to bottom right of all rows, on a large screen; they are long. */
export function sqlAside({columns, rows, isZoomed}: State): PlacedPane | undefined {
	return isVast(columns, rows) && !isZoomed ? {pane: 'tables', width: asideWidth, height: bodyHeight(rows)} : undefined;
}

function belowWide({sql: {scenario}}: State): SqlPane {
	return scenario === undefined ? 'result' : 'score';
}

/** Where a pane stands; `undefined` where it is not on screen. */
export function placeOfPane(state: State, pane: SqlPane): PlacedPane | undefined {
	const aside = sqlAside(state);
	return [...sqlRows(state).flat(), ...(aside ? [aside] : [])].find((placed) => placed.pane === pane);
}

/** Whether the query of the result's list is shown above it. */
export function hasSearchLine({sql, prompt, screen}: State): boolean {
	return sql.query !== '' || (prompt?.kind === 'search' && screen === 'sql');
}

/** Rows of a page of the result. */
export function resultHeight(state: State): number {
	const height = placeOfPane(state, 'result')?.height ?? 4;
	return Math.max(1, height - 3 - Number(hasSearchLine(state)));
}
