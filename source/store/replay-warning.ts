import {startDigest} from '../simulation/digest.ts';
import {engineVersion} from '../simulation/engine-version.ts';
import type {Settings} from '../simulation/settings.ts';
import {simulateInBlocks} from '../simulation/simulate.ts';
import type {Run} from './run.ts';

/** The digest of the ledger that these settings give now, simulated block by block. */
export function replayedDigest(settings: Settings): string {
	const digest = startDigest();
	for (const block of simulateInBlocks(settings)) {
		digest.add(block);
	}

	return digest.text();
}

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
