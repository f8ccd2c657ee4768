import {Box} from 'ink';
import {memo, type ReactElement} from 'react';
import {plainText} from '../../../domain/plain-text.ts';
import {FramedTable} from '../../draw/framed-table.tsx';
import {fitLine, fitText, type Line, line, lineWidth, span, spread, textOf} from '../../draw/lines.ts';
import {LinesBlock} from '../../draw/lines-block.tsx';
import {drawPane} from '../../draw/pane.ts';
import {shareHeight} from '../../draw/share-height.ts';
import {ShortTable} from '../../draw/short-table.tsx';
import {layoutOf} from '../../draw/size.ts';
import type {Theme} from '../../draw/theme.ts';
import {wrapped} from '../../draw/wrapped.ts';
import type {Comparing} from '../../state/runs-state.ts';
import {comparePanes, comparisonOf} from './comparison.ts';
import {type ComparePane, comparePanesOf} from './panes.ts';

type Props = {
	readonly comparing: Comparing;
	readonly columns: number;
	/** Lines for the whole screen. */
	readonly height: number;
	/** Whether the pane in focus has the whole screen. */
	readonly isZoomed: boolean;
	readonly theme: Theme;
};

/** Lines that the row in focus gets, borders included, before all others are thought of. */
const leastInFocus = 13;

const {settings, bridge, leaks, onlyInA, onlyInB} = comparePanes;

/** Two runs side by side: what differs in their settings, their bridges, their leaks, and who leaks in one only. */
export const CompareScreen = memo(function CompareScreen({comparing, columns, height, isZoomed, theme}: Props) {
	const rows = isZoomed ? stackedRows : rowsFor(columns);
	const widths = widthsFor(rows, columns);
	const panes = comparePanesOf(comparing, widths, theme.glyphs);
	const shown = isZoomed || layoutOf(columns) === 'single' ? [[comparing.pane]] : rows;
	const focus = shown.findIndex((row) => row.includes(comparing.pane));
	const wishes = shown.map((row, at) => {
		const least = Math.max(...row.map((pane) => (panes[pane] as ComparePane).least));
		const wanted = Math.max(...row.map((pane) => wantedBy(panes[pane] as ComparePane)));
		return {least: at === focus ? Math.max(least, Math.min(wanted, leastInFocus)) : least, wanted};
	});
	const notes = notesOn(comparing, columns);
	const {first, heights} = shareHeight(wishes, height - 1 - notes.length, focus);
	return (
		<Box flexDirection="column">
			<LinesBlock lines={[fitLine(headLine(comparing, columns), columns), ...notes]} theme={theme} />
			{heights.map((share, at) => (
				<Box key={shown[first + at]?.join()}>
					{(shown[first + at] as readonly number[]).map((pane) => (
						<PaneBlock
							key={pane}
							pane={panes[pane] as ComparePane}
							columns={widths[pane] as number}
							height={share}
							selected={pane === comparing.pane ? comparing.line : -1}
							theme={theme}
						/>
					))}
				</Box>
			))}
		</Box>
	);
});

/** Wider than this, there are pictures beside the figures. */
const mostSpoken = 110;

/** All of it as lines without tables, to be read out. */
export function spokenComparison(comparing: Comparing, columns: number, {glyphs}: Theme): Line[] {
	const width = Math.min(mostSpoken, columns);
	const panes = comparePanesOf(comparing, widthsFor(rowsFor(width), width), glyphs);
	return [
		namesLine(comparing, columns),
		whatDay,
		...notesOn(comparing, columns),
		...panes.flatMap(({title, lines}) => [line(`${title}:`), ...lines]),
	];
}

function rowsFor(columns: number): readonly (readonly number[])[] {
	return layoutOf(columns) === 'wide' ? [[settings, bridge], [leaks], [onlyInA, onlyInB]] : stackedRows;
}

const stackedRows: readonly (readonly number[])[] = [[settings], [bridge], [leaks], [onlyInA], [onlyInB]];

/** The width of each pane: those of a row share it. */
function widthsFor(rows: readonly (readonly number[])[], columns: number): number[] {
	return rows.flatMap((row) =>
		row.map((_, at) => Math.floor(columns / row.length) + (at < columns % row.length ? 1 : 0)),
	);
}

function wantedBy({lines, table}: ComparePane): number {
	return lines.length + (table ? 3 : 2);
}

/** What else lies between books from outside than how they are judged. */
function notesOn(comparing: Comparing, columns: number): Line[] {
	const {notes = []} = comparisonOf(comparing);
	return notes.flatMap((note) => wrapped(note, columns - 1).map((text) => [span(` ${textOf(text)}`, 'warning')]));
}

function namesLine({a, b}: Comparing, columns: number): Line {
	const room = Math.floor(columns / 2) - 6;
	const name = (text: string) => fitText(plainText(text), room);
	return line(span(' A ', 'accent'), name(a.name), span('   B ', 'accent'), name(b.name));
}

/** The day that the header tells is that of the books one came from. */
const whatDay: Line = [span(' each as of the day that it was saved on ', 'quiet')];

/** What is compared, and where there is room as of which days. */
function headLine(comparing: Comparing, columns: number): Line {
	const names = namesLine(comparing, columns);
	return lineWidth(names) + lineWidth(whatDay) <= columns ? spread(names, whatDay, columns) : names;
}

type PaneProps = {
	readonly pane: ComparePane;
	readonly columns: number;
	readonly height: number;
	/** The selected line where the pane has the focus, else −1. */
	readonly selected: number;
	readonly theme: Theme;
};

function PaneBlock({pane, columns, height, selected, theme}: PaneProps): ReactElement {
	const isFocused = selected >= 0;
	if (!pane.table) {
		return <LinesBlock lines={drawPane(pane, columns, height, isFocused, theme.glyphs)} theme={theme} />;
	}

	const {rows, columns: tableColumns} = pane.table;
	const room = Math.max(1, height - 3);
	const first = Math.max(0, Math.min(selected - room + 1, rows.length - room));
	const more = rows.length - first > room ? 'down' : first > 0 ? 'up' : undefined;
	return (
		<FramedTable
			title={pane.title}
			more={more}
			{...(pane.note !== undefined && {note: pane.note})}
			columns={columns}
			height={height - 2}
			isFocused={isFocused}
			theme={theme}
		>
			<ShortTable
				rows={rows.slice(first, first + room)}
				columns={tableColumns}
				selected={rows.length > room ? selected - first : -1}
				theme={theme}
			/>
		</FramedTable>
	);
}
