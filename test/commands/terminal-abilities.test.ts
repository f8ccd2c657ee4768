import {expect, test} from 'vitest';
import {groundOf, hasScreen, isAsciiLocale, wantsColor} from '../../source/commands/terminal-abilities.ts';

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

test.each([
	[{}, true],
	[{NO_COLOR: ''}, true],
	[{NO_COLOR: '1'}, false],
	[{NO_COLOR: '0'}, false],
	[{NO_COLOR: '1', FORCE_COLOR: '1'}, false],
	[{NO_COLOR: '', FORCE_COLOR: '0'}, false],
	[{FORCE_COLOR: 'false'}, false],
	[{FORCE_COLOR: '3', CLICOLOR: '0'}, true],
	[{CLICOLOR: '0'}, false],
	[{CLICOLOR: '1'}, true],
	[{CLICOLOR: '0', CLICOLOR_FORCE: '1'}, true],
])('%j: colours are wanted is %s', (env, isWanted) => {
	expect(wantsColor(env)).toBe(isWanted);
});

test.each<[string, boolean, boolean, Readonly<Record<string, string>>, NodeJS.Platform, boolean]>([
	['a terminal', true, true, {TERM: 'xterm'}, 'linux', true],
	['a dumb one', true, true, {TERM: 'dumb'}, 'linux', false],
	['one without a name', true, true, {}, 'linux', false],
	['one with an empty name', true, true, {TERM: ''}, 'darwin', false],
	['one of Windows', true, true, {}, 'win32', true],
	['an input that is none', false, true, {TERM: 'xterm'}, 'linux', false],
	['an output that is none', true, false, {TERM: 'xterm'}, 'linux', false],
])('%s', (_, isInput, isOutput, env, platform, isScreen) => {
	const surroundings = {stdin: {isTTY: isInput}, stdout: {isTTY: isOutput}, env, platform};
	expect(hasScreen(surroundings as unknown as NodeJS.Process)).toBe(isScreen);
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
