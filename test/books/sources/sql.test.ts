import {join} from 'node:path';
import {expect, test} from 'vitest';
import {readAll, readOne, rowsOf} from '../../helpers/read-source.ts';
import {someFiles} from '../../helpers/some-files.ts';

async function read(content: string) {
	return readOne(join(await someFiles({'books.sql': content}), 'books.sql'));
}

test('statements of several rows, texts with quotes, semicolons, brackets and line ends', async () => {
	const table = await read(
		"-- it's a comment; really\nCREATE TABLE a (\n\tid INTEGER PRIMARY KEY,\n\tname TEXT CHECK (name IN ('x', 'y')),\n\tamount NUMERIC(12, 2),\n\tPRIMARY KEY (id)\n);\nINSERT INTO a VALUES\n(1, 'it''s (a); b,\nc', 10.50),\n(2, NULL, -3);\nINSERT INTO a VALUES (3, '', 1.25);\n",
	);
	expect(table.head.columns).toEqual(['id', 'name', 'amount']);
	expect(rowsOf(table)).toEqual([
		['1', "it's (a); b,\nc", '10.50'],
		['2', undefined, '-3.00'],
		['3', undefined, '1.25'],
	]);
	expect([0, 1, 2].map(table.lineOf)).toEqual([9, 11, 12]);
});

test('columns that a statement names come in the order of the table, and others stay empty', async () => {
	const table = await read(
		'CREATE TABLE IF NOT EXISTS public."Old Invoices" (id INT, "due on" DATE, amount INT);\nINSERT INTO "Old Invoices" (amount, id) VALUES (5, 1);',
	);
	expect(table.head).toMatchObject({name: 'Old Invoices', columns: ['id', 'due on', 'amount']});
	expect(rowsOf(table)).toEqual([['1', undefined, '5']]);
});

test('rows with too few values are spoiled', async () => {
	const table = await read("CREATE TABLE a (id INT, b TEXT);\nINSERT INTO a VALUES (1, 'x'),\n(2),\n(3, 'y');");
	expect(rowsOf(table)).toEqual([
		['1', 'x'],
		['3', 'y'],
	]);
	expect(table.spoiled).toEqual([{line: 3, reason: '1 value where there are 2 columns'}]);
});

test('SQL without tables is refused where it is named, and left where it lies in a folder', async () => {
	const folder = await someFiles({'query.sql': 'SELECT 1;', 'a.csv': 'a,b\n1,2\n'});
	await expect(readAll(join(folder, 'query.sql'))).rejects.toThrow(
		/query\.sql can't be read as tables: it creates none and fills none$/,
	);
	expect((await readAll(folder)).map(({head}) => head.name)).toEqual(['a']);
});
