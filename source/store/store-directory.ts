import {homedir, userInfo} from 'node:os';
import {isAbsolute, join} from 'node:path';
import envPaths from 'env-paths';
import {complaint} from '../domain/complaint.ts';
import {brokenBytes} from '../domain/outside-text.ts';
import {absolutePath} from '../files/absolute-path.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder that holds the runs: that of `--store`, else of `LEAKTUI_STORE`, else `runs` in the user's data folder. An empty
 * text counts as not given. Throws an error that names the variable or the path.
 */
export function storeDirectory(
	option: string | undefined,
	env: Environment,
	dataFolder: string = dataFolderOf(env),
): string {
	const {LEAKTUI_STORE: named} = env;
	const problem = option ? undefined : brokenBytes(named ?? '');
	if (problem !== undefined) {
		throw new Error(complaint('LEAKTUI_STORE', 'a path in UTF-8', named ?? '', problem));
	}

	return absolutePath(option || named || join(dataFolder, 'runs'));
}

/**
 * `$XDG_DATA_HOME/leaktui`, by default `~/.local/share/leaktui`, and what macOS and Windows have for it. By the rules of XDG a
 * path that does not begin at the root is as good as none; so is an empty `HOME`.
 */
export function dataFolderOf(env: Environment, platform: NodeJS.Platform = process.platform): string {
	if (platform === 'darwin' || platform === 'win32') {
		return envPaths('leaktui', {suffix: ''}).data;
	}

	const {XDG_DATA_HOME: data = '', HOME: home = ''} = env;
	const own = isAbsolute(home) ? home : isAbsolute(homedir()) ? homedir() : userInfo().homedir;
	return join(isAbsolute(data) ? data : join(own, '.local', 'share'), 'leaktui');
}
