import {parseDay} from '../domain/days.ts';
import {plainText} from '../domain/plain-text.ts';
import {replayedDigest, replayWarning} from '../store/replay-warning.ts';
import type {Base} from './context.ts';
import {runStore, savedRun} from './run-store.ts';

/**
 * What `--run` starts from: the saved run's settings and day. Warns on standard error where its year is no longer the one
 * that was saved. Throws where the store can't be read, and a usage error where it has no such run.
 */
export async function runBase(name: string, folder: string | undefined): Promise<Base> {
	const run = await savedRun(runStore(folder), name, '--run');
	const warning = run.books ? undefined : replayWarning(run, replayedDigest(run.settings));
	if (warning !== undefined) {
		process.stderr.write(`leaktui: warning: ${plainText(warning)}\n`);
	}

	return {settings: run.settings, asOf: parseDay(run.asOf), opened: {run, warning}};
}
