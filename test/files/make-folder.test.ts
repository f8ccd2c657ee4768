import {lstat, mkdir, stat, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {madeBefore, makeFolder} from '../../source/files/make-folder.ts';
import {aFolder, filesIn} from '../helpers/a-store.ts';

test('makes what is missing, and gives it, the deepest first', async () => {
	const here = await aFolder();
	expect(await makeFolder(join(here, 'a', 'b'), 0o700)).toEqual([join(here, 'a', 'b'), join(here, 'a')]);
	expect((await lstat(join(here, 'a'))).mode & 0o777).toBe(0o700);
	expect(await makeFolder(join(here, 'a', 'b'))).toEqual([]);
	expect(await makeFolder(join(here, 'a', 'c'))).toEqual([join(here, 'a', 'c')]);
});

test('a link to a folder is a folder', async () => {
	const here = await aFolder();
	await mkdir(join(here, 'there'));
	await symlink('there', join(here, 'link'));
	await makeFolder(join(here, 'link', 'a'));
	expect(await filesIn(join(here, 'there'))).toEqual(['a']);
});

test.each([
	['a file', 'file', 'ENOTAFOLDER'],
	['below a file', 'file/x', 'ENOTDIR'],
	['a link that leads nowhere', 'nowhere', 'ELOOP'],
	['below such a link', 'nowhere/x', 'ELOOP'],
])('%s is none: an error with its code and path', async (_, path, code) => {
	const here = await aFolder();
	await writeFile(join(here, 'file'), '');
	await symlink('not/there', join(here, 'nowhere'));
	const error: NodeJS.ErrnoException = await makeFolder(join(here, path)).then(
		() => new Error('made'),
		(thrown) => thrown,
	);
	expect(error).toMatchObject({code});
	expect(join(here, path).startsWith(error.path ?? 'nothing')).toBe(true);
});

test.runIf(process.platform === 'linux')(
	'a file system that takes no folders is a failure, not a wait without end',
	async () => {
		await expect(makeFolder('/proc/leaktui/store')).rejects.toMatchObject({code: 'ENOTSUP', path: '/proc/leaktui'});
	},
);

test('what somebody else makes meanwhile is as good, and not ours', async () => {
	const here = await aFolder();
	const racing = async (path: Parameters<typeof mkdir>[0]) => {
		await mkdir(path);
		return mkdir(path);
	};
	expect(await makeFolder(join(here, 'a', 'b'), 0o777, {stat, mkdir: racing as typeof mkdir})).toEqual([]);
	expect(await filesIn(join(here, 'a'))).toEqual(['b']);
});

test('a failure half way says what was made by then', async () => {
	const here = await aFolder();
	const error = await makeFolder(join(here, 'a', 'x'.repeat(300))).catch((thrown: unknown) => thrown);
	expect(error).toMatchObject({code: 'ENAMETOOLONG'});
	expect(madeBefore(error)).toEqual([join(here, 'a')]);
	expect(madeBefore(new Error('of something else'))).toEqual([]);
});
