import {expect, test} from 'vitest';
import {isAsciiLocale, wantsColor} from '../../source/commands/terminal-abilities.ts';

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
