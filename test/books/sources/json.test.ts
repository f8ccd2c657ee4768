import {join} from 'node:path';
import {expect, test} from 'vitest';
import {OutsideFault} from '../../../source/books/source.ts';
import {kindsOf, readAll, readOne, rowsOf} from '../../helpers/read-source.ts';
import {someFiles} from '../../helpers/some-files.ts';

async function read(content: string, name = 'invoices.json') {
	return readOne(join(await someFiles({[name]: content}), name));
}

const rows = [
	['1', '10.50', '2024-01-31', 'Ada'],
	['2', undefined, undefined, 'B "C"\n{'],
];

test.each([
	[
		'an array of objects',
		'a.json',
		'[\n{"id":1,"amount":"10.50","on":"2024-01-31","name":"Ada"},\n{"id":2,"amount":null,"name":"B \\"C\\"\\n{"}\n]\n',
	],
	[
		'an array on one line',
		'a.json',
		'[{"id":1,"amount":10.5,"on":"2024-01-31","name":"Ada"},{"id":2,"name":"B \\"C\\"\\n{"}]',
	],
	[
		'lines',
		'a.jsonl',
		'{"id":1,"amount":"10.50","on":"2024-01-31","name":"Ada"}\r\n\r\n{"id":2,"name":"B \\"C\\"\\n{"}\r\n',
	],
	[
		'lines that are called JSON',
		'a.json',
		'{"id":1,"amount":"10.50","on":"2024-01-31","name":"Ada"}\n{"id":2,"name":"B \\"C\\"\\n{"}',
	],
	['one line', 'a.ndjson', '{"id":1,"amount":"10.50","on":"2024-01-31","name":"Ada"}'],
	[
		'values by column',
		'a.json',
		'{"id":[1,2],"amount":["10.50",null],"on":["2024-01-31",""],"name":["Ada","B \\"C\\"\\n{"]}',
	],
	['a mark before it', 'a.json', '\uFEFF[{"id":1,"amount":"10.50","on":"2024-01-31","name":"Ada"}]'],
])('%s', async (_what, name, content) => {
	const table = await read(content, name);
	expect(table.head.columns).toEqual(['id', 'amount', 'on', 'name']);
	const written = rowsOf(table).map((row) =>
		row.map((text, at) => (at === 1 && text ? Number(text).toFixed(2) : text)),
	);
	expect(written).toEqual(rows.slice(0, table.rows));
	expect(kindsOf(table)).toEqual(['integers', 'decimals', 'days', 'texts']);
	expect(table.spoiled).toEqual([]);
});

test('an object of lists is a table for each', async () => {
	const folder = await someFiles({'books.json': '{"note":"x","plans":[{"id":1}],"invoices":[{"id":2,"no":"A"}]}'});
	const tables = await readAll(join(folder, 'books.json'));
	expect(tables.map(({head, rows: count}) => [head.name, head.columns, count])).toEqual([
		['plans', ['id'], 1],
		['invoices', ['id', 'no'], 1],
	]);
});

test('a column that only later rows have is there', async () => {
	const many = Array.from({length: 3000}, (_, id) => ({id, ...(id === 2999 && {cancelled_on: '2024-05-05'})}));
	const table = await read(many.map((row) => JSON.stringify(row)).join('\n'), 'a.jsonl');
	expect(table.head.columns).toEqual(['id', 'cancelled_on']);
	expect(rowsOf(table).at(-1)).toEqual(['2999', '2024-05-05']);
});

test('numbers of many digits, values within values, true and NaN', async () => {
	const table = await read(
		'[{"id":12345678901234567890,"tags":["a",{"b":1}],"paid":true,"x":NaN,"t":"NaN 1234567890123456"}]',
	);
	expect(rowsOf(table)).toEqual([['12345678901234567890', '["a",{"b":1}]', 'true', undefined, 'NaN 1234567890123456']]);
});

test('what is no row is spoiled, with its line', async () => {
	const lines = await read('{"a":1}\n{"a":\n[2]\n{"a":3}\n', 'a.jsonl');
	expect(lines.spoiled).toEqual([
		{line: 2, reason: 'it is no JSON object'},
		{line: 3, reason: 'it is no JSON object'},
	]);
	expect([0, 1].map(lines.lineOf)).toEqual([1, 4]);
	const array = await read('[\n{"a":1},\n7,\n{"a" 2},\n{"a":\n3},\n{"a":4');
	expect(rowsOf(array)).toEqual([['1'], ['3']]);
	expect([0, 1].map(array.lineOf)).toEqual([2, 5]);
	expect(array.spoiled).toEqual([
		{line: 3, reason: 'it is no object'},
		{line: 4, reason: 'it is no JSON'},
		{line: 7, reason: 'it is cut off'},
	]);
});

test('JSON that holds no table is refused where it is named, and left where it lies in a folder', async () => {
	const folder = await someFiles({'settings.json': '{"a":1}', 'plans.csv': 'a,b\n1,2\n'});
	await expect(readAll(join(folder, 'settings.json'))).rejects.toThrow(OutsideFault);
	await expect(readAll(join(folder, 'settings.json'))).rejects.toThrow(
		/settings\.json can't be read as a table: it holds no list of objects$/,
	);
	expect((await readAll(folder)).map(({head}) => head.name)).toEqual(['plans']);
});
