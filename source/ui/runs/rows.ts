import type {Listing} from '../../store/open-store.ts';
import type {Run} from '../../store/run.ts';
import type {Unreadable} from '../../store/scan-runs.ts';
import {remember} from '../draw/memo.ts';

/** A row of the Runs screen: a saved run, or a file that can't be taken for one. */
export type RunRow =
	| {readonly run: Run; readonly unreadable?: undefined}
	| {readonly run?: undefined; readonly unreadable: Unreadable};

/** The rows of a listing, the runs first. */
export const runRows = remember((listing: Listing | undefined): readonly RunRow[] => [
	...(listing?.runs ?? []).map((run) => ({run})),
	...(listing?.unreadable ?? []).map((unreadable) => ({unreadable})),
]);

/** A number for the row that stays its own. */
export function runRowKey({run, unreadable}: RunRow): number {
	return run ? runKey(run.id) : fileKey(unreadable.file);
}

/** The row key of the run with this id: the first 48 of its random bits. */
export function runKey(id: string): number {
	return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
}

/** Below zero, so that no run has it. */
function fileKey(file: string): number {
	let key = 7;
	for (const character of file) {
		key = (key * 31 + (character.codePointAt(0) as number)) % 2 ** 40;
	}

	return -1 - key;
}
