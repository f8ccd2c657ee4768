import {existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {csv} from '../../source/export/csv.ts';
import {sql} from '../../source/export/sql.ts';
import {type ExportOrder, writeExport} from '../../source/export/write-export.ts';
import {defaultSettings} from '../../source/simulation/settings.ts';
import {aFolder, filesIn} from '../helpers/a-store.ts';

const csvFiles = [
	'customers.csv',
	'datapackage.json',
	'invoices.csv',
	'payments.csv',
	'plans.csv',
	'subscriptions.csv',
];
const small = {...defaultSettings, customers: 20};

function order(out: string, changes: Partial<ExportOrder> = {}): ExportOrder {
	return {settings: small, day: 20_103, format: csv, out, answers: undefined, isForced: false, ...changes};
}

test('makes the folder and those above it, and puts nothing else there', async () => {
	const folder = await aFolder();
	await writeExport(order(join(folder, 'a', 'b')));
	expect(await filesIn(join(folder, 'a', 'b'))).toEqual(csvFiles);
	expect(await filesIn(join(folder, 'a'))).toEqual(['b']);
});

test('an empty folder that is there is filled', async () => {
	const folder = await aFolder();
	await writeExport(order(folder, {format: sql}));
	expect(await filesIn(folder)).toEqual(['datapackage.json', 'leaktui.sql']);
});

test('a folder with anything in it is left alone, unless forced; then only files of the export are replaced', async () => {
	const folder = await aFolder();
	writeFileSync(join(folder, 'plans.csv'), 'mine');
	writeFileSync(join(folder, 'notes.txt'), 'mine');
	await expect(writeExport(order(folder))).rejects.toThrow(`${folder} is not empty`);
	expect(readFileSync(join(folder, 'plans.csv'), 'utf8')).toBe('mine');
	await writeExport(order(folder, {isForced: true}));
	expect(await filesIn(folder)).toEqual([...csvFiles, 'notes.txt'].sort());
	expect(readFileSync(join(folder, 'plans.csv'), 'utf8')).toMatch(/^plan_id,/);
	expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
});

test('the answer key goes only where it is asked for, and replaces nothing unless forced', async () => {
	const folder = await aFolder();
	const answers = join(folder, 'key.csv');
	await writeExport(order(join(folder, 'data'), {answers}));
	expect(await filesIn(folder)).toEqual(['data', 'key.csv']);
	expect(await filesIn(join(folder, 'data'))).toEqual(csvFiles);
	await expect(writeExport(order(join(folder, 'more'), {answers}))).rejects.toThrow('key.csv is there already');
	expect(await filesIn(folder)).toEqual(['data', 'key.csv']);
	await writeExport(order(join(folder, 'more'), {answers, isForced: true}));
	expect(await filesIn(folder)).toEqual(['data', 'key.csv', 'more']);
});

test('an answer key can be put beside the data, but not in the place of a table', async () => {
	const folder = await aFolder();
	await writeExport(order(join(folder, 'a'), {answers: join(folder, 'a', 'key.csv')}));
	expect(await filesIn(join(folder, 'a'))).toEqual([...csvFiles, 'key.csv'].sort());
	const clash = order(join(folder, 'b'), {answers: join(folder, 'b', '.', 'plans.csv'), isForced: true});
	await expect(writeExport(clash)).rejects.toThrow('choose another name');
	expect(existsSync(join(folder, 'b'))).toBe(false);
});

test('only plain files are replaced, even when forced: no folder, no link, no device', async () => {
	const folder = await aFolder();
	writeFileSync(join(folder, 'precious'), 'mine');
	symlinkSync(join(folder, 'precious'), join(folder, 'link.csv'));
	mkdirSync(join(folder, 'out', 'plans.csv'), {recursive: true});
	for (const answers of [join(folder, 'link.csv'), '/dev/null', '/dev/full']) {
		const forced = order(join(folder, 'data'), {answers, isForced: true});
		await expect(writeExport(forced)).rejects.toThrow(`${answers} is not a plain file`);
	}

	await expect(writeExport(order(join(folder, 'out'), {isForced: true}))).rejects.toThrow('is not a plain file');
	expect(readFileSync(join(folder, 'precious'), 'utf8')).toBe('mine');
	expect(await filesIn(folder)).toEqual(['link.csv', 'out', 'precious']);
});

test.each([
	['below a file', ['precious', 'x'], 'a part of the path is not a folder'],
	['a file', ['precious'], 'it is not a folder'],
	['a name too long', ['x'.repeat(300)], 'the name is too long'],
])('a folder that can not be is named with the cause: %s', async (_, path, cause) => {
	const folder = await aFolder();
	writeFileSync(join(folder, 'precious'), 'mine');
	const out = join(folder, ...path);
	await expect(writeExport(order(out))).rejects.toThrow(cause);
	expect(await filesIn(folder)).toEqual(['precious']);
});

test('what fails late takes back what was made early', async () => {
	const folder = await aFolder();
	writeFileSync(join(folder, 'precious'), 'mine');
	const answers = join(folder, 'x'.repeat(300));
	await expect(writeExport(order(join(folder, 'a', 'b'), {answers}))).rejects.toThrow('the name is too long');
	expect(await filesIn(folder)).toEqual(['precious']);
});

test('a file system that takes no folders is a failure, not a wait without end', async () => {
	await expect(writeExport(order('/proc/leaktui/export'))).rejects.toThrow("/proc/leaktui can't be written");
});

test('aborting in the middle leaves nothing, and throws the reason', async () => {
	const folder = await aFolder();
	const controller = new AbortController();
	const seen: number[] = [];
	const aborted = order(join(folder, 'a', 'b'), {
		settings: {...defaultSettings, customers: 10_000},
		answers: join(folder, 'key.csv'),
		onProgress(customers) {
			seen.push(customers);
			controller.abort(new Error('enough'));
		},
	});
	await expect(writeExport(aborted, controller.signal)).rejects.toThrow('enough');
	expect(seen).toEqual([2048]);
	expect(await filesIn(folder)).toEqual([]);
});

test('tells how many customers are done', async () => {
	const seen: number[] = [];
	const settings = {...defaultSettings, customers: 5000};
	await writeExport(order(join(await aFolder(), 'a'), {settings, onProgress: (customers) => seen.push(customers)}));
	expect(seen).toEqual([2048, 4096, 5000]);
});
