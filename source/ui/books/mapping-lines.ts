import type {MappedColumn, MappedTable, Mapping, Question, StatusWord, Wishes} from '../../books/mapping.ts';
import {remember} from '../draw/memo.ts';

/** A line of the mapping that can be changed. */
export type MappingLine =
	| {readonly kind: 'question'; readonly question: Question}
	| {readonly kind: 'table'; readonly table: MappedTable}
	| {readonly kind: 'column'; readonly table: MappedTable; readonly column: MappedColumn}
	| {readonly kind: 'billing' | 'terms' | 'currency' | 'dates'}
	| {readonly kind: 'status'; readonly status: StatusWord};

/** The lines in the order of the screen: what stays open, how the books are read, then table by table. */
export const mappingLines = remember((mapping: Mapping, wishes: Wishes): readonly MappingLine[] => [
	...mapping.questions.map((question): MappingLine => ({kind: 'question', question})),
	{kind: 'billing'},
	{kind: 'terms'},
	{kind: 'currency'},
	...(hasDateOrder(mapping, wishes) ? [{kind: 'dates'} as const] : []),
	...mapping.reading.statuses.map((status): MappingLine => ({kind: 'status', status})),
	...mapping.tables.flatMap((table): MappingLine[] => [
		{kind: 'table', table},
		...table.columns.map((column): MappingLine => ({kind: 'column', table, column})),
	]),
]);

/** Whether some date could be read in two ways. */
function hasDateOrder({tables, questions}: Mapping, {dates}: Wishes): boolean {
	return (
		dates !== undefined ||
		questions.some(({about}) => about === 'dates') ||
		tables.some(({columns}) => columns.some(({written = ''}) => /DD.MM|MM.DD/.test(written)))
	);
}
