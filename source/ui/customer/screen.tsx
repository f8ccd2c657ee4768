import {Box} from 'ink';
import {memo} from 'react';
import {historyLines} from '../draw/history-lines.ts';
import {LinesBlock} from '../draw/lines-block.tsx';
import {drawPane, linesOf, type Pane} from '../draw/pane.ts';
import {isVastBody} from '../draw/size.ts';
import type {Theme} from '../draw/theme.ts';
import type {CustomerPage} from '../state/customer-page.ts';
import {leastHistory, linesOfAll, panesThatFit, shortestHistory} from './fitting-panes.ts';
import {HistoryTable} from './history-table.tsx';
import type {CustomerPane} from './pane-names.ts';
import {axisPane, identityPane, whyPane} from './panes.ts';
import {rulePane} from './rule-pane.ts';
import {yearPane} from './year-pane.ts';

type Props = {
	readonly page: CustomerPage;
	readonly columns: number;
	/** Lines for the whole screen. */
	readonly height: number;
	readonly focus: CustomerPane;
	/** Whether the pane in focus has the whole screen. */
	readonly isZoomed: boolean;
	readonly theme: Theme;
};

/** Columns of the history where what explains it stands beside it. */
const historyBeside = 104;
/** The same where there is room for what marks and truth say besides. */
const widerHistory = {from: 240, columns: 130};

/** One customer: who it is, what was billed and paid, the selected month day by day, and why it is flagged or not. */
export const CustomerScreen = memo(function CustomerScreen(props: Props) {
	if (props.isZoomed) {
		return <ZoomedPane {...props} />;
	}

	return isVastBody(props.columns, props.height) ? <VastScreen {...props} /> : <StackedScreen {...props} />;
});

/** Who the customer is above the history, all that explains the selected month below it. */
function StackedScreen({page, columns, height, focus, theme}: Props) {
	const {above, below} = panesThatFit(page, columns, height, theme.glyphs, focus);
	/** Whether the pane in focus has no room, as after another month was selected: the history has the focus then. */
	const isFocusHidden = !below.some(({name}) => name === focus);
	const taken = linesOfAll([...above, ...below]);
	const isHistoryShown = height - taken >= shortestHistory;
	const room = Math.min(historyLines(page.ledger, page.index, page.months).length + 1, height - taken - 2);
	const spare = height - taken - room - 2;
	return (
		<Box flexDirection="column">
			{above.map(({pane, lines}) => (
				<PaneBlock key={pane.title} pane={pane} columns={columns} lines={lines} isFocused={false} theme={theme} />
			))}
			{isHistoryShown && (
				<HistoryTable page={page} columns={columns} room={room} isFocused={isFocusHidden} theme={theme} />
			)}
			{below.map(({name, pane, lines}) => (
				<PaneBlock
					key={name}
					pane={pane}
					columns={columns}
					lines={lines + (pane.grows ? spare : 0)}
					isFocused={focus === name}
					theme={theme}
				/>
			))}
		</Box>
	);
}

/** Lines of the upper half at most, where its history needs no more: there is the longest rule in it. */
const mostAbove = 30;

/**
 * Lines of the upper half: its history, as long at least as it will be when a year is over, so that nothing below it moves from
 * month to month; and what the year below, with two lines a month, leaves over.
 */
function vastTop({ledger, index, months}: CustomerPage, identity: number, height: number): number {
	const history = Math.max(historyLines(ledger, index, months).length, Math.min(ledger.months, 12)) + 3;
	const below = ledger.months * 2 + 3;
	return Math.max(Math.min(identity + history, height - leastHistory), Math.min(mostAbove, height - below));
}

/** The history beside what explains the selected month, both axes below. */
function VastScreen({page, columns, height, focus, theme}: Props) {
	const {glyphs} = theme;
	const left = columns >= widerHistory.from ? widerHistory.columns : historyBeside;
	const right = columns - left;
	const axis = axisPane(page, columns, glyphs);
	const why = whyPane(page, right);
	const rule = rulePane(page, right);
	const identity = identityPane(page);
	const top = vastTop(page, linesOf(identity), height - linesOf(axis));
	const rest = top - linesOf(why);
	return (
		<Box flexDirection="column">
			<Box>
				<Box flexDirection="column">
					<PaneBlock pane={identity} columns={left} lines={linesOf(identity)} isFocused={false} theme={theme} />
					<HistoryTable
						page={page}
						columns={left}
						room={top - linesOf(identity) - 2}
						isFocused={focus === 'history'}
						theme={theme}
					/>
				</Box>
				<Box flexDirection="column">
					<PaneBlock
						pane={why}
						columns={right}
						lines={rule && rest >= 4 ? linesOf(why) : top}
						isFocused={focus === 'why'}
						theme={theme}
					/>
					{rule && rest >= 4 && <PaneBlock pane={rule} columns={right} lines={rest} isFocused={false} theme={theme} />}
				</Box>
			</Box>
			<PaneBlock pane={axis} columns={columns} lines={linesOf(axis)} isFocused={focus === 'axis'} theme={theme} />
			<PaneBlock
				pane={yearPane(page, columns, glyphs)}
				columns={columns}
				lines={height - top - linesOf(axis)}
				isFocused={focus === 'year'}
				theme={theme}
			/>
		</Box>
	);
}

function ZoomedPane({page, columns, height, focus, theme}: Props) {
	const {glyphs} = theme;
	switch (focus) {
		case 'history':
			return <HistoryTable page={page} columns={columns} room={height - 2} isFocused theme={theme} />;
		case 'axis':
			return (
				<PaneBlock pane={axisPane(page, columns, glyphs)} columns={columns} lines={height} isFocused theme={theme} />
			);
		case 'why':
			return <PaneBlock pane={whyPane(page, columns)} columns={columns} lines={height} isFocused theme={theme} />;
		case 'year':
			return (
				<PaneBlock pane={yearPane(page, columns, glyphs)} columns={columns} lines={height} isFocused theme={theme} />
			);
	}
}

type BlockProps = {
	readonly pane: Pane;
	readonly columns: number;
	readonly lines: number;
	readonly isFocused: boolean;
	readonly theme: Theme;
};

function PaneBlock({pane, columns, lines, isFocused, theme}: BlockProps) {
	return lines === 1 ? (
		<LinesBlock lines={pane.lines} theme={theme} />
	) : (
		<LinesBlock lines={drawPane(pane, columns, lines, isFocused, theme.glyphs)} theme={theme} />
	);
}
