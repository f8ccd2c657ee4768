import {stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test, vi} from 'vitest';
import {openStore} from '../../source/store/open-store.ts';
import {aDraft, aFolder, aRun, filesIn, given} from '../helpers/a-store.ts';

const noId = '0f8fad5b-d9cb-469f-a165-000000000000';

test('opening and listing touch nothing', async () => {
	const folder = join(await aFolder(), 'not', 'there');
	const store = openStore(folder);
	expect(await store.list()).toEqual({runs: [], unreadable: []});
	expect(await store.readNamed('June')).toBeUndefined();
	expect(await store.remove(noId)).toBe(`the run is no longer in ${folder}`);
	expect(await filesIn(join(folder, '..'))).toEqual([]);
});

test('the first save creates the folder; both are for their owner only', async () => {
	const folder = join(await aFolder(), 'not', 'there');
	const run = given(await openStore(folder).save(aDraft()));
	const [file = ''] = await filesIn(folder);
	expect((await stat(folder)).mode & 0o777).toBe(0o700);
	expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
	expect(given(await openStore(folder).list())).toEqual({runs: [run], unreadable: []});
});

test('a saved run holds its draft, and is read back as it was given', async () => {
	const store = openStore(await aFolder());
	const draft = aDraft({name: ' Ju\u0308ne ', note: 'a note', screen: 'customer', customerId: 7});
	const run = given(await store.save(draft));
	expect(run).toEqual({...draft, name: 'J\u00fcne', schemaVersion: 4, id: run.id, revision: 1});
	expect(await store.read(run.id)).toEqual(run);
	expect(await store.readNamed('JÜNE')).toEqual(run);
	expect(await store.readNamed('June')).toBeUndefined();
});

test('lists the latest saved first, then by name', async () => {
	const store = openStore(await aFolder());
	await store.save(aDraft({name: 'b', savedAt: '2024-07-01T08:30:00.000Z'}));
	await store.save(aDraft({name: 'c', savedAt: '2024-07-02T08:30:00.000Z'}));
	await store.save(aDraft({name: 'a', savedAt: '2024-07-01T08:30:00.000Z'}));
	expect(given(await store.list()).runs.map(({name}) => name)).toEqual(['c', 'a', 'b']);
});

test('a name is given once, whatever its case; the refusal names the other run', async () => {
	const store = openStore(await aFolder());
	const run = given(await store.save(aDraft()));
	expect(await store.save(aDraft({name: 'JUNE'}))).toBe('the name "JUNE" is taken by the run "June", saved 2024-07-01');
	expect(given(await store.list()).runs).toEqual([run]);
});

