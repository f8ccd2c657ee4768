import {counted} from '../domain/counted.ts';

/** How many rows an export has, table by table: «3 plans, 1 customer». Tables are named in the plural. */
export function rowsTold(rows: ReadonlyMap<string, number>): string {
	return [...rows].map(([table, count]) => counted(count, table.replace(/s$/, ''), table)).join(', ');
}
