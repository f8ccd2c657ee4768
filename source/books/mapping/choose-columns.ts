import type {BooksTable, MappedColumn, Wishes} from '../mapping.ts';
import {OutsideFault, type TableHead} from '../source.ts';
import type {Field} from './field.ts';
import {fields} from './fields.ts';
import {listed} from './listed.ts';
import {namedColumns} from './named-columns.ts';
import {isOfKind, samplesOf} from './sample-kinds.ts';

/** Where a field is read from, and why there. */
export type Choice = {readonly from: string; readonly by: NonNullable<MappedColumn['by']>};

/** The columns of a table by field: as wished, else by name, else, where a field is needed, by the type of the values. */
export function chooseColumns(table: BooksTable, head: TableHead, wishes: Wishes): Map<string, Choice> {
	const chosen = new Map<string, Choice>();
	const isLeftOut = new Set<string>();
	for (const field of fields[table]) {
		const key = `${table}.${field.name}`;
		if (wishes.map && Object.hasOwn(wishes.map, key)) {
			const wished = wishes.map[key];
			if (wished === undefined) {
				isLeftOut.add(field.name);
			} else {
				chosen.set(field.name, {from: wishedColumn(head, key, wished), by: 'asked'});
			}
		}
	}

	const used = () => new Set([...chosen.values()].map(({from}) => from));
	for (const [field, column] of namedColumns(table, head)) {
		if (!chosen.has(field) && !isLeftOut.has(field) && !used().has(column)) {
			chosen.set(field, {from: column, by: 'name'});
		}
	}

	for (const field of fields[table]) {
		const isOpen = field.isNeeded && field.kind !== 'key' && !chosen.has(field.name) && !isLeftOut.has(field.name);
		const from = isOpen ? columnOfKind(head, field, used()) : undefined;
		if (from !== undefined) {
			chosen.set(field.name, {from, by: 'type'});
		}
	}

	return chosen;
}

function wishedColumn({columns, name}: TableHead, key: string, wished: string): string {
	const column = columns.find((each) => each === wished) ?? columns.find((each) => isSame(each, wished));
	if (column === undefined) {
		throw new OutsideFault(
			`--map ${key}=${listed([wished])} names no column; ${listed([name])} has ${listed(columns)}`,
		);
	}

	return column;
}

function isSame(a: string, b: string): boolean {
	return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** The first column that nothing is read from and whose values are of the kind. */
function columnOfKind(head: TableHead, {kind}: Field, used: ReadonlySet<string>): string | undefined {
	return head.columns.find((column) => !used.has(column) && isOfKind(samplesOf(head, column), kind));
}

/** Throws an OutsideFault where a wish names no field that there is. */
export function checkWishedFields(wishes: Wishes): void {
	for (const key of Object.keys(wishes.map ?? {})) {
		const [table, field] = key.split('.') as [BooksTable, string | undefined];
		const known = Object.hasOwn(fields, table) ? fields[table] : undefined;
		if (known === undefined) {
			throw new OutsideFault(
				`--map ${listed([key])} names no table of books; there are ${listed(Object.keys(fields))}`,
			);
		}

		if (!known.some(({name}) => name === field)) {
			throw new OutsideFault(
				`--map ${listed([key])} names no field; ${table} has ${listed(known.map(({name}) => name))}`,
			);
		}
	}
}
