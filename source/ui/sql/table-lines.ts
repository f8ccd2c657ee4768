import type {ReadyQuery} from '../../sql/ready-queries.ts';
import type {State} from '../state/state.ts';
import {tablesIn} from './books.ts';
import {readyIn} from './ready.ts';

/** A line of the pane of tables: a table, one of its columns, or a ready query. */
export type TableLine =
	| {readonly kind: 'table'; readonly name: string; readonly rows: number | undefined}
	| {readonly kind: 'column'; readonly name: string; readonly type: string}
	| {readonly kind: 'ready'; readonly name: string; readonly query: ReadyQuery};

/** The tables with their columns, as of the day, then what there is to begin with. */
export function tableLines(state: State): readonly TableLine[] {
	const {counts} = state.sql;
	const isNow = counts?.day === state.day && counts.settings === state.settings;
	return [
		...tablesIn(state).flatMap(({name, columns}): TableLine[] => [
			{kind: 'table', name, rows: isNow ? counts.rows[name] : undefined},
			...columns.map((column): TableLine => ({kind: 'column', name: column.name, type: column.type})),
		]),
		...readyIn(state).map((query): TableLine => ({kind: 'ready', name: query.title, query})),
	];
}
