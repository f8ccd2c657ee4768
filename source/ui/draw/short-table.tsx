import {Box, Text} from 'ink';
import {Table} from 'ink-table';
import {memo, type PropsWithChildren} from 'react';
import {type Span, span} from './lines.ts';
import {paint, type Theme} from './theme.ts';

export type TableColumn = {readonly key: string; readonly align: 'left' | 'right'};
export type TableRow = Readonly<Record<string, string>>;

/** Private-use characters that tell a cell whether its row is selected: no text from elsewhere holds them. */
const marks = {selected: '\uE000', other: '\uE001'} as const;

type Props = {
	readonly rows: readonly TableRow[];
	readonly columns: readonly TableColumn[];
	/** The position of the selected row, −1 for none. */
	readonly selected: number;
	readonly theme: Theme;
	/** How the text of a cell of an unselected row is drawn. */
	readonly draw?: (text: string, column: number) => readonly Span[];
};

type CellProps = PropsWithChildren<{readonly column?: number}>;

/** A table of a few rows of text, one of them selected, without rules between them. One line per row and one of headings. */
export const ShortTable = memo(function ShortTable({rows, columns, selected, theme, draw = plainCell}: Props) {
	const data = rows.map((row, at) => markRow(row, columns, at === selected));
	// Cells are read once, when the table is made: another theme or set of columns needs another table.
	const identity = `${columns.map(({key}) => key).join()}/${theme.name}/${theme.glyphs.name}`;
	return (
		<Table
			key={identity}
			data={data}
			columns={columns.map(({key, align}) => ({key: headingOf(key), align}))}
			header={({children}: CellProps) => <Text>{paint([span(withoutMark(String(children)), 'quiet')], theme)}</Text>}
			cell={({children, column = 0}: CellProps) => {
				const text = String(children);
				const shown = withoutMark(text);
				const spans = text.includes(marks.selected) ? [span(shown, 'selected')] : draw(shown, column);
				return <Text>{paint(spans, theme)}</Text>;
			}}
			skeleton={NoRule}
		/>
	);
});

function plainCell(text: string): readonly Span[] {
	return [span(text)];
}

function markRow(row: TableRow, columns: readonly TableColumn[], isSelected: boolean): Record<string, string> {
	const mark = isSelected ? marks.selected : marks.other;
	return Object.fromEntries(columns.map(({key}) => [headingOf(key), mark + (row[key] ?? '')]));
}

/** Headings carry a mark too, so that they are as wide as cells. */
function headingOf(key: string): string {
	return marks.other + key;
}

function withoutMark(text: string): string {
	return withoutPadding(text.replace(marks.selected, '').replace(marks.other, ''));
}

/** One space between columns is enough. */
function withoutPadding(text: string): string {
	return text.slice(1);
}

function NoRule() {
	return <Box />;
}
