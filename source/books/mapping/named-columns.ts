import type {BooksTable} from '../mapping.ts';
import type {TableHead} from '../source.ts';
import {likeness} from './column-names.ts';
import type {Field} from './field.ts';
import {fields} from './fields.ts';

/** The columns that fields are read from by their names, the surest pairs first; each column is one field's. */
export function namedColumns(table: BooksTable, {columns}: TableHead): ReadonlyMap<string, string> {
	const pairs: {field: Field; column: string; sure: number}[] = [];
	for (const field of fields[table]) {
		for (const column of columns.slice(0, mostColumns)) {
			const sure = likeness(table, field, column);
			if (sure > 0) {
				pairs.push({field, column, sure});
			}
		}
	}

	const found = new Map<string, string>();
	const used = new Set<string>();
	for (const {field, column} of pairs.sort((a, b) => b.sure - a.sure)) {
		if (!found.has(field.name) && !used.has(column)) {
			found.set(field.name, column);
			used.add(column);
		}
	}

	return found;
}

/** Columns behind these are not looked at. */
const mostColumns = 1000;
