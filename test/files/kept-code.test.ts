import {existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {chmod} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {beforeEach, describe, expect, test} from 'vitest';
import {keepCode} from '../../source/files/keep-code.ts';
import {codeFile, readCode} from '../../source/files/kept-code.ts';
import {aFolder} from '../helpers/a-store.ts';

const code = () => Buffer.from('what V8 made of it');
let path: string;

beforeEach(async () => {
	path = codeFile('program-A', {XDG_CACHE_HOME: await aFolder()}) as string;
	await keepCode({path, code});
});

describe('kept code', () => {
	test('is read as it was, and is its owner’s alone', () => {
		expect(readCode(path)).toEqual(code());
		expect(statSync(path).mode & 0o777).toBe(0o600);
		expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
		expect(readdirSync(dirname(path))).toHaveLength(1);
	});

	test('is not read where any byte of it is another one, or missing', () => {
		const whole = readFileSync(path);
		for (let at = 0; at < whole.length; at++) {
			writeFileSync(path, Buffer.from(whole).fill((whole[at] as number) ^ 1, at, at + 1));
			expect(readCode(path)).toBeUndefined();
			writeFileSync(path, whole.subarray(0, at));
			expect(readCode(path)).toBeUndefined();
		}
	});

	test.each([0o660, 0o606])('is not read where others may write it (%o)', async (mode) => {
		await chmod(path, mode);
		expect(readCode(path)).toBeUndefined();
	});

	test('is replaced as a whole by newer code', async () => {
		writeFileSync(path, 'damaged');
		await keepCode({path, code});
		expect(readCode(path)).toEqual(code());
	});

	test('that is older than a month goes when other code is kept, and nothing else does', async () => {
		const folder = dirname(path);
		writeFileSync(join(folder, 'of-somebody-else'), '');
		for (const name of readdirSync(folder)) {
			utimesSync(join(folder, name), 0, 0);
		}

		const other = join(folder, 'program-B.code');
		await keepCode({path: other, code});
		expect(readdirSync(folder).sort()).toEqual(['of-somebody-else', 'program-B.code']);
	});
});

test('where nothing can be kept, nothing is said and nothing left', async () => {
	const file = join(await aFolder(), 'a-file');
	writeFileSync(file, '');
	await keepCode({path: join(file, 'cache', 'program.code'), code});
	const folder = join(await aFolder(), 'cache');
	const failing = () => {
		throw new Error('no code');
	};
	await keepCode({path: join(folder, 'program.code'), code: failing});
	expect(existsSync(folder) && readdirSync(folder)).toEqual([]);
	expect(readCode(join(folder, 'program.code'))).toBeUndefined();
});

test('each build and each version of Node has a file of its own, and who asks Node for none has none', () => {
	const env = {XDG_CACHE_HOME: '/cache'};
	expect(codeFile('program-A', env)).toContain(process.version);
	expect(codeFile('program-A', env)).not.toBe(codeFile('program-B', env));
	expect(codeFile('program-A', {...env, NODE_DISABLE_COMPILE_CACHE: '1'})).toBeUndefined();
});
