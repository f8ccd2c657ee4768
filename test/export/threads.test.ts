import {writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {csv} from '../../source/export/csv.ts';
import {parquet} from '../../source/export/database/parquet-format.ts';
import {writeExport} from '../../source/export/write-export.ts';
import {defaultSettings} from '../../source/simulation/settings.ts';
import {aFolder, filesIn} from '../helpers/a-store.ts';
import {checkLater} from '../helpers/check.ts';
import {builtWorker} from '../helpers/export-bytes.ts';

const settings = {...defaultSettings, customers: 150_000};
const order = {settings, day: 20_103, answers: undefined, isForced: false};

/** How a thread comes to its end, and the sentence that tells of it. */
const deaths = [
	['process.exit(1)', 'a worker came to an end before its work was done'],
	['throw new Error("no more\\nof this")', 'a worker failed: no more'],
	['Promise.reject(new Error("not kept"))', 'a worker failed: not kept'],
] as const;

test('a thread that dies, at whatever order, is told in one sentence, and nothing is left', async () => {
	const cases = fc.record({
		death: fc.constantFrom(...deaths),
		at: fc.integer({min: 1, max: 5}),
		count: fc.integer({min: 2, max: 3}),
		format: fc.constantFrom(csv, parquet),
	});
	await checkLater(cases, 4, async ({death: [deed, sentence], at, count, format}) => {
		const folder = await aFolder();
		const file = join(folder, 'dying.mjs');
		const worker = pathToFileURL(resolve('dist/export-worker.js'));
		const counting = `let left = ${at}; parentPort.on('message', () => { if (--left === 0) { ${deed}; } });`;
		writeFileSync(file, `import {parentPort} from 'node:worker_threads'; import '${worker}'; ${counting}`);
		const jobs = {count, program: pathToFileURL(file)};
		await expect(writeExport({...order, format, out: join(folder, 'a', 'b'), jobs})).rejects.toThrow(
			new Error(sentence),
		);
		expect(await filesIn(folder)).toEqual(['dying.mjs']);
	});
});

test('a program that is not there is told likewise', async () => {
	const folder = await aFolder();
	const jobs = {count: 2, program: pathToFileURL(join(folder, 'no.js'))};
	await expect(writeExport({...order, format: csv, out: join(folder, 'a'), jobs})).rejects.toThrow(
		'a worker failed: Cannot find module',
	);
	expect(await filesIn(folder)).toEqual([]);
});

test('aborting while threads work leaves nothing, and throws the reason', async () => {
	const folder = await aFolder();
	const controller = new AbortController();
	const jobs = {count: 2, program: builtWorker};
	const onProgress = () => controller.abort(new Error('enough'));
	const writing = writeExport({...order, format: csv, out: join(folder, 'a'), jobs, onProgress}, controller.signal);
	await expect(writing).rejects.toThrow('enough');
	expect(await filesIn(folder)).toEqual([]);
});
