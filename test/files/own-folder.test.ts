import {isAbsolute} from 'node:path';
import {expect, test} from 'vitest';
import {ownFolder} from '../../source/files/own-folder.ts';

test.each([
	['data', 'XDG_DATA_HOME', '/home/x/.local/share/leaktui'],
	['cache', 'XDG_CACHE_HOME', '/home/x/.cache/leaktui'],
] as const)('the folder for %s follows the rules of XDG for %s', (purpose, variable, usual) => {
	const folder = (env: Readonly<Record<string, string>>) => ownFolder(purpose, env, 'linux');
	expect(folder({HOME: '/home/x'})).toBe(usual);
	expect(folder({HOME: '/home/x', [variable]: '/named'})).toBe('/named/leaktui');
	expect(folder({HOME: '', [variable]: '/named'})).toBe('/named/leaktui');
	for (const none of ['', 'named', './named']) {
		expect(folder({HOME: '/home/x', [variable]: none})).toBe(usual);
	}
});

test('without a home the folders are those of the user all the same', () => {
	expect(isAbsolute(ownFolder('data', {HOME: ''}, 'linux'))).toBe(true);
	expect(isAbsolute(ownFolder('cache', {HOME: ''}, 'linux'))).toBe(true);
});