test('refuses to save what could not be read back', async () => {
	const store = openStore(join(await aFolder(), 'runs'));
	const settings = {...aDraft().settings, customers: 0};
	expect(await store.save(aDraft({name: ''}))).toMatch(/^a run's name takes 1 to 80 characters/);
	expect(await store.save(aDraft({note: 'a\u001bb'}))).toMatch(/^a run's note takes .* is U\+001B/);
	expect(await store.save(aDraft({settings}))).toMatch(/: settings: customers takes a whole number/);
	const incident = {month: '2024-06', scenario: 'ghost-subscriber', percent: 20};
	const endless = {...aDraft().settings, incidents: Array.from({length: 20_000}, () => incident)};
	expect(await store.save(aDraft({settings: endless}))).toMatch(/: it is too big$/);
	expect(await filesIn(store.folder)).toEqual([]);
});

test('a renamed run keeps its id and its content, and frees its old name', async () => {
	const store = openStore(await aFolder());
	const run = given(await store.save(aDraft({note: 'a note'})));
	const renamed = given(await store.rename(run.id, ' July '));
	expect(renamed).toEqual({...run, name: 'July', revision: 2});
	expect(given(await store.list()).runs).toEqual([renamed]);
	expect(await filesIn(store.folder)).toHaveLength(1);
	given(await store.save(aDraft()));
});

test('a run can be renamed to another spelling of its own name', async () => {
	const store = openStore(await aFolder());
	const run = given(await store.save(aDraft()));
	expect(given(await store.rename(run.id, 'JUNE')).name).toBe('JUNE');
	expect(given(await store.list()).runs.map(({name}) => name)).toEqual(['JUNE']);
});

test('a rename to a name that is taken, or none, changes nothing', async () => {
	const store = openStore(await aFolder());
	const june = given(await store.save(aDraft()));
	given(await store.save(aDraft({name: 'July'})));
	const before = await store.list();
	expect(await store.rename(june.id, 'july')).toBe('the name "july" is taken by the run "July", saved 2024-07-01');
	expect(await store.rename(june.id, 'a\nb')).toMatch(/^a run's name takes/);
	expect(await store.rename(noId, 'August')).toBe(`the run is no longer in ${store.folder}`);
	expect(await store.list()).toEqual(before);
});

test('a note and the content can be replaced', async () => {
	const store = openStore(await aFolder());
	const run = given(await store.save(aDraft()));
	const noted = given(await store.setNote(run.id, 'for Monday'));
	expect(noted).toEqual({...run, note: 'for Monday', revision: 2});
	const changes = {screen: 'leaks', asOf: '2024-03-31', savedAt: '2024-07-02T08:30:00.000Z'};
	const updated = given(await store.update(run.id, changes));
	expect(updated).toEqual({...noted, ...changes, revision: 3});
	expect(await store.read(run.id)).toEqual(updated);
});

test('a removed run can be put back as it was, once', async () => {
	const store = openStore(await aFolder());
	const run = given(await store.save(aDraft()));
	expect(await store.remove(run.id)).toEqual(run);
	expect(await store.remove(run.id)).toBe(`the run is no longer in ${store.folder}`);
	expect(await store.read(run.id)).toBe(`the run is no longer in ${store.folder}`);
	expect(await store.restore(run)).toEqual(run);
	expect(await store.read(run.id)).toEqual(run);
	expect(await store.restore(run)).toBe('the run is there already, named "June"');
});

test('a run is not put back over one that has taken its name', async () => {
	const store = openStore(await aFolder());
	const run = given(await store.save(aDraft()));
	given(await store.remove(run.id));
	const other = given(await store.save(aDraft({name: 'june', note: 'another'})));
	expect(await store.restore(run)).toBe('the name "June" is taken by the run "june", saved 2024-07-01');
	expect(given(await store.list()).runs).toEqual([other]);
});

test('where the folder cannot be, every call says so in one sentence', async () => {
	const file = join(await aFolder(), 'a file');
	await writeFile(file, '');
	const folder = join(file, 'runs');
	const store = openStore(folder);
	const cause = 'a part of the path is not a folder';
	expect(await store.list()).toBe(`cannot read the runs in ${folder}: ${cause}`);
	expect(await store.save(aDraft())).toBe(`cannot save "June" in ${folder}: ${cause}`);
	expect(await store.restore(aRun())).toBe(`cannot put "June" back in ${folder}: ${cause}`);
	expect(await store.remove(noId)).toBe(`cannot delete the run in ${folder}: ${cause}`);
	expect(await store.rename(noId, 'x')).toBe(`cannot rename the run to "x" in ${folder}: ${cause}`);
});

test('tells of changes that another process makes, also to a folder that is not there yet', async () => {
	const folder = join(await aFolder(), 'runs');
	const onChange = vi.fn();
	const stop = openStore(folder).watch(onChange);
	try {
		given(await openStore(folder).save(aDraft()));
		await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), {timeout: 10_000});
		const calls = onChange.mock.calls.length;
		given(await openStore(folder).save(aDraft({name: 'July'})));
		await vi.waitFor(() => expect(onChange.mock.calls.length).toBeGreaterThan(calls), {timeout: 10_000});
	} finally {
		stop();
	}
});
