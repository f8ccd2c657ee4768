import {join} from 'node:path';
import {complaint} from '../domain/complaint.ts';
import {brokenBytes} from '../domain/outside-text.ts';
import {absolutePath} from '../files/absolute-path.ts';
import {type Environment, ownFolder} from '../files/own-folder.ts';

/**
 * The folder that holds the runs: that of `--store`, else of `LEAKTUI_STORE`, else `runs` in the user's data folder. An empty
 * text counts as not given. Throws an error that names the variable or the path.
 */
export function storeDirectory(
	option: string | undefined,
	env: Environment,
	dataFolder: string = ownFolder('data', env),
): string {
	const {LEAKTUI_STORE: named} = env;
	const problem = option ? undefined : brokenBytes(named ?? '');
	if (problem !== undefined) {
		throw new Error(complaint('LEAKTUI_STORE', 'a path in UTF-8', named ?? '', problem));
	}

	return absolutePath(option || named || join(dataFolder, 'runs'));
}
