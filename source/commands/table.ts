/** One column of a table of text. */
export type TextColumn = {readonly title: string; readonly align: 'left' | 'right'};

/**
 * Lines of text in aligned columns, two spaces apart, the titles first. `widthOf` measures cells in terminal columns; without
 * it every cell is plain ASCII.
 */
export function alignedTable(
	columns: readonly TextColumn[],
	rows: readonly (readonly string[])[],
	widthOf = (cell: string): number => cell.length,
): string[] {
	const widths = columns.map(({title}, at) =>
		rows.reduce((width, row) => Math.max(width, widthOf(row[at] ?? '')), widthOf(title)),
	);
	const lineOf = (cells: readonly string[]) =>
		columns
			.map(({align}, at) => {
				const cell = cells[at] ?? '';
				const blank = ' '.repeat((widths[at] as number) - widthOf(cell));
				return align === 'left' ? cell + blank : blank + cell;
			})
			.join('  ')
			.trimEnd();
	return [columns.map(({title}) => title), ...rows].map(lineOf);
}

export function left(title: string): TextColumn {
	return {title, align: 'left'};
}

export function right(title: string): TextColumn {
	return {title, align: 'right'};
}
