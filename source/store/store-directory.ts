import {join, resolve} from 'node:path';
import envPaths from 'env-paths';

/**
 * The folder that holds the runs: that of `--store`, else of `LEAKTUI_STORE`, else `runs` in the user's data folder
 * (`$XDG_DATA_HOME/leaktui`, by default `~/.local/share/leaktui`, and what other systems have for it). An empty text
 * counts as not given.
 */
export function storeDirectory(
	option: string | undefined,
	env: Readonly<Record<string, string | undefined>>,
	dataFolder = envPaths('leaktui', {suffix: ''}).data,
): string {
	return resolve(option || env['LEAKTUI_STORE'] || join(dataFolder, 'runs'));
}
