import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {aSource, kindsOf, readOne, rowsOf} from '../../helpers/read-source.ts';
import {someFiles} from '../../helpers/some-files.ts';

async function read(content: string | Uint8Array, name = 'invoices.csv') {
	return readOne(join(await someFiles({[name]: content}), name));
}

describe('values', () => {
	test('numbers, amounts and days are typed, texts are texts, and nothing is nothing', async () => {
		const table = await read('id,amount,on,name\n1,10.50,2024-02-29,Ada\n2,3,,\n,-0.25,1999-12-31,"B, C"\n');
		expect(table.columns).toEqual([
			{kind: 'integers', values: Float64Array.of(1, 2, Number.NaN)},
			{kind: 'decimals', scale: 2, values: Float64Array.of(1050, 300, -25)},
			{kind: 'days', values: Int32Array.of(19_782, -(2 ** 31), 10_956)},
			{kind: 'texts', values: ['Ada', undefined, 'B, C']},
		]);
		expect(table.head).toMatchObject({name: 'invoices', columns: ['id', 'amount', 'on', 'name']});
	});

	test.each([
		['leading zeros', ['00123', '00124']],
		['a plus', ['+1', '2']],
		['a minus before nothing', ['-0', '1']],
		['more digits than a number holds', ['1234567890123456', '1']],
		['blanks', [' 1', '2']],
		['powers', ['1e3', '2']],
		['signs of a currency', ['$1.00', '2.00']],
		['commas', ['1,5', '2']],
		['no digit before the point', ['.5', '0.5']],
		['no digit behind the point', ['5.', '0.5']],
		['zeros before the point', ['00.5', '0.5']],
		['two points', ['1.2.3', '0.5']],
		['days that no calendar has', ['2023-02-29', '2023-02-28']],
		['days with a time', ['2024-01-01T00:00:00Z', '2024-01-01']],
		['days beside numbers', ['2024-01-01', '5']],
		['numbers beside days', ['5', '2024-01-01']],
		['numbers beside words', ['5', 'five', '00005']],
		['amounts beside words', ['5.50', '5.5', 'NULL']],
		['amounts that are too fine', ['0.1234567', '1']],
		['amounts that are too large for their scale', ['123456789012345', '0.000001']],
	])('%s stay as they are written', async (_what, values) => {
		const table = await read(`value;other\n${values.map((value) => `${value};x\n`).join('')}`);
		expect(table.columns[0]).toEqual({kind: 'texts', values});
	});

	test('a value far below that is of another type makes the whole column texts, as they are written', async () => {
		const many = Array.from({length: 5000}, (_, row) => `${row},1.50,2024-01-01`).join('\n');
		const table = await read(`id,amount,on\n${many}\nA7,n/a,soon\n`);
		expect(kindsOf(table)).toEqual(['texts', 'texts', 'texts']);
		expect(rowsOf(table)[0]).toEqual(['0', '1.50', '2024-01-01']);
		expect(rowsOf(table)[5000]).toEqual(['A7', 'n/a', 'soon']);
	});

	test('whole amounts and fine ones share the finest scale', async () => {
		const table = await read('amount\n7\n\n7.5\n-7.125\n');
		expect(table.columns).toEqual([{kind: 'decimals', scale: 3, values: Float64Array.of(7000, 7500, -7125)}]);
	});

	test('texts of more kinds than can be told apart cheaply are all there', async () => {
		const names = Array.from({length: 40_000}, (_, row) =>
			row % 7 === 3 ? undefined : `Kunde ${row} ☕${'x'.repeat(row % 90)}`,
		);
		const table = await read(`name,id\n${names.map((name, row) => `${name ?? ''},${row}\n`).join('')}`);
		expect(table.columns[0]).toEqual({kind: 'texts', values: names});
	});
});

