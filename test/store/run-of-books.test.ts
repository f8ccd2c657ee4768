import {expect, test} from 'vitest';
import {requestOf} from '../../source/books/run-of-books.ts';
import type {KeptBooks} from '../../source/domain/kept-books.ts';
import {formatRun, parseRun} from '../../source/store/parse-run.ts';
import type {Run} from '../../source/store/run.ts';
import {aRun} from '../helpers/a-store.ts';

const books: KeptBooks = {
	name: 'extract',
	paths: ['/data/extract'],
	wishes: {billing: 'first', map: {'invoices.due_date': null}},
	mappingFile: null,
	answersFile: null,
	currency: {code: 'KWD', decimals: 3},
};
const run: Run = {...aRun({asOf: '2017-05-31', marks: [{customerId: 9000, month: '2016-12', as: 'innocent'}]}), books};

test('a run of books is read back as it was, whatever its days and customers', () => {
	expect(parseRun(formatRun(run))).toEqual(run);
});

test('a run of version 3 is of a simulated year', () => {
	const old = {...aRun(), schemaVersion: 3};
	expect(parseRun(JSON.stringify(old))).toEqual(aRun());
});

test.each([
	[{...books, paths: []}, 'books.paths takes 1 to 1000 paths, not 0'],
	[{...books, paths: [7]}, 'books.paths[0] takes a path, not 7'],
	[{...books, wishes: []}, 'books.wishes takes what a mapping file holds, not a list'],
	[{...books, currency: {code: 'kwd', decimals: 3}}, 'books.currency.code takes a code of three letters, not "kwd"'],
	[{...books, currency: {code: 'KWD', decimals: 9}}, 'books.currency.decimals takes 0 to 4, not 9'],
	[{...books, __proto: 1}, 'books.__proto is not known here'],
])('hostile books %# are refused', (hostile, sentence) => {
	expect(parseRun(JSON.stringify({...run, books: hostile}))).toBe(sentence);
});

test('marks of books come in order', () => {
	const marks = [
		{customerId: 2, month: '2016-12', as: 'innocent'},
		{customerId: 1, month: '2016-12', as: 'innocent'},
	];
	expect(parseRun(JSON.stringify({...run, marks}))).toMatch(/^marks\[1\] takes a month after the one before/);
});

test('what was asked of the reading is vetted before it is opened', () => {
	expect(requestOf(books)).toEqual({
		paths: ['/data/extract'],
		wishes: {billing: 'first', map: {'invoices.due_date': undefined}},
	});
	expect(() => requestOf({...books, wishes: {billing: 'weekly'}})).toThrow(
		'the run is no mapping: billing takes first, anniversary, calendar, not "weekly"',
	);
});
