import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {leaks} from '../../../source/scenarios/index.ts';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import {openStore} from '../../../source/store/open-store.ts';
import {aDraft, aFolder, filesIn, given} from '../../helpers/a-store.ts';
import {anAppWithRuns} from '../../helpers/an-app-with-runs.tsx';

async function names(folder: string): Promise<string[]> {
	return given(await openStore(folder).list())
		.runs.map(({name}) => name)
		.sort();
}

test('a run is saved from any screen, and is there', async () => {
	const folder = join(await aFolder(), 'runs');
	const app = anAppWithRuns(folder);
	await app.sees('not saved');
	await app.presses('2', 'down', 'enter', ']', 'w');
	await app.sees('Save this run', 'name  200 customers');
	await app.types('Second customer');
	await app.presses('enter');
	await app.sees('saved Second customer', 'Second customer, saved');
	const [run] = given(await openStore(folder).list()).runs;
	expect(run).toMatchObject({
		name: 'Second customer',
		note: '',
		savedAt: '2024-07-01T08:30:00.000Z',
		settings: {...defaultSettings, customers: 200},
		asOf: '2024-02-29',
		screen: 'customers',
		customerId: 2,
	});
});

test('nothing is read or made before runs are asked for', async () => {
	const folder = join(await aFolder(), 'runs');
	const app = anAppWithRuns(folder);
	await app.presses(']', '2', 'down', 'enter', 'q');
	await app.ends();
	expect(await filesIn(join(folder, '..'))).toEqual([]);
});

test('a run opened before is saved over under its name, and what the folder holds follows', async () => {
	const folder = await aFolder();
	given(await openStore(folder).save(aDraft({name: 'June'})));
	const app = anAppWithRuns(folder);
	await app.presses('5');
	await app.sees('▸   June');
	await app.presses('enter');
	await app.sees('June, saved', 'as of 30 Jun 2024', '[1 Month]');
	await app.presses(']');
	await app.sees('June, changed');
	await app.presses('w');
	await app.sees('saved June', 'June, saved');
	expect(given(await openStore(folder).list()).runs).toMatchObject([{name: 'June', asOf: '2024-07-31', revision: 2}]);
});

test('saving other settings over a run is asked, can be a run of its own, and is undone on Runs', async () => {
	const folder = await aFolder();
	const rates = async () =>
		given(await openStore(folder).list()).runs.map(({name, settings}) => [name, settings.rates.ghost]);
	const app = anAppWithRuns(folder);
	await app.presses('w', 'enter');
	await app.sees('saved 200 customers');
	await app.presses('4', 'l', 'w');
	await app.sees('200 customers was saved with other settings', 'y overwrite', 'W save as new', 'n cancel');
	await app.presses('n');
	await app.sees('200 customers, changed');
	await app.presses('w', 'W');
	await app.sees('Save this run');
	await app.presses('escape', 'w', 'y');
	await app.sees('saved 200 customers: z on Runs puts back what it was');
	expect(await rates()).toEqual([['200 customers', 2]]);
	await app.presses('5');
	await app.sees('put back 1 run');
	await app.presses('z');
	await app.sees('200 customers is what it was before it was saved over', '200 customers, changed');
	expect(await rates()).toEqual([['200 customers', 1.5]]);
});

test('a name that is taken is refused beside the text, which stays', async () => {
	const folder = await aFolder();
	given(await openStore(folder).save(aDraft({name: 'June'})));
	const app = anAppWithRuns(folder);
	await app.presses('w');
	await app.types('june');
	await app.presses('enter');
	await app.sees('the name "june" is taken by the run "June", saved 2024-07-01', 'name  june');
	await app.types(' 2');
	await app.presses('enter');
	await app.sees('saved june 2');
	expect(await names(folder)).toEqual(['June', 'june 2']);
});

test('renamed, with a note, deleted and put back', async () => {
	const folder = await aFolder();
	given(await openStore(folder).save(aDraft({name: 'June'})));
	const app = anAppWithRuns(folder);
	await app.presses('5');
	await app.sees('▸   June');
	await app.presses('R', 'ctrl+u');
	await app.types('Midsummer');
	await app.presses('enter');
	await app.sees('renamed June to Midsummer', '▸   Midsummer');
	await app.presses('E');
	await app.types('for Monday');
	await app.presses('enter');
	await app.sees('the note of Midsummer is saved', 'note     for Monday');
	await app.presses('D');
	await app.sees('Delete Midsummer?');
	await app.presses('y');
	await app.sees('deleted Midsummer: z puts it back', 'No run is saved yet');
	expect(await filesIn(folder)).toEqual([]);
	await app.presses('z');
	await app.sees('Midsummer is back', '▸   Midsummer', 'note     for Monday');
	expect(await names(folder)).toEqual(['Midsummer']);
});

test('the list follows another leaktui', async () => {
	const folder = await aFolder();
	const app = anAppWithRuns(folder);
	await app.presses('5');
	await app.sees('No run is saved yet');
	const other = openStore(folder);
	const run = given(await other.save(aDraft({name: 'from elsewhere'})));
	await app.sees('▸   from elsewhere');
	given(await other.rename(run.id, 'renamed elsewhere'));
	await app.sees('▸   renamed elsewhere');
	given(await other.remove(run.id));
	await app.sees('No run is saved yet');
});