describe('how it is written', () => {
	test.each([
		['semicolons', 'id;amount\n1;2,50\n2;3,50\n', ['1', '2,50']],
		['tabs', 'id\tamount\n1\t2,50\n', ['1', '2,50']],
		['bars', 'id|amount\n1|2,50\n', ['1', '2,50']],
		['lines that end in CR LF', 'id,amount\r\n1,x\r\n2,y\r\n', ['1', 'x']],
		['lines that end in CR', 'id,amount\r1,x\r2,y\r', ['1', 'x']],
		['no end of the last line', 'id,amount\n1,x', ['1', 'x']],
		['blanks behind a quote', 'id,amount\n1,"x" \r\n', ['1', 'x']],
		['quotes in quotes, commas and ends of lines', 'id,amount\n1,"a ""b"", c\r\nd"\n', ['1', 'a "b", c\r\nd']],
		['a quote within a cell', 'id,amount\n1,12" pipe\n', ['1', '12" pipe']],
		['UTF-8 with a mark', '\uFEFFid,amount\n1,é\n', ['1', 'é']],
	])('%s', async (_what, content, first) => {
		const table = await read(content);
		expect(rowsOf(table)[0]).toEqual(first);
		expect(table.head.columns).toEqual(['id', 'amount']);
		expect(table.spoiled).toEqual([]);
	});

	test.each([
		['UTF-16 LE with a mark', Buffer.from('\uFEFFid,name\n1,Łódź 😀\n', 'utf16le'), 'Łódź 😀'],
		['UTF-16 LE without one', Buffer.from('id,name\n1,Zoe\n', 'utf16le'), 'Zoe'],
		['UTF-16 BE with a mark', Buffer.from('\uFEFFid,name\n1,Łódź\n', 'utf16le').swap16(), 'Łódź'],
		['Windows-1252', Buffer.from('id,name\n1,Caf\xe9 \x80 5\n', 'latin1'), 'Café € 5'],
	])('%s', async (_what, content, name) => {
		expect(rowsOf(await read(content))).toEqual([['1', name]]);
	});

	test('a letter of Windows-1252 that comes late', async () => {
		const many = Array.from({length: 60_000}, (_, row) => `${row},plain`).join('\n');
		const table = await read(Buffer.from(`id,name\n${many}\n60000,M\xfcller\n`, 'latin1'));
		expect(rowsOf(table).at(-1)).toEqual(['60000', 'Müller']);
	});

	test('one damaged letter does not make the others another encoding', async () => {
		const content = Buffer.concat([Buffer.from('id,name\n1,Ärger\n2,Öl\n3,'), Buffer.of(0xff), Buffer.from('x\n')]);
		expect(rowsOf(await read(content)).map(([, name]) => name)).toEqual(['Ärger', 'Öl', '\uFFFDx']);
	});

	test('columns without a name are called by their place, and no two alike', async () => {
		const table = await read('id,,amount,amount, amount_2 \n1,2,3,4,5\n');
		expect(table.head.columns).toEqual(['id', 'column_2', 'amount', 'amount_2', 'amount_2_2']);
	});

	test('only the columns that are asked for are read, in their order', async () => {
		const folder = await someFiles({'a.csv': 'a,b,c\n1,2,3\n'});
		const source = await aSource(folder);
		const table = await source.read(source.tables[0] as never, ['c', 'a']);
		expect(rowsOf(table)).toEqual([['3', '1']]);
	});
});

describe('rows and lines', () => {
	test('empty lines are no rows, and rows with too few or too many cells are spoiled', async () => {
		const table = await read('\n\na,b\n1,2\n\n3\n4,5,6\n7,8\n');
		expect(rowsOf(table)).toEqual([
			['1', '2'],
			['7', '8'],
		]);
		expect(table.spoiled).toEqual([
			{line: 6, reason: '1 cell where there are 2 columns'},
			{line: 7, reason: '3 cells where there are 2 columns'},
		]);
		expect([0, 1].map(table.lineOf)).toEqual([4, 8]);
	});

	test('lines are those of the file where cells hold line ends', async () => {
		const table = await read('a,b\r\n1,"x\r\ny\r\n"\r\n2,z\r\n3,"p\nq"\r\n4,r\r\n');
		expect([0, 1, 2, 3].map(table.lineOf)).toEqual([2, 5, 6, 8]);
	});

	test.each([
		['no other closes it', 'a,b\n1,x\n2,"y\n3,z\n4,""\n5,w'],
		['what would close it opens another cell', 'a,b\n1,x\n2,"y\n3,z\n4,""\n5,"w"\n'],
	])('a quote that is never closed spoils its line and no other: %s', async (_what, content) => {
		const table = await read(content);
		expect(rowsOf(table)).toEqual([
			['1', 'x'],
			['3', 'z'],
			['4', undefined],
			['5', 'w'],
		]);
		expect(table.spoiled).toEqual([{line: 3, reason: 'a quote is never closed'}]);
		expect([0, 1, 2, 3].map(table.lineOf)).toEqual([2, 4, 5, 6]);
	});

	test('text behind a closing quote spoils its line', async () => {
		const table = await read('a,b\n1,"x"y\n2,z\n');
		expect(table.spoiled).toEqual([{line: 2, reason: 'text stands behind a closing quote'}]);
		expect(rowsOf(table)).toEqual([['2', 'z']]);
	});

	test('a file with a header alone is a table without rows', async () => {
		const table = await read('a,b\n');
		expect(table).toMatchObject({rows: 0, spoiled: []});
	});
});

describe('what is hostile is text', () => {
	test.each([
		['formulas', '=HYPERLINK("http://x.example";"y")'],
		['escape sequences', '\u001B[31mred\u0007'],
		['bidi', '\u202Egnirts'],
		['zeros', 'a\u0000b'],
	])('%s', async (_what, name) => {
		const table = await read(`id\tname\n1\t${name}\n2\tx\n`, 'a.tsv');
		expect(rowsOf(table)[0]).toEqual(['1', name]);
	});

	test('a cell of a megabyte', async () => {
		const large = 'é"'.repeat(700_000);
		const table = await read(`id,name\n1,"${large.replaceAll('"', '""')}"\n2,x\n`);
		expect(rowsOf(table)).toEqual([
			['1', large],
			['2', 'x'],
		]);
	});
});
