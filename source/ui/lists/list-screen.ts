import type {Glyphs} from '../draw/glyphs.ts';
import type {Line} from '../draw/lines.ts';
import {beside, drawPane, type Pane} from '../draw/pane.ts';
import {bodyHeight, listHeight, type PreviewPlace} from '../draw/size.ts';
import {listPane} from './list-pane.ts';
import type {ListView} from './list-view.ts';
import {type SearchLineOptions, searchLine} from './search-line.ts';

type ListScreenOptions = SearchLineOptions & {
	/** Rows of the terminal. */
	readonly rows: number;
	readonly glyphs: Glyphs;
	/** What is said in place of rows. */
	readonly empty: readonly Line[];
	/** Below the list: as many lines of it as are more than one, the list is shorter. */
	readonly legend: readonly Line[];
	/** More on the selected row, and where it stands. */
	readonly preview?: {
		readonly place: PreviewPlace;
		readonly pane: (width: number) => Pane | undefined;
		/** What all rows come to: below the preview, where both have room beside the list. */
		readonly together?: ((width: number) => Pane | undefined) | undefined;
	};
};

/** Lines of a preview that has others below it, and the least for those, borders included. */
const previewAbove = 38;
const leastTogether = 9;

/** A screen that is one list: the query above it, a legend below. */
export function listScreen<Row>(title: string, view: ListView<Row>, options: ListScreenOptions): Line[] {
	const {columns, rows, glyphs, legend, preview} = options;
	const place = preview?.place ?? {columns: 0, lines: 0};
	const height = bodyHeight(rows) - 1 - legend.length;
	const listColumns = columns - place.columns;
	const pane = listPane(title, view, {
		...options,
		columns: listColumns,
		height: listHeight(rows, place.lines + legend.length - 1),
	});
	const list = drawPane(pane, listColumns, height - place.lines, true, glyphs);
	const width = place.columns || columns;
	const lines = place.columns > 0 ? height : place.lines;
	const together = place.columns > 0 && lines >= previewAbove + leastTogether ? preview?.together?.(width) : undefined;
	const upper = together ? previewAbove : lines;
	const more =
		lines > 0
			? [
					...drawPane(preview?.pane(width) ?? {title: 'Selected', lines: []}, width, upper, false, glyphs),
					...(together ? drawPane(together, width, lines - upper, false, glyphs) : []),
				]
			: [];
	const body = place.columns > 0 ? beside([list, more]) : [...list, ...more];
	return [searchLine(view, options), ...body, ...legend];
}
