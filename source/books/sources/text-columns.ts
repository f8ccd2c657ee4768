import {addString, type ColumnDraft, columnDraft} from './cells/column-draft.ts';

/** Whether a column is of no type that all of its first values share. */
export function isTextIn(rows: readonly (readonly (string | undefined)[])[], column: number): boolean {
	const draft = columnDraft(rows.length);
	for (const row of rows) {
		addString(draft, row[column]);
	}

	return draft.kind === 'texts' || draft.kind === 'mixed';
}

/** Adds a row of texts to the columns of these places. */
export function addTexts(
	drafts: readonly (ColumnDraft | undefined)[],
	columns: readonly number[],
	row: readonly (string | undefined)[],
): void {
	for (let at = 0; at < columns.length; at++) {
		const draft = drafts[at];
		if (draft !== undefined) {
			addString(draft, row[columns[at] as number]);
		}
	}
}