test('two marked runs are compared, and a customer opened in the run where it leaks', async () => {
	const folder = await aFolder();
	const settings = {...defaultSettings, customers: 60};
	const store = openStore(folder);
	given(await store.save(aDraft({name: 'calm', settings: {...settings, rates: {...settings.rates, ghost: 0}}})));
	given(await store.save(aDraft({name: 'wild', settings: {...settings, rates: {...settings.rates, ghost: 40}}})));
	const app = anAppWithRuns(folder);
	await app.presses('5');
	await app.sees('▸   calm', 'wild');
	await app.presses('space', 'down', 'space', 'c');
	await app.sees('Runs › Compare', 'A calm   B wild', /ghost +0 +40/);
	await app.presses('tab', 'tab', 'tab', 'tab', 'enter');
	await app.sees('Put wild on screen, at customer', 'not saved');
	await app.presses('y');
	await app.sees(/Runs › Compare › \d{4}/, 'never billed', 'wild, ');
	await app.presses('escape');
	await app.sees('A calm   B wild');
});

test('a folder that can be none is named with the cause, the text is kept and the program goes on', async () => {
	const file = join(await aFolder(), 'a-file');
	await writeFile(file, 'not a folder');
	const app = anAppWithRuns(join(file, 'runs'));
	await app.presses('5');
	await app.sees(/cannot read the runs in .*a part of the path is not a\s+(│\s+│\s+)?folder/s);
	await app.presses('w');
	await app.types('June');
	await app.presses('enter');
	await app.sees(/cannot save "June" in .*not a\s+(│\s+│\s+)?folder/s, 'name  June');
	await app.presses('escape', '1', ']');
	await app.sees('as of 29 Feb 2024', 'not saved');
});

test('a file that is no run is listed with the reason and left as it is', async () => {
	const folder = await aFolder();
	await mkdir(folder, {recursive: true});
	await writeFile(join(folder, 'torn.json'), '{"schemaVersion": 2, "na');
	const app = anAppWithRuns(folder);
	await app.presses('5');
	await app.sees('! torn.json', "This file can't be read: it is not JSON");
	await app.presses('D', 'enter');
	await app.sees('torn.json is left as it is: it is not JSON');
	expect(await filesIn(folder)).toEqual(['torn.json']);
});

test('quitting with changed settings asks once; n stays, y leaves', async () => {
	const app = anAppWithRuns(await aFolder());
	await app.presses('4', 'L');
	await app.sees('ghost');
	await app.presses('q');
	await app.sees('The settings are not saved. Quit anyway?');
	await app.presses('n');
	await app.seesNo('Quit anyway?');
	expect(app.hasEnded()).toBe(false);
	await app.presses('q', 'y');
	await app.ends();
});

test('who has saved quits without being asked, at once after the save too', async () => {
	const folder = await aFolder();
	const app = anAppWithRuns(folder);
	await app.presses('4', 'L', 'w', 'enter');
	await app.sees('saved 200 customers, ghost 6.5');
	await app.presses('L', 'w', 'y', 'q');
	await app.ends();
	expect(given(await openStore(folder).list()).runs).toMatchObject([{settings: {rates: {ghost: 11.5}}}]);
});

test('quitting waits for a save, and stays where that is refused', async () => {
	const folder = await aFolder();
	given(await openStore(folder).save(aDraft({name: 'June'})));
	const app = anAppWithRuns(folder);
	await app.presses('5');
	await app.sees('▸   June');
	await app.presses('enter');
	await app.sees('June, saved');
	given(await openStore(folder).remove(given(await openStore(folder).list()).runs[0]?.id ?? ''));
	await app.presses('w');
	await app.sees('the run is no longer in', 'not saved');
	expect(app.hasEnded()).toBe(false);
	await app.presses('w');
	await app.sees('Save this run');
});

test('what is marked is saved with the run, and there again when it is opened; other runs have their own', async () => {
	const folder = await aFolder();
	given(await openStore(folder).save(aDraft({name: 'June'})));
	const app = anAppWithRuns(folder);
	await app.presses('t', 't', '2', 'down', 'enter', 'm', 'w');
	await app.sees('Save this run');
	await app.types('Marked');
	await app.presses('enter');
	await app.sees('saved Marked', 'Marked, saved');
	const saved = given(await openStore(folder).list()).runs.find(({name}) => name === 'Marked');
	expect(saved?.marks).toEqual([{customerId: 2, month: '2024-01', as: leaks[0]?.id}]);
	await app.presses('m');
	await app.sees('Marked, changed');
	await app.presses('5');
	await app.sees('June');
	await app.presses('/');
	await app.types('june');
	await app.presses('enter', 'enter');
	await app.sees('opened June');
	await app.presses('1');
	await app.sees('0 months marked');
	await app.presses('5');
	await app.sees('20 customers');
	await app.presses('/', 'ctrl+u');
	await app.types('marked');
	await app.presses('enter', 'enter');
	await app.sees('opened Marked');
	await app.presses('1');
	await app.sees('1 month marked');
});
