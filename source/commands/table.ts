/** One column of a table of text. */
export type TextColumn = {readonly title: string; readonly align: 'left' | 'right'};

/** Lines of text in aligned columns, two spaces apart, the titles first. Every cell is plain ASCII. */
export function alignedTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string[] {
	const widths = columns.map(({title}, at) =>
		rows.reduce((width, row) => Math.max(width, (row[at] ?? '').length), title.length),
	);
	const lineOf = (cells: readonly string[]) =>
		columns
			.map(({align}, at) => {
				const cell = cells[at] ?? '';
				return align === 'left' ? cell.padEnd(widths[at] as number) : cell.padStart(widths[at] as number);
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
