import {plainText} from '../domain/plain-text.ts';
import {openStore, type Store} from '../store/open-store.ts';
import type {Run} from '../store/run.ts';
import {nameComplaint, nameKey, parseRunName} from '../store/run-name.ts';
import {storeDirectory} from '../store/store-directory.ts';
import {usageError} from './failure.ts';
import {nearestName} from './nearest-name.ts';

/** The store that `--store` and the environment name. */
export function runStore(storeFolder: string | undefined): Store {
	return openStore(storeDirectory(storeFolder, process.env));
}

/** The store's answer; throws the sentence that it gave instead. */
export function answered<Answer extends object | undefined>(answer: Answer | string): Answer {
	if (typeof answer === 'string') {
		throw new Error(answer);
	}

	return answer;
}

/** The text as a run's name. Throws a usage error where it can be none. */
export function givenName(text: string, what = "a run's name"): string {
	const name = parseRunName(text);
	if (name === undefined) {
		throw usageError(nameComplaint(what, text));
	}

	return name;
}

/**
 * The saved run of this name, which `option` gave, or a word after the command. Throws where the store can't be read, and
 * where there is no such run a usage error that says which one was probably meant.
 */
export async function savedRun(store: Store, text: string, option?: string): Promise<Run> {
	const name = givenName(text, option);
	const run = answered(await store.readNamed(name));
	if (run) {
		return run;
	}

	const {runs} = answered(await store.list());
	const meant = probablyMeant(nameKey(name), runs);
	const hint = meant ? `; did you mean "${meant.name}"?` : '';
	const prefix = option === undefined ? '' : `${option}: `;
	throw usageError(plainText(`${prefix}there is no run named "${name}" in ${store.folder}${hint}`));
}

/** The run whose name is fewest slips away, else the first whose name begins like this. */
function probablyMeant(typed: string, runs: readonly Run[]): Run | undefined {
	const keys = runs.map(({name}) => nameKey(name));
	const nearest = nearestName(typed, keys) ?? keys.find((key) => key.startsWith(typed));
	return runs[keys.indexOf(nearest ?? '')];
}
