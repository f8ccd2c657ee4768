import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {openStore} from '../../../source/store/open-store.ts';
import {parseRun} from '../../../source/store/parse-run.ts';
import {aDraft, aFolder, given} from '../../helpers/a-store.ts';
import {anAppWithRuns} from '../../helpers/an-app-with-runs.tsx';

test('a run is exported to a file of its own, never over one that is there unasked', async () => {
	const folder = await aFolder();
	const file = join(await aFolder(), 'june.json');
	const saved = given(await openStore(folder).save(aDraft({name: 'June, late'})));
	const app = anAppWithRuns(folder);
	await app.presses('5');
	await app.sees('▸   June, late');
	await app.presses('e');
	await app.sees('Export June, late', 'june-late.json');
	await app.types(file);
	await app.presses('enter');
	await app.sees('exported June, late to');
	expect(parseRun(await readFile(file, 'utf8'))).toEqual(saved);

	await app.presses('e');
	await app.types(file);
	await app.presses('enter');
	await app.sees('is there already. Replace it?', 'another name', 'Export June, late');
	await app.presses('n', 'escape');
	expect(parseRun(await readFile(file, 'utf8'))).toEqual(saved);
});

test('what is in the way is replaced when the reader says so', async () => {
	const folder = await aFolder();
	const file = join(await aFolder(), 'june.json');
	const saved = given(await openStore(folder).save(aDraft({name: 'June, late'})));
	await writeFile(file, 'mine');
	const app = anAppWithRuns(folder);
	await app.presses('5');
	await app.sees('▸   June, late');
	await app.presses('e');
	await app.types(file);
	await app.presses('enter');
	await app.sees('Replace it?');
	expect(await readFile(file, 'utf8')).toBe('mine');
	await app.presses('y');
	await app.sees('exported June, late to');
	expect(parseRun(await readFile(file, 'utf8'))).toEqual(saved);
});
