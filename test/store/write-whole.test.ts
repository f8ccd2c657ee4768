import {readFile, writeFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {expect, test} from 'vitest';
import {writeWhole} from '../../source/store/write-whole.ts';
import {aFaultyDisk} from '../helpers/a-faulty-disk.ts';
import {aFolder, filesIn} from '../helpers/a-store.ts';

/** A disk that notes what is asked of it, with the last part of the path where there is one. */
function aNotingDisk() {
	const notes: string[] = [];
	const disk = aFaultyDisk(({name, args: [path]}) => {
		notes.push(
			name === 'writeFile' || name === 'half' || path === undefined ? name : `${name} ${basename(String(path))}`,
		);
		return 'go';
	});
	return {disk, notes};
}

test('a text is on the disk before it has its name, and the name before the call ends', async () => {
	const folder = await aFolder();
	for (const [placing, place] of [
		['new', 'link'],
		['over', 'rename'],
	] as const) {
		const {disk, notes} = aNotingDisk();
		await writeWhole(disk, join(folder, placing), 'text', placing);
		const temporary = notes[0]?.replace('open ', '');
		expect(temporary).toMatch(/^\.[0-9a-f]{8}-\d+-[0-9a-f]{8}-[0-9a-f]{12}\.tmp$/);
		expect(notes).toEqual([
			`open ${temporary}`,
			...['half', 'writeFile', 'sync', 'close'],
			`${place} ${temporary}`,
			`rm ${temporary}`,
			`open ${basename(folder)}`,
			...['sync', 'close'],
		]);
	}

	expect(await filesIn(folder)).toEqual(['new', 'over']);
});

test('a new file is never put over one that is there', async () => {
	const folder = await aFolder();
	const path = join(folder, 'file');
	await writeFile(path, 'first');
	const {disk} = aNotingDisk();
	await expect(writeWhole(disk, path, 'second', 'new')).rejects.toMatchObject({code: 'EEXIST'});
	expect(await readFile(path, 'utf8')).toBe('first');
	await writeWhole(disk, path, 'second', 'over');
	expect(await readFile(path, 'utf8')).toBe('second');
	expect(await filesIn(folder)).toEqual(['file']);
});

test('a folder that can not be synced is no failure of what has been written', async () => {
	const folder = await aFolder();
	const disk = aFaultyDisk(({name, args}) => (name === 'open' && args[1] === 'r' ? 'EINVAL' : 'go'));
	await writeWhole(disk, join(folder, 'file'), 'text', 'new');
	expect(await filesIn(folder)).toEqual(['file']);
});
