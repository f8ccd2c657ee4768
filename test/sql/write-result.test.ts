import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {asyncBufferFromFile, parquetReadObjects} from 'hyparquet';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {type Day, parseDay} from '../../source/domain/days.ts';
import type {Engine} from '../../source/sql/engine/start-engine.ts';
import {type ResultFormat, writeResult} from '../../source/sql/write-result.ts';
import {aFolder} from '../helpers/a-store.ts';
import {anEngine} from '../helpers/an-engine.ts';
import {parseCsv} from '../helpers/parse-csv.ts';

let engine: Engine;

beforeAll(() => {
	engine = anEngine();
});

afterAll(() => engine.close());

const closeOut = parseDay('2025-01-15') as Day;
const formats: readonly ResultFormat[] = ['csv', 'parquet'];

test('every row of a result is in the file, however many are listed on the screen', async () => {
	const folder = await aFolder();
	const question = {sql: 'SELECT invoice_id, amount FROM invoices ORDER BY 1', day: closeOut};
	const [csv, parquet] = formats.map((format) => join(folder, `result.${format}`)) as [string, string];
	expect(await writeResult(engine, question, 'csv', csv)).toBe(11_293);
	expect(await writeResult(engine, question, 'parquet', parquet)).toBe(11_293);
	const {names, rows} = parseCsv(await readFile(csv, 'utf8'));
	expect(names).toEqual(['invoice_id', 'amount']);
	const read = await parquetReadObjects({file: await asyncBufferFromFile(parquet)});
	expect(read.map((row) => [String(row['invoice_id']), Number(row['amount']).toFixed(2)])).toEqual(rows);
	expect(readdirSync(folder).sort()).toEqual(['result.csv', 'result.parquet']);
});

test.each(formats)('as %s, a query that fails leaves nothing, and says why', async (format) => {
	const path = join(await aFolder(), 'result');
	const writing = writeResult(engine, {sql: 'SELECT 1 / amont FROM invoices', day: closeOut}, format, path);
	await expect(writing).rejects.toThrow(
		`${path} is not written: line 1, column 12: Referenced column "amont" not found`,
	);
	expect(existsSync(path)).toBe(false);
	expect(readdirSync(dirname(path))).toEqual([]);
});

test.each(formats)('as %s, what is there already is left alone', async (format) => {
	const path = join(await aFolder(), 'result');
	await writeFile(path, 'mine');
	const writing = writeResult(engine, {sql: 'SELECT 1', day: closeOut}, format, path);
	await expect(writing).rejects.toThrow(`${path} is there already`);
	expect(readFileSync(path, 'utf8')).toBe('mine');
});
