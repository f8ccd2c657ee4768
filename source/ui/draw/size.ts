/** Below this the screen only asks for more room. */
export const least = {columns: 60, rows: 18};

/** Lines above the body: breadcrumb, tabs, time bar. */
export const headerLines = 3;
/** Lines below the body: keys or a message. */
export const footerLines = 1;

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

/** Lines for the body: one terminal row always stays free. */
export function bodyHeight(rows: number): number {
	return Math.max(1, rows - 1 - headerLines - footerLines);
}

/** Rows that a list of the whole body shows: inside its border, below its heading, above its legend. */
export function listHeight(rows: number): number {
	return Math.max(1, bodyHeight(rows) - 5);
}
