import type {State} from './state.ts';

/** Whether what a detector or the truth calls a leak may be drawn: not on the evidence alone. */
export function areLeaksShown({level}: State): boolean {
	return level !== 'evidence';
}
