import {formatCount} from '../../domain/money.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {
	fitLine,
	fitText,
	type Line,
	line,
	lineWidth,
	padEnd,
	padStart,
	plainLine,
	span,
	textOf,
	textWidth,
} from '../draw/lines.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import type {ListColumn} from './list-column.ts';
import type {ListState} from './list-state.ts';
import type {ListView} from './list-view.ts';
import {positionIn} from './selection.ts';

const gap = '  ';
/** What is left to the column that takes the rest: first so much, and less before anything is cut off at the end. */
const leastRest = 13;
const tightestRest = 10;
const widestRest = 40;

/** What a list says in place of rows where a query or a choice of customers leaves none. */
export const nothingMatches: readonly Line[] = [[], plainLine('  Nothing matches. Press Esc to show all again.')];

type ListPaneOptions = {
	readonly list: ListState;
	/** Width of the pane. */
	readonly columns: number;
	/** Rows of a page. */
	readonly height: number;
	readonly glyphs: Glyphs;
	/** What is said in place of rows. */
	readonly empty: readonly Line[];
};

/** The pane of a list: a heading, and the page of rows that holds the selected one.  */
export function listPane<Row>(
	title: string,
	view: ListView<Row>,
	{list, columns, height, glyphs, empty}: ListPaneOptions,
): Pane {
	const at = positionIn(view, list);
	const shown = shownColumns(view.columns, list.sort, innerWidth(columns) - 2);
	const first = Math.floor(Math.max(0, at) / height) * height;
	const page = view.rows.slice(first, first + height);
	const rows = page.map((row, place) => {
		const position = first + place;
		const isMatch = !list.isNarrow && (view.isMatch?.(position) ?? false);
		return rowLine(row, shown, isMatch, position === at, innerWidth(columns), glyphs);
	});
	return {
		title,
		note: positionNote(view, at),
		lines: [headingLine(shown, list, glyphs), ...(rows.length === 0 ? empty : rows)],
		grows: true,
	};
}

function positionNote<Row>({rows, total}: ListView<Row>, at: number): string {
	const position = rows.length === 0 ? 'none' : `row ${formatCount(at + 1)} of ${formatCount(rows.length)}`;
	return rows.length === total ? position : `${position} · ${formatCount(total)} in all`;
}

type Shown<Row> = ListColumn<Row> & {readonly room: number};

/**
 * The columns that fit, each with its room: all of them, drawn tightly where that is what it takes, else without those
 * that give way first. What the list is sorted by never gives way.
 */
function shownColumns<Row>(columns: readonly ListColumn<Row>[], sort: string, width: number): readonly Shown<Row>[] {
	const leaving = columns
		.filter(({expendable, name}) => expendable !== undefined && name !== sort)
		.sort((a, b) => (a.expendable as number) - (b.expendable as number));
	const choices = Array.from({length: leaving.length + 1}, (_, gone) => {
		const kept = columns.filter((column) => !leaving.slice(0, gone).includes(column));
		return [kept, kept.map((column) => (column.tight ? {...column, ...column.tight} : column))];
	}).flat();
	const shown = choices.find((kept) => widthOf(kept) <= width) ?? (choices.at(-1) as readonly ListColumn<Row>[]);
	const spare = width - widthOf(shown);
	const rest = Math.min(widestRest, Math.max(tightestRest, spare + leastRest));
	const hasRest = shown.some((column) => column.width === 0);
	const room = ({width, stretches}: ListColumn<Row>) =>
		stretches && !hasRest ? Math.max(width, Math.min(widestRest, width + spare)) : width;
	return shown.map((column) => ({...column, room: column.width === 0 ? rest : room(column)}));
}

/** What the columns take at least, with the gaps between them. */
function widthOf<Row>(columns: readonly ListColumn<Row>[]): number {
	return columns.reduce((sum, {width}) => sum + (width === 0 ? leastRest : width) + gap.length, -gap.length);
}

function headingLine<Row>(columns: readonly Shown<Row>[], list: ListState, glyphs: Glyphs): Line {
	let taken = 0;
	return columns.flatMap((column, at): Line => {
		const isSorted = column.name === list.sort;
		const isLast = at === columns.length - 1;
		const title = isSorted
			? sortedTitle(column, list, isLast, glyphs)
			: fitText(column.title, column.room, glyphs.ellipsis);
		const beyond = Math.max(0, textWidth(title) - column.room);
		const isAfter = column.align === 'left' && !isLast;
		const before = gap.slice(taken + (isAfter ? 0 : beyond));
		taken = isAfter ? beyond : 0;
		const text = (column.align === 'right' ? padStart : padEnd)(title, column.room + beyond, glyphs.ellipsis);
		return [span(before), span(text, isSorted ? 'accent' : 'quiet')];
	});
}

/** The title with the mark of its order. A title as wide as its column keeps all its letters: the mark stands in the gap beside it. */
function sortedTitle<Row>(
	{title, align, room}: Shown<Row>,
	{isDescending}: ListState,
	isLast: boolean,
	{up, down}: Glyphs,
): string {
	const mark = isDescending ? down : up;
	const whole = [`${title} ${mark}`, `${title}${mark}`].find((text) => textWidth(text) <= room);
	const cut = fitText(title, room);
	return whole ?? (align === 'left' && isLast ? `${mark}${cut}` : `${cut}${mark}`);
}

function rowLine<Row>(
	row: Row,
	columns: readonly Shown<Row>[],
	isMatch: boolean,
	isSelected: boolean,
	width: number,
	glyphs: Glyphs,
): Line {
	const mark = isSelected ? glyphs.selected : isMatch ? glyphs.dot : ' ';
	const cells = columns.flatMap((column, at): Line => {
		const content = fitLine(column.cell(row), Math.min(column.room, lineWidth(column.cell(row))), glyphs.ellipsis);
		const space = span(' '.repeat(Math.max(0, column.room - lineWidth(content))));
		const aligned = column.align === 'right' ? [space, ...content] : [...content, space];
		return at === 0 ? aligned : [span(gap), ...aligned];
	});
	const content = line(span(`${mark} `, isMatch ? 'accent' : 'plain'), ...cells);
	return isSelected ? [span(textOf(fitLine(content, width)), 'selected')] : content;
}
