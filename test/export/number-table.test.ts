import {truncateSync} from 'node:fs';
import {join} from 'node:path';
import * as duckDb from '@duckdb/node-api';
import bindings from '@duckdb/node-bindings';
import {describe, expect, onTestFinished, test} from 'vitest';
import {type Batch, emptyBatch, noValue} from '../../source/export/batch.ts';
import {cellPacker} from '../../source/export/cell-columns.ts';
import {isOfNumbers, numberTable} from '../../source/export/database/number-table.ts';
import type {TypedTable} from '../../source/export/database/typed-table.ts';
import {tablesOf} from '../../source/export/make-block.ts';
import {column, type Table} from '../../source/export/table.ts';
import {defaultSettings} from '../../source/simulation/settings.ts';
import {aFolder, filesIn} from '../helpers/a-store.ts';

const table: Table = {
	name: 'sums',
	description: '',
	columns: [column('number', 'integer', ''), column('day', 'date', ''), column('amount', 'money', '')],
	primaryKey: [],
	foreignKeys: [],
	rows: () => undefined,
};

/** A table to which blocks of so many rows were added: the n-th row of all is number n, on the n-th day, of n cents. */
async function filled(blocks: readonly number[]): Promise<{readonly waiting: TypedTable; readonly folder: string}> {
	const folder = await aFolder();
	const instance = await duckDb.DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	const waiting = await numberTable({duckDb, bindings}, connection, table, join(folder, 'rows'));
	let first = 1;
	for (const rows of blocks) {
		const numbers = Array.from({length: rows}, (_, at) => first + at);
		const cells = Int32Array.from([...numbers, ...numbers, ...numbers.map((number) => -number)]);
		await waiting.append({bytes: new Uint8Array(cells.buffer), rows, texts: []});
		first += rows;
	}

	await waiting.close();
	onTestFinished(async () => {
		await waiting.discard();
		connection.closeSync();
		instance.closeSync();
	});
	return {waiting, folder};
}

/** How many rows there are, and how many of them stand where they should and hold what they should. */
async function counted({connection, query}: TypedTable): Promise<unknown[]> {
	const isRight = `number = place AND day = DATE '1970-01-01' + number AND amount = -number / 100`;
	const rows = await connection.runAndReadAll(
		`SELECT COUNT(*)::INTEGER, COUNT(*) FILTER (${isRight})::INTEGER FROM (SELECT *, row_number() OVER () AS place FROM (${query}))`,
	);
	return rows.getRows()[0] as unknown[];
}

describe('rows that wait in a file', () => {
	test.each([
		['none at all', [], 0],
		['blocks without rows', [0, 0], 0],
		['more than the engine takes at a time, and blocks of nothing between', [0, 5000, 0, 1, 2048, 4097, 0], 11_146],
	])('come back in their order: %s', async (_, blocks, rows) => {
		const {waiting} = await filled(blocks);
		expect(await counted(waiting)).toEqual([rows, rows]);
	});

	test('are read anew each time', async () => {
		const {waiting} = await filled([3000]);
		expect(await counted(waiting)).toEqual([3000, 3000]);
		expect(await counted(waiting)).toEqual([3000, 3000]);
	});

	test('that are not there any more are an error of the query', async () => {
		const {waiting, folder} = await filled([3000, 3000]);
		truncateSync(join(folder, 'rows'), 40_000);
		await expect(waiting.connection.run(waiting.query)).rejects.toThrow('not there any more');
	});

	test('leave no file when they are let go, twice as well as once', async () => {
		const {waiting, folder} = await filled([10]);
		await waiting.drop();
		await waiting.discard();
		expect(await filesIn(folder)).toEqual([]);
	});
});

test('phrases come as their words, be they many or the same, and days that are not known as nothing', async () => {
	const many = Array.from({length: 300}, (_, at) => `word ${at}`);
	const places = (number: number, into: Int32Array) => into.set([number, number % 3]);
	const phrase = {words: [many, [', one', '', ', one']], places};
	const columns = [
		{...column('text', 'text', ''), phrase},
		{...column('day', 'date', ''), isNullable: true},
	];
	const phrases: Table = {...table, name: 'phrases', columns, plainRows: () => 0};
	const batch: Batch = {...emptyBatch(), cells: Int32Array.of(299, noValue, 4, 1, 0, 2), rows: 3, hasPhrases: true};
	const connection = await (await duckDb.DuckDBInstance.create(':memory:')).connect();
	const waiting = await numberTable({duckDb, bindings}, connection, phrases, join(await aFolder(), 'rows'));
	onTestFinished(waiting.discard);
	await waiting.append(cellPacker(phrases)(batch, new ArrayBuffer(0)));
	await waiting.close();
	expect((await connection.runAndReadAll(waiting.query)).getRowsJson()).toEqual([
		['word 299, one', null],
		['word 4', '1970-01-02'],
		['word 0, one', '1970-01-03'],
	]);
});

test('the long tables are those of numbers', () => {
	const tables = tablesOf({settings: defaultSettings, hasAnswers: true});
	expect(tables.filter(isOfNumbers).map(({name}) => name)).toEqual([
		'customers',
		'subscriptions',
		'invoices',
		'payments',
	]);
});
