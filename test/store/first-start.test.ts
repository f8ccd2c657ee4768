import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {isFirstStart, noteStart} from '../../source/store/first-start.ts';
import {openStore} from '../../source/store/open-store.ts';
import {aFolder} from '../helpers/a-store.ts';

test('the first start with a store is known by its marker, which is no run', async () => {
	const folder = join(await aFolder(), 'not', 'there');
	expect(isFirstStart(folder)).toBe(true);
	await noteStart(folder);
	expect(isFirstStart(folder)).toBe(false);
	expect(await openStore(folder).list()).toEqual({runs: [], unreadable: []});
});

test('who has saved a run is no beginner, and a folder that can be none stops nobody', async () => {
	const folder = await aFolder();
	expect(isFirstStart(folder)).toBe(true);
	await writeFile(join(folder, 'june.json'), '{}');
	expect(isFirstStart(folder)).toBe(false);
	await mkdir(join(folder, 'sub'));
	await writeFile(join(folder, 'file'), '');
	await expect(noteStart(join(folder, 'file', 'runs'))).resolves.toBeUndefined();
	expect(isFirstStart(join(folder, 'file'))).toBe(false);
});
