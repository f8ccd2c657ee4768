import {isAbsolute, join, resolve} from 'node:path';
import {expect, test} from 'vitest';
import {dataFolderOf, storeDirectory} from '../../source/store/store-directory.ts';

test('the option wins over the environment, and that over the data folder', () => {
	const env = {LEAKTUI_STORE: '/env'};
	expect(storeDirectory('/given', env, '/data')).toBe('/given');
	expect(storeDirectory(undefined, env, '/data')).toBe('/env');
	expect(storeDirectory(undefined, {}, '/data')).toBe(join('/data', 'runs'));
});

test('an empty text is not given, and a relative folder is one of the working folder', () => {
	expect(storeDirectory('', {LEAKTUI_STORE: ''}, '/data')).toBe(join('/data', 'runs'));
	expect(storeDirectory('here', {}, '/data')).toBe(resolve('here'));
});

test('bytes that are not UTF-8 name no folder', () => {
	expect(() => storeDirectory(undefined, {LEAKTUI_STORE: 'a\uFFFD'}, '/data')).toThrow(
		/^LEAKTUI_STORE takes a path in UTF-8, and character 2 /,
	);
});

test.each<[Readonly<Record<string, string>>, string]>([
	[{HOME: '/home/x'}, '/home/x/.local/share/leaktui'],
	[{HOME: '/home/x', XDG_DATA_HOME: ''}, '/home/x/.local/share/leaktui'],
	[{HOME: '/home/x', XDG_DATA_HOME: '/data'}, '/data/leaktui'],
	[{HOME: '/home/x', XDG_DATA_HOME: 'data'}, '/home/x/.local/share/leaktui'],
	[{HOME: '/home/x', XDG_DATA_HOME: './data'}, '/home/x/.local/share/leaktui'],
	[{HOME: '', XDG_DATA_HOME: '/data'}, '/data/leaktui'],
])('by the rules of XDG %j is %s', (env, folder) => {
	expect(dataFolderOf(env, 'linux')).toBe(folder);
});

test('without a home the data folder is that of the user all the same', () => {
	expect(isAbsolute(dataFolderOf({HOME: ''}, 'linux'))).toBe(true);
});
