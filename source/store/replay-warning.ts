import {engineVersion} from '../simulation/engine-version.ts';
import type {Run} from './run.ts';

/**
 * What to tell the reader of a run whose ledger, replayed from the settings, is not the one that was saved: one sentence
 * that names both engine versions; `undefined` where the two are the same. `digest` is that of the replayed ledger.
 */
export function replayWarning(run: Run, digest: string): string | undefined {
	if (run.engineVersion !== engineVersion) {
		const effect = run.digest === digest ? 'it gives the same year' : 'the year differs from the one that was saved';
		return `saved with engine version ${run.engineVersion}, replayed with engine version ${engineVersion}: ${effect}`;
	}

	return run.digest === digest
		? undefined
		: `the year differs from the one that was saved, though engine version ${run.engineVersion} saved it and engine version ${engineVersion} replays it: its file was changed by hand`;
}
