import {counted} from '../../domain/counted.ts';
import {formatCount} from '../../domain/money.ts';
import {plainText} from '../../domain/plain-text.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, lineWidth, padEnd, padStart, span, textWidth} from '../draw/lines.ts';
import {remember} from '../draw/memo.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {selectable} from '../draw/selectable.ts';
import {wrapped} from '../draw/wrapped.ts';
import {countOf, type DataEntry, type RowAside, rowsAsideOf} from './data-entries.ts';

/** No column is wider, whatever stands in it. */
const widestCell = 24;

/** The rows that were set aside, with their lines and cells; the selected one in full where it is cut. */
export function rowsAsidePane(entry: DataEntry, selected: number, width: number, glyphs: Glyphs): Pane {
	const inner = innerWidth(width);
	const rows = rowsAsideOf(entry);
	const {heads, lines} = drawnRows(entry, glyphs.ellipsis);
	const at = Math.min(selected, rows.length - 1);
	const top = [...titleLines(entry, inner), [span('  '), ...heads]];
	const isCut = lineWidth(lines[at] as Line) + 2 > inner || (rows[at] as RowAside).cells.some(isLong);
	const detail = isCut ? detailLines(entry, rows[at] as RowAside, inner) : [];
	const more = countOf(entry) - rows.length;
	return {
		title: 'Data: rows that were set aside',
		note: `row ${at + 1} of ${formatCount(rows.length)}`,
		lines: [
			...top,
			...lines.slice(0, at).map((content) => selectable(content, false, inner, glyphs)),
			selectable(lines[at] as Line, true, inner, glyphs),
			...detail,
			...lines.slice(at + 1).map((content) => selectable(content, false, inner, glyphs)),
			...(more > 0 ? wrapped(`and ${counted(more, 'row')} more, whose lines were not kept`, inner, 'quiet') : []),
		],
		pinned: top.length,
		cursor: top.length + at + detail.length + (at === rows.length - 1 && more > 0 ? 1 : 0),
	};
}

function titleLines(entry: DataEntry, width: number): Line[] {
	const {table, reason} = entry;
	const why = reason ? ` ${plainText(reason.reason)}` : ' set aside';
	const text = `${plainText(table.table)}: ${counted(countOf(entry), 'row')}${why}`;
	return [...wrapped(text, width, 'strong'), ...wrapped(`from ${plainText(table.file)}`, width, 'quiet')];
}

/** All rows in columns, each as wide as what stands in it, and the names of the columns. A table's rows say why themselves. */
const drawnRows = remember((entry: DataEntry, ellipsis: string): {readonly heads: Line; readonly lines: Line[]} => {
	const {names, cellsOf} = columnsOf(entry);
	const rows = rowsAsideOf(entry);
	const numberWidth = rows.reduce((most, {line}) => Math.max(most, String(line).length), 'line'.length);
	const widths = names.map((name) => Math.min(widestCell, textWidth(name)));
	const cells = rows.map(cellsOf);
	for (const row of cells) {
		for (const [at, cell] of row.entries()) {
			widths[at] = Math.max(widths[at] ?? 0, Math.min(widestCell, textWidth(cell)));
		}
	}

	const rest = (row: readonly string[]) =>
		row.map((cell, at) => `  ${padEnd(cell, widths[at] as number, ellipsis)}`).join('');
	return {
		heads: [span(`${padStart('line', numberWidth)}${rest(names)}`, 'quiet')],
		lines: rows.map(({line}, at) => [
			span(padStart(String(line), numberWidth), 'warning'),
			span(rest(cells[at] as string[]).trimEnd()),
		]),
	};
});

function columnsOf({table, reason}: DataEntry): {
	readonly names: readonly string[];
	readonly cellsOf: (row: RowAside) => readonly string[];
} {
	const columns = table.columns ?? [];
	return {
		names: [...columns, ...(reason ? [] : ['why'])].map((name) => plainText(name)),
		cellsOf: ({cells, reason: why}) =>
			[...columns.map((_, at) => cells[at] ?? ''), ...(reason ? [] : [why])].map((cell) => plainText(cell)),
	};
}

function isLong(cell: string): boolean {
	return textWidth(plainText(cell)) > widestCell;
}

/** Column by column what stands in a row, on as many lines as that takes. */
function detailLines(entry: DataEntry, row: RowAside, width: number): Line[] {
	const {names, cellsOf} = columnsOf(entry);
	const text = cellsOf(row)
		.flatMap((cell, at) => (cell === '' ? [] : [`${names[at]}: ${cell}`]))
		.join(' · ');
	return text === '' ? [] : wrapped(text, Math.max(8, width - 4), 'quiet').map((content) => [span('    '), ...content]);
}
