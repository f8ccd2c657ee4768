import {FramedTable} from '../draw/framed-table.tsx';
import {historyLines} from '../draw/history-lines.ts';
import {type Span, span} from '../draw/lines.ts';
import {legend, toneOfLetter} from '../draw/marks.ts';
import {innerWidth} from '../draw/pane.ts';
import {ShortTable} from '../draw/short-table.tsx';
import type {Theme} from '../draw/theme.ts';
import type {CustomerPage} from '../state/customer-page.ts';
import {fittingColumns, historyColumns, historyRows} from './history-rows.ts';

type Props = {
	readonly page: CustomerPage;
	readonly columns: number;
	/** Lines between the borders: one of headings, the others of months. */
	readonly room: number;
	readonly isFocused: boolean;
	readonly theme: Theme;
};

/** The history month by month, in view the selected one. */
export function HistoryTable({page, columns, room, isFocused, theme}: Props) {
	const lines = historyLines(page.ledger, page.index, page.months);
	const rows = historyRows(page, theme.glyphs);
	const selected = lines.findIndex(({month}) => month === page.month);
	const last = lines.findLastIndex(({month}) => month === page.month);
	// All lines of the selected month are in view, where there is room for them.
	const first = Math.max(0, Math.min(selected, last - room + 2, lines.length - room + 1));
	return (
		<FramedTable
			title="History"
			note={`month ${page.months.indexOf(page.month) + 1} of ${page.months.length}`}
			columns={columns}
			height={room}
			isFocused={isFocused}
			theme={theme}
		>
			<ShortTable
				rows={rows.slice(first, first + room - 1)}
				columns={fittingColumns(historyColumns(page, columns), rows, innerWidth(columns))}
				selected={selected - first}
				theme={theme}
				draw={drawCell}
			/>
		</FramedTable>
	);
}

/** What is marked stands out in the hue of its letter: a mark is a letter and a word. */
function drawCell(text: string): readonly Span[] {
	const mark = legend.find(({letter, meaning}) => text.startsWith(`${letter} ${meaning}`));
	return [span(text, mark ? toneOfLetter(mark.letter) : 'plain')];
}
