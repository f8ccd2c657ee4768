import {Box} from 'ink';
import {memo} from 'react';
import {leaks} from '../../scenarios/index.ts';
import {FramedTable} from '../draw/framed-table.tsx';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Span, span} from '../draw/lines.ts';
import {LinesBlock} from '../draw/lines-block.tsx';
import {drawPane, type Pane} from '../draw/pane.ts';
import {ShortTable} from '../draw/short-table.tsx';
import type {Theme} from '../draw/theme.ts';
import type {CustomerPage} from '../state/customer-page.ts';
import {historyColumns, historyRows} from './history-rows.ts';
import {axisPane, identityPane, whyPane} from './panes.ts';

type Props = {
	readonly page: CustomerPage;
	readonly columns: number;
	/** Lines for the whole screen. */
	readonly height: number;
	readonly theme: Theme;
};

/** Fewer rows of history than this, borders and heading included, and other panes give way to it. */
const leastHistory = 8;

/** One customer: who it is, what was billed and paid, the selected month day by day, and why it is flagged or not. */
export const CustomerScreen = memo(function CustomerScreen({page, columns, height, theme}: Props) {
	const {glyphs} = theme;
	const {above, below} = panesThatFit(page, columns, height, glyphs);
	const taken = [...above, ...below].reduce((sum, pane) => sum + linesOf(pane), 0);
	const room = Math.max(2, Math.min(page.months.length + 1, height - taken - 2));
	const selected = page.months.indexOf(page.month);
	const first = Math.max(0, Math.min(selected - room + 2, page.months.length - room + 1));
	const rows = historyRows(page, glyphs).slice(first, first + room - 1);
	const block = (pane: Pane) => (
		<LinesBlock key={pane.title} lines={drawPane(pane, columns, linesOf(pane), false, glyphs)} theme={theme} />
	);
	return (
		<Box flexDirection="column">
			{above.map(block)}
			<FramedTable
				title="History"
				note={`month ${selected + 1} of ${page.months.length}`}
				columns={columns}
				height={room}
				theme={theme}
			>
				<ShortTable
					rows={rows}
					columns={historyColumns(page, columns)}
					selected={selected - first}
					theme={theme}
					draw={drawCell}
				/>
			</FramedTable>
			{below.map(block)}
		</Box>
	);
});

function linesOf(pane: Pane): number {
	return pane.lines.length + 2;
}

/** Who the customer is above the history, the day axis and the reason below; without room for all, the reason stays longest. */
function panesThatFit(page: CustomerPage, columns: number, height: number, glyphs: Glyphs) {
	const identity = identityPane(page);
	const axis = axisPane(page, columns, glyphs);
	const why = whyPane(page, columns);
	const choices = [
		{above: [identity], below: [axis, why]},
		{above: [identity], below: [why]},
		{above: [], below: [why]},
	];
	const fits = ({above, below}: {above: Pane[]; below: Pane[]}) =>
		[...above, ...below].reduce((sum, pane) => sum + linesOf(pane), leastHistory) <= height;
	return choices.find(fits) ?? {above: [], below: [why]};
}

/** Leaks stand out in their own tone: a mark is a letter and a word. */
function drawCell(text: string): readonly Span[] {
	const isLeak = leaks.some(({letter, shortName}) => text.startsWith(`${letter} ${shortName}`));
	return [span(text, isLeak ? 'leak' : 'plain')];
}
