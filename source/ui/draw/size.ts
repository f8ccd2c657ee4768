/** Below this the screen only asks for more room. */
export const least = {columns: 60, rows: 18};

/** Lines above the body: breadcrumb, tabs, time bar. */
const headerLines = 3;
/** Lines below the body: keys or a message. */
const footerLines = 1;

export type Layout = 'wide' | 'stacked' | 'single';

/** Panes side by side from 100 columns on, stacked from 80, one at a time below. */
export function layoutOf(columns: number): Layout {
	if (columns >= 100) {
		return 'wide';
	}

	return columns >= 80 ? 'stacked' : 'single';
}

/** Whether there is room for pictures of the whole year beside what a screen has anyway. */
export function isRoomy(columns: number, rows: number): boolean {
	return columns >= 110 && rows >= 34;
}

/** Whether three panes stand side by side, and a picture has the width of the screen. */
export function isVast(columns: number, rows: number): boolean {
	return columns >= 180 && rows >= 50;
}

/** The same of a body of so many lines. */
export function isRoomyBody(columns: number, height: number): boolean {
	return isRoomy(columns, rowsAround(height));
}

export function isVastBody(columns: number, height: number): boolean {
	return isVast(columns, rowsAround(height));
}

/** The rows of a terminal with such a body. */
function rowsAround(height: number): number {
	return height + 1 + headerLines + footerLines;
}

/** Where the selected row of a list is shown in more detail: how many columns right of the list, or lines below it. */
export type PreviewPlace = {readonly columns: number; readonly lines: number};

const noPreview: PreviewPlace = {columns: 0, lines: 0};
/** What the columns of a list need at most, with its border. */
const widestList = 118;

/** Beside the list where it has all its columns and half a screen is left, else below it where there is room. */
export function previewPlace({
	columns,
	rows,
	isZoomed,
}: {
	columns: number;
	rows: number;
	isZoomed: boolean;
}): PreviewPlace {
	if (isZoomed || !isRoomy(columns, rows)) {
		return noPreview;
	}

	return columns - widestList >= 60
		? {columns: columns - widestList, lines: 0}
		: {columns: 0, lines: rows >= 44 ? 13 : 7};
}

/** Lines for the body: one terminal row always stays free. */
export function bodyHeight(rows: number): number {
	return Math.max(1, rows - 1 - headerLines - footerLines);
}

/** Rows that a list shows: inside its border, below its heading, above its legend, and above so many lines of more on one. */
export function listHeight(rows: number, linesBelow = 0): number {
	return Math.max(1, bodyHeight(rows) - 5 - linesBelow);
}
