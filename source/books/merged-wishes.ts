import type {Wishes} from './mapping.ts';

/** Saved wishes with those that are asked for on top: of columns, tables and words of statuses one by one. */
export function mergedWishes(saved: Wishes, asked: Wishes): Wishes {
	return {
		...saved,
		...asked,
		...((saved.map || asked.map) && {map: {...saved.map, ...asked.map}}),
		...((saved.tables || asked.tables) && {tables: {...saved.tables, ...asked.tables}}),
		...((saved.statuses || asked.statuses) && {statuses: {...saved.statuses, ...asked.statuses}}),
	};
}
