type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether there is a screen to draw on: a terminal at both ends that can move its cursor. One that has no name, or that of
 * `dumb`, can't; on Windows terminals have none.
 */
export function hasScreen({
	stdin,
	stdout,
	env,
	platform,
}: Pick<NodeJS.Process, 'stdin' | 'stdout' | 'env' | 'platform'>): boolean {
	const isNamed = platform === 'win32' || Boolean(env['TERM']);
	return stdin.isTTY && stdout.isTTY && isNamed && env['TERM'] !== 'dumb';
}

/**
 * Whether colours are wanted, by what each variable means where it is set and not empty, the first one deciding: `NO_COLOR`
 * unwants them (https://no-color.org), `FORCE_COLOR` and `CLICOLOR_FORCE` want them unless they are 0 or false, `CLICOLOR`
 * unwants them where it is 0 (https://bixense.com/clicolors).
 */
export function wantsColor(env: Environment): boolean {
	if (env['NO_COLOR']) {
		return false;
	}

	const forced = env['FORCE_COLOR'] || env['CLICOLOR_FORCE'] || env['CLICOLOR'] || '1';
	return forced !== '0' && forced.toLowerCase() !== 'false';
}

/**
 * What the terminal says of its background: `COLORFGBG` ends in the number of its colour, 7 and 15 being light ones. Where it
 * says nothing, or has fewer than 256 colours to choose from, nothing is known.
 */
export function groundOf(env: Environment): 'dark' | 'light' | 'unknown' {
	const background = /;(\d{1,2})$/.exec(env['COLORFGBG'] ?? '')?.[1];
	if (!has256Colors(env) || background === undefined || Number(background) > 15) {
		return 'unknown';
	}

	return background === '7' || background === '15' ? 'light' : 'dark';
}

/** Whether there are more colours than the sixteen that the terminal's owner chose. */
export function has256Colors(env: Environment): boolean {
	return /256color|direct/.test(env['TERM'] ?? '') || Boolean(env['COLORTERM']);
}

/**
 * Whether the locale says that the terminal shows ASCII alone: the first of `LC_ALL`, `LC_CTYPE` and `LANG` that is set
 * names another character set than UTF-8. Where none is set nothing is known, and most terminals show UTF-8.
 */
export function isAsciiLocale(env: Environment): boolean {
	const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || 'C.UTF-8';
	return !/utf-?8/i.test(locale);
}
