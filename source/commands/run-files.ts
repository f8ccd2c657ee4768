import {resolve} from 'node:path';
import {codeOf, machine} from '../store/disk.ts';
import type {Store} from '../store/open-store.ts';
import {formatRun, parseRun} from '../store/parse-run.ts';
import {readText} from '../store/read-text.ts';
import {because, orSentence} from '../store/refusal.ts';
import {mostRunBytes, type Run} from '../store/run.ts';
import {writeWhole} from '../store/write-whole.ts';
import type {Context} from './context.ts';
import {usageError} from './failure.ts';
import {answered, savedRun} from './run-store.ts';
import {say} from './say.ts';

/** Whoever gets the file may read it, as far as the user's mask allows. */
const sharedMode = 0o666;

/** Writes a saved run to the file of `--out`, whole or not at all; what is there is replaced only with `--force`. */
export async function exportRun(store: Store, name: string, {out, isForced}: Context): Promise<void> {
	if (out === undefined) {
		throw usageError('runs export takes --out FILE, and no file is given');
	}

	const run = await savedRun(store, name);
	answered(await orSentence(`write to ${out}`, () => writeRun(run, resolve(out), isForced)));
	await say(`exported ${run.name} to ${out}`);
}

async function writeRun(run: Run, path: string, isForced: boolean): Promise<Run> {
	try {
		await writeWhole(machine, path, formatRun(run), isForced ? 'over' : 'new', sharedMode);
		return run;
	} catch (error) {
		throw codeOf(error) === 'EEXIST' ? because('it exists already; --force replaces it') : error;
	}
}

/** Takes the run of a file that anybody may have written into the store, as a run of its own; never over one that is there. */
export async function importRun(store: Store, file: string): Promise<void> {
	const run = answered(await orSentence(`import ${file}`, () => readRun(resolve(file))));
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
