import {arrange} from '../draw/arrange.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import type {Line} from '../draw/lines.ts';
import {bodyHeight, listHeight} from '../draw/size.ts';
import {listPane} from './list-pane.ts';
import type {ListView} from './list-view.ts';
import {type SearchLineOptions, searchLine} from './search-line.ts';

type ListScreenOptions = SearchLineOptions & {
	/** Rows of the terminal. */
	readonly rows: number;
	readonly glyphs: Glyphs;
	/** What is said in place of rows. */
	readonly empty: readonly Line[];
	readonly legend: Line;
};

/** A screen that is one list: the query above it, a legend below. */
export function listScreen<Row>(title: string, view: ListView<Row>, options: ListScreenOptions): Line[] {
	const {columns, rows, glyphs, legend} = options;
	const pane = listPane(title, view, {...options, height: listHeight(rows)});
	return [searchLine(view, options), ...arrange([[pane]], columns, bodyHeight(rows) - 2, 0, glyphs), legend];
}
