import {type ColumnDraft, columnDraft} from './cells/column-draft.ts';
import {packed} from './cells/packed-column.ts';
import type {OnRows, PackedTable} from './packed-table.ts';
import type {QueryTable, TextRows} from './query-table.ts';
import {addTexts} from './text-columns.ts';

/**
 * Reads the columns of these places out of what a query gives for them; those of which a later value is of another type
 * are asked for once more, as texts.
 */
export async function readRows(
	table: QueryTable,
	places: readonly number[],
	query: (columns: readonly string[]) => TextRows,
	onRows: OnRows,
): Promise<PackedTable> {
	const drafts = places.map((place) => columnDraft(1024, table.isText[place]));
	const names = places.map((place) => table.columns[place] as string);
	const rows = await addAll(drafts, query(names), onRows);
	const mixed = drafts.flatMap(({kind}, at) => (kind === 'mixed' ? [at] : []));
	const again = mixed.map(() => columnDraft(0, true));
	if (mixed.length > 0) {
		await addAll(again, query(mixed.map((at) => names[at] as string)), onRows);
	}

	const columns = drafts.map((draft, at) => packed(again[mixed.indexOf(at)] ?? draft));
	return {rows, columns, lines: {rows: new Int32Array(0), distances: new Int32Array(0)}, spoiled: []};
}

async function addAll(drafts: readonly ColumnDraft[], blocks: TextRows, onRows: OnRows): Promise<number> {
	const places = drafts.map((_, at) => at);
	let rows = 0;
	for await (const block of blocks) {
		for (const row of block) {
			addTexts(drafts, places, row);
		}

		rows += block.length;
		onRows(rows);
	}

	return rows;
}
