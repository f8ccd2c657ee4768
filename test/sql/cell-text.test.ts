import {expect, test} from 'vitest';
import type {Cell} from '../../source/sql/answer.ts';
import {cellText, isNumeric, shownCell} from '../../source/sql/cell-text.ts';

test.each<[cell: Cell, inFile: string, onScreen: string]>([
	[null, '', 'NULL'],
	['NULL', 'NULL', 'NULL'],
	['', '', ''],
	[true, 'true', 'true'],
	[42, '42', '42'],
	[0.1, '0.1', '0.1'],
	['9007199254740993', '9007199254740993', '9007199254740993'],
	['-0.05', '-0.05', '-0.05'],
	[[1, null, 'a'], '[1,null,"a"]', '[1,null,"a"]'],
	[{a: '1.50', b: [true]}, '{"a":"1.50","b":[true]}', '{"a":"1.50","b":[true]}'],
	['two\r\nlines\tand \u001b[31mmore', 'two\r\nlines\tand \u001b[31mmore', 'two lines and [31mmore'],
])('%j in a file and on a screen', (cell, inFile, onScreen) => {
	expect(cellText(cell)).toBe(inFile);
	expect(shownCell(cell)).toBe(onScreen);
});

test.each([
	...['INTEGER', 'BIGINT', 'UTINYINT', 'HUGEINT', 'DOUBLE', 'FLOAT', 'DECIMAL(12,2)', 'BIGNUM'].map(
		(type) => [type, true] as const,
	),
	...['VARCHAR', 'DATE', 'INTEGER[]', 'INTERVAL', 'BOOLEAN', 'STRUCT("a" INTEGER)'].map(
		(type) => [type, false] as const,
	),
])('%s stands to the right: %s', (type, isRight) => {
	expect(isNumeric({name: 'x', type})).toBe(isRight);
});
