import {absolutePath} from '../files/absolute-path.ts';
import {machine} from '../store/disk.ts';
import type {Store} from '../store/open-store.ts';
import {parseRun} from '../store/parse-run.ts';
import {readText} from '../store/read-text.ts';
import {because, orSentence} from '../store/refusal.ts';
import {mostRunBytes, type Run} from '../store/run.ts';
import {isFileInTheWay, shareRun} from '../store/share-run.ts';
import type {Context} from './context.ts';
import {usageError} from './failure.ts';
import {answered, savedRun} from './run-store.ts';
import {say} from './say.ts';

/** Writes a saved run to the file of `--out`, whole or not at all; what is there is replaced only with `--force`. */
export async function exportRun(store: Store, name: string, {out, isForced}: Context): Promise<void> {
	if (out === undefined) {
		throw usageError('runs export takes --out FILE, and no file is given');
	}

	const run = await savedRun(store, name);
	const written = await shareRun(run, out, isForced);
	const isInTheWay = typeof written === 'string' && isFileInTheWay(written);
	answered(isInTheWay ? `${written}; --force replaces it` : written);
	await say(`exported ${run.name} to ${out}`);
}

/** Takes the run of a file that anybody may have written into the store, as a run of its own; never over one that is there. */
export async function importRun(store: Store, file: string): Promise<void> {
	const run = answered(await orSentence(`import ${file}`, () => readRun(absolutePath(file))));
	const saved = answered(await store.save(run));
	await say(`imported ${saved.name}`);
}

async function readRun(path: string): Promise<Run> {
	const run = parseRun(await readText(machine, path, mostRunBytes));
	if (typeof run === 'string') {
		throw because(run);
	}

	return run;
}
