import {homedir, userInfo} from 'node:os';
import {isAbsolute, join} from 'node:path';
import envPaths from 'env-paths';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a folder of the program is for: what must last, or what can be made anew. */
export type Purpose = 'data' | 'cache';

const xdg = {
	data: {variable: 'XDG_DATA_HOME', otherwise: join('.local', 'share')},
	cache: {variable: 'XDG_CACHE_HOME', otherwise: '.cache'},
} as const;

/**
 * `$XDG_DATA_HOME/leaktui`, by default `~/.local/share/leaktui`; for what can be made anew `$XDG_CACHE_HOME/leaktui`, by
 * default `~/.cache/leaktui`; and what macOS and Windows have for them. By the rules of XDG a path that does not begin at
 * the root is as good as none; so is an empty `HOME`.
 */
export function ownFolder(purpose: Purpose, env: Environment, platform: NodeJS.Platform = process.platform): string {
	if (platform === 'darwin' || platform === 'win32') {
		return envPaths('leaktui', {suffix: ''})[purpose];
	}

	const {variable, otherwise} = xdg[purpose];
	const {[variable]: named = '', HOME: home = ''} = env;
	const own = isAbsolute(home) ? home : isAbsolute(homedir()) ? homedir() : userInfo().homedir;
	return join(isAbsolute(named) ? named : join(own, otherwise), 'leaktui');
}
