import type {TableHead} from '../source.ts';
import type {FoundTable} from '../sources/found-table.ts';
import {askServer} from '../sources/postgres/postgres-server.ts';
import type {Session} from '../sources/session.ts';

/** How many rows a table has, without reading them: about as many where only their bytes are known. */
export async function countInvoices(table: FoundTable | undefined, session: Session): Promise<number> {
	if (table === undefined) {
		return 0;
	}

	const {head, plan} = table;
	if (head.rows !== undefined) {
		return head.rows;
	}

	switch (plan.kind) {
		case 'postgres':
			return Number((await askServer(plan.from, session, `SELECT COUNT(*) FROM ${plan.relation}`))[0]?.[0]);
		case 'csv':
			return Math.round(plan.files.reduce((sum, {file}) => sum + file.size, 0) / plan.rowBytes);
		case 'json':
			return Math.round(plan.files.reduce((sum, {file}) => sum + file.size, 0) / bytesOfRow(head));
		default:
			// The others are read in any case: no engine takes them.
			return 0;
	}
}

/** How many bytes a row has as JSON, by the first ones. */
function bytesOfRow({columns, sample}: TableHead): number {
	const bytes = sample.reduce(
		(sum, row) =>
			sum + row.reduce((all, cell, at) => all + (columns[at] as string).length + (cell?.length ?? 4) + 6, 2),
		0,
	);
	return Math.max(2, bytes / Math.max(1, sample.length));
}
