import type {State} from './state.ts';

/** What the last step is called, where it lies behind the billed months. */
export function closeOutName({books}: State): string {
	return books ? 'Last day' : 'Close-out';
}
