type Environment = Readonly<Record<string, string | undefined>>;

/** Whether there is a screen to draw on: a terminal at both ends that can move its cursor. */
export function hasScreen({stdin, stdout, env}: Pick<NodeJS.Process, 'stdin' | 'stdout' | 'env'>): boolean {
	return stdin.isTTY && stdout.isTTY && env['TERM'] !== 'dumb';
}

/** Whether colours are wanted: not where `NO_COLOR` holds anything (https://no-color.org). */
export function wantsColor(env: Environment): boolean {
	return !env['NO_COLOR'];
}

/**
 * What the terminal says of its background: `COLORFGBG` ends in the number of its colour, 7 and 15 being light ones. Where it
 * says nothing, or has fewer than 256 colours to choose from, nothing is known.
 */
export function groundOf(env: Environment): 'dark' | 'light' | 'unknown' {
	const has256 = /256color|direct/.test(env['TERM'] ?? '') || Boolean(env['COLORTERM']);
	const background = /;(\d{1,2})$/.exec(env['COLORFGBG'] ?? '')?.[1];
	if (!has256 || background === undefined || Number(background) > 15) {
		return 'unknown';
	}

	return background === '7' || background === '15' ? 'light' : 'dark';
}

/**
 * Whether the locale says that the terminal shows ASCII alone: the first of `LC_ALL`, `LC_CTYPE` and `LANG` that is set
 * names another character set than UTF-8. Where none is set nothing is known, and most terminals show UTF-8.
 */
export function isAsciiLocale(env: Environment): boolean {
	const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || 'C.UTF-8';
	return !/utf-?8/i.test(locale);
}
