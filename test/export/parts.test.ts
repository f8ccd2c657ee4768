import fc from 'fast-check';
import {expect, test} from 'vitest';
import {csv, csvWithByteOrderMark} from '../../source/export/csv.ts';
import {json} from '../../source/export/json.ts';
import {partName, spanOf} from '../../source/export/part.ts';
import {sql} from '../../source/export/sql.ts';
import {defaultSettings} from '../../source/simulation/settings.ts';
import {someDay} from '../helpers/arbitraries.ts';
import {check, checkLater} from '../helpers/check.ts';
import {builtWorker, exportBytes, type Files} from '../helpers/export-bytes.ts';

/** The table of each file of a part, its parts put behind each other in the order of their names. */
function concatenated(parts: readonly Files[]): Map<string, string> {
	const all = new Map<string, string>();
	for (const [path, text] of parts.flatMap((files) => [...files]).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
		const table = path.replace(/\/part-\d+/, '');
		all.set(table, (all.get(table) ?? '') + text);
	}

	return all;
}

test('any split of the customers, put together again, is the whole to the byte; and so is the key', async () => {
	const cases = fc.record({given: someDay, of: fc.integer({min: 1, max: 7})});
	await checkLater(cases, 25, async ({given: {settings, day}, of}) => {
		const whole = new Map(await exportBytes(settings, {day}));
		const count = Math.min(of, settings.customers);
		const parts: Files[] = [];
		for (let place = 0; place < count; place++) {
			parts.push(await exportBytes(settings, {day, part: {place, of: count}}));
		}

		const together = concatenated(parts);
		// The description names the files, which are not those of the whole.
		expect(together.delete('datapackage.json') && whole.delete('datapackage.json')).toBe(true);
		expect(together).toEqual(whole);
	});
});

test('parts hold all customers once, and as many as each other', () => {
	const splits = fc.tuple(fc.integer({min: 1, max: 10_000_000}), fc.integer({min: 1, max: 50}));
	check(splits, 100, ([customers, wanted]) => {
		const of = Math.min(customers, wanted);
		const spans = Array.from({length: of}, (_, place) => spanOf(customers, {place, of}));
		expect(spans[0]?.firstId).toBe(1);
		for (const [at, {firstId, count}] of spans.entries()) {
			expect(firstId + count).toBe(spans[at + 1]?.firstId ?? customers + 1);
			expect(Math.abs(count - customers / of)).toBeLessThan(1);
		}
	});
});

test('the names of parts sort as the parts do', () => {
	const names = Array.from({length: 12}, (_, place) => partName({place, of: 12}, '.csv'));
	expect([names[0], names[11]]).toEqual(['part-00.csv', 'part-11.csv']);
	expect(names.toSorted()).toEqual(names);
});

test('the description that the first part brings names the files of all', async () => {
	const settings = {...defaultSettings, customers: 30};
	const [first, second] = [
		await exportBytes(settings, {part: {place: 0, of: 2}}),
		await exportBytes(settings, {part: {place: 1, of: 2}}),
	];
	const {resources} = JSON.parse(first.get('datapackage.json') as string);
	const paths = resources.map(({path}: {path: string | string[]}) => path);
	expect(paths).toContainEqual(['invoices/part-0.csv', 'invoices/part-1.csv']);
	expect([...first.keys(), ...second.keys()]).toEqual(expect.arrayContaining(paths.flat()));
	expect(second.has('datapackage.json')).toBe(false);
	expect([...second.keys()].filter((path) => path.startsWith('plans'))).toEqual([]);
});

test.each([csv, csvWithByteOrderMark, json, sql])(
	'the bytes are the same with 1, 2 and 3 threads: $name',
	async (format) => {
		const settings = {...defaultSettings, customers: 5000, discount: {percent: 20, months: 3}};
		const alone = await exportBytes(settings, {format});
		for (const count of [2, 3]) {
			expect(await exportBytes(settings, {format, jobs: {count, program: builtWorker}})).toEqual(alone);
		}
	},
);

test('and so they are for any settings, on any day', async () => {
	await checkLater(someDay, 3, async ({settings, day}) => {
		const larger = {...settings, customers: settings.customers + 2048};
		const alone = await exportBytes(larger, {day});
		for (const count of [2, 3]) {
			expect(await exportBytes(larger, {day, jobs: {count, program: builtWorker}})).toEqual(alone);
		}
	});
});
