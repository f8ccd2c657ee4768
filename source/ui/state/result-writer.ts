import type {ResultFormat} from '../../sql/write-result.ts';
import type {State} from './state.ts';

/** Writes every row of the last answer into a file, over one that is there only if `isForced`; gives how many there are. Throws with the path and the cause. */
export type ResultWriter = (state: State, format: ResultFormat, path: string, isForced: boolean) => Promise<number>;
