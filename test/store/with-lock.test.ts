import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {machine} from '../../source/store/disk.ts';
import {ownerTag} from '../../source/store/owner-tag.ts';
import {withLock} from '../../source/store/with-lock.ts';
import {aFolder, filesIn} from '../helpers/a-store.ts';

/** A lock in the folder that is held under this name. */
async function aLockHeldBy(owner: string): Promise<string> {
	const folder = await aFolder();
	await mkdir(join(folder, '.lock'));
	await writeFile(join(folder, '.lock', owner), '');
	return folder;
}

const noWait = {...machine, wait: () => Promise.resolve()};

/** A process of this machine other than ours. */
function tagOf(pid: number): string {
	const [host, , , call] = ownerTag().split('-');
	return `${host}-${pid}-00000000-${call}`;
}

test('one at a time', async () => {
	const folder = await aFolder();
	let inside = 0;
	let most = 0;
	await Promise.all(
		Array.from({length: 10}, () =>
			withLock(machine, folder, async () => {
				inside++;
				most = Math.max(most, inside);
				await filesIn(folder);
				inside--;
			}),
		),
	);
	expect(most).toBe(1);
	expect(await filesIn(folder)).toEqual([]);
});

test('is free again after a failure', async () => {
	const folder = await aFolder();
	await expect(withLock(machine, folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
	expect(await withLock(machine, folder, async () => 'yes')).toBe('yes');
});

test('the lock of a process that is gone is taken over', async () => {
	const folder = await aLockHeldBy(tagOf(4_000_000));
	expect(await withLock(machine, folder, async () => 'yes')).toBe('yes');
	expect(await filesIn(folder)).toEqual([]);
});

test('a process with our number and another past is gone', async () => {
	const folder = await aLockHeldBy(tagOf(process.pid));
	expect(await withLock(machine, folder, async () => 'yes')).toBe('yes');
});

test.each([
	['a process that lives', tagOf(process.ppid)],
	['another call of ours', ownerTag()],
	['a process of another machine', ownerTag().replace(/^\w+/, '00000000')],
	['nobody knows whom', 'somebody'],
])('the lock of %s is respected, and the refusal says where it is', async (_who, owner) => {
	const folder = await aLockHeldBy(owner);
	const taken = withLock(noWait, folder, async () => 'yes');
	await expect(taken).rejects.toThrow(
		`another leaktui is changing the runs in ${folder}; if none is running, remove ${join(folder, '.lock')}`,
	);
	expect(await filesIn(folder)).toEqual(['.lock']);
	expect(await filesIn(join(folder, '.lock'))).toEqual([owner]);
});

test('a lock that is left empty is free', async () => {
	const folder = await aFolder();
	await mkdir(join(folder, '.lock'));
	expect(await withLock(machine, folder, async () => 'yes')).toBe('yes');
});
