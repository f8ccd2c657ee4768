import {expect, test} from 'vitest';
import {groundOf, isAsciiLocale, wantsColor} from '../../source/commands/terminal-abilities.ts';

test.each([
	[{LANG: 'C'}, true],
	[{LANG: 'POSIX'}, true],
	[{LANG: 'de_DE.ISO-8859-1'}, true],
	[{LANG: 'de_DE@euro'}, true],
	[{LANG: 'C.UTF-8'}, false],
	[{LANG: 'en_GB.utf8'}, false],
	[{}, false],
	[{LANG: ''}, false],
	[{LANG: 'C', LC_CTYPE: 'C.UTF-8'}, false],
	[{LANG: 'C.UTF-8', LC_CTYPE: 'C'}, true],
	[{LANG: 'C', LC_CTYPE: 'C', LC_ALL: 'en_US.UTF-8'}, false],
	[{LANG: 'en_US.UTF-8', LC_ALL: 'C'}, true],
])('%j: ASCII alone is %s', (env, isAscii) => {
	expect(isAsciiLocale(env)).toBe(isAscii);
});

test('colours are unwanted where NO_COLOR holds anything', () => {
	expect([{NO_COLOR: '1'}, {NO_COLOR: '0'}, {NO_COLOR: ''}, {}].map(wantsColor)).toEqual([false, false, true, true]);
});

test.each<['dark' | 'light' | 'unknown', Record<string, string>]>([
	['dark', {TERM: 'xterm-256color', COLORFGBG: '15;0'}],
	['dark', {TERM: 'rxvt-unicode-256color', COLORFGBG: '7;default;8'}],
	['light', {TERM: 'xterm-256color', COLORFGBG: '0;15'}],
	['light', {TERM: 'xterm', COLORTERM: 'truecolor', COLORFGBG: '0;default;7'}],
	['unknown', {TERM: 'xterm', COLORFGBG: '0;15'}],
	['unknown', {TERM: 'xterm-256color'}],
	['unknown', {TERM: 'xterm-256color', COLORFGBG: 'default;default'}],
	['unknown', {TERM: 'xterm-256color', COLORFGBG: '0;99'}],
])('the ground is %s with %j', (ground, env) => {
	expect(groundOf(env)).toBe(ground);
});
