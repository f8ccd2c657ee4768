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
	const taken = sum([...above, ...below]);
	const room = Math.max(2, Math.min(page.months.length + 1, height - taken - 2));
	const selected = page.months.indexOf(page.month);
	const first = Math.max(0, Math.min(selected - room + 2, page.months.length - room + 1));
	const rows = historyRows(page, glyphs).slice(first, first + room - 1);
	const block = ({pane, height: lines}: Shown) => (
		<LinesBlock key={pane.title} lines={drawPane(pane, columns, lines, false, glyphs)} theme={theme} />
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
					columns={historyColumns(columns)}
					selected={selected - first}
					theme={theme}
					draw={drawCell}
				/>
			</FramedTable>
			{below.map(block)}
		</Box>
	);
});

/** A pane and its lines on screen, borders included. */
type Shown = {readonly pane: Pane; readonly height: number};

function linesOf(pane: Pane): number {
	return pane.lines.length + 2;
}

/** With less than this in sight, borders included, a pane says too little. */
const leastCut = {history: 6, why: 6};

/**
 * Who the customer is above the history, the day axis and the reason below. Without room for all, the day axis goes in front
 * of what the reason says at length: it is cut to its first lines, and the customer to one. Without room for that either,
 * the reason stays.
 */
function panesThatFit(page: CustomerPage, columns: number, height: number, glyphs: Glyphs) {
	const identity = identityPane(page);
	const axis = axisPane(page, columns, glyphs);
	const why = whyPane(page, columns);
	const whole = (pane: Pane): Shown => ({pane, height: linesOf(pane)});
	const brief: Shown = {pane: {...identity, lines: identity.lines.slice(0, 1)}, height: 3};
	const rest = (panes: readonly Shown[]) => height - leastCut.history - sum(panes);
	const cut = (panes: readonly Shown[]): Shown => ({pane: why, height: Math.min(linesOf(why), rest(panes))});
	const choices = [
		{above: [whole(identity)], below: [whole(axis), whole(why)], history: leastHistory},
		{above: [brief], below: [whole(axis), cut([brief, whole(axis)])], history: leastCut.history},
		{above: [whole(identity)], below: [whole(why)], history: leastHistory},
	];
	const fits = ({above, below, history}: (typeof choices)[number]) =>
		history + sum([...above, ...below]) <= height &&
		below.every((shown) => shown.height >= Math.min(linesOf(shown.pane), leastCut.why));
	return choices.find(fits) ?? {above: [], below: [whole(why)]};
}

function sum(panes: readonly Shown[]): number {
	return panes.reduce((total, shown) => total + shown.height, 0);
}

/** Leaks stand out in their own tone: a mark is a letter and a word. */
function drawCell(text: string): readonly Span[] {
	const isLeak = leaks.some(({letter, shortName}) => text.startsWith(`${letter} ${shortName}`));
	return [span(text, isLeak ? 'leak' : 'plain')];
}
