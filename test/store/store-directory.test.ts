import {homedir} from 'node:os';
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

test.runIf(process.platform === 'linux')('the data folder is that of the XDG rules', () => {
	const data = process.env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share');
	expect(storeDirectory(undefined, {})).toBe(join(data, 'leaktui', 'runs'));
});
