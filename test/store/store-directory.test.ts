import {join, resolve} from 'node:path';
import {expect, test} from 'vitest';
import {storeDirectory} from '../../source/store/store-directory.ts';

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
