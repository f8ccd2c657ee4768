import {DuckDBConnection} from '@duckdb/node-api';
import {describe, expect, test} from 'vitest';
import {usualShape} from '../../../source/domain/books-shape.ts';
import {queryTablesFor} from '../../../source/sql/query-tables.ts';
import {type Candidate, completed, completionAt} from '../../../source/ui/editor/completion.ts';
import {editorWith, textIn} from '../../../source/ui/editor/editor.ts';
import {functionList, keywordList} from '../../../source/ui/editor/sql-words.ts';
import {undo} from '../../../source/ui/editor/undo.ts';
import {someText} from '../../helpers/any-edits.ts';
import {check} from '../../helpers/check.ts';
import {editorAt} from '../../helpers/marked-text.ts';

const catalogue = queryTablesFor(usualShape).map(({name, columns}) => ({
	name,
	columns: columns.map((column) => column.name),
}));

function offered(marked: string): string[] {
	return completionAt(editorAt(marked), catalogue).candidates.map(({name}) => name);
}

describe('offers', () => {
	test.each([
		['tables after FROM', 'SELECT * FROM |', catalogue.map(({name}) => name)],
		['tables by their first letters, in any case', 'SELECT * FROM i JOIN SUB|', ['subscriptions']],
		['columns of a table', 'SELECT plans.| FROM plans', ['plan_id', 'plan_name', 'monthly_price']],
		['columns of a table by its short name', 'SELECT p.mon| FROM plans AS p', ['monthly_price']],
		['columns of a table by its short name without AS', 'SELECT\n  i.am|\nFROM invoices i', ['amount']],
		['columns of the tables in use', 'SELECT amou| FROM payments', ['amount_paid']],
		['columns of all tables where none is in use', 'SELECT amou|', ['amount', 'amount_paid']],
		['columns before anything is typed', 'SELECT | FROM plans', ['plan_id', 'plan_name', 'monthly_price']],
		['short names of tables', 'SELECT inv| FROM invoices AS inv1', ['invoice_id', 'invoice_date', 'inv1', 'invoices']],
		['functions', 'SELECT date_t|', ['date_trunc']],
		['keywords', 'SELECT 1 WHE|', ['WHERE', 'WHEN']],
		['nothing in a text', "SELECT 'inv|", []],
		['nothing in a comment', '-- inv|', []],
		['nothing in a number', 'SELECT 1|', []],
		[
			'columns of all tables for a short name whose table is still to come',
			'SELECT p.amou|',
			['amount', 'amount_paid'],
		],
		['nothing for what is no table', 'SELECT x.| FROM plans', []],
		['nothing more for a word that is whole', 'SELECT * FROM plans|', []],
	])('%s', (_name, marked, expected) => {
		expect(offered(marked)).toEqual(expected);
	});

	test('what belongs to the tables in use before what does not', () => {
		const {candidates} = completionAt(editorAt('SELECT s| FROM subscriptions'), catalogue);
		const kinds = candidates.map(({kind}) => kind);
		expect(kinds.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))).toEqual(kinds);
		expect(candidates[0]).toEqual({name: 'subscription_id', kind: 'column', of: ['subscriptions']});
	});
});

const order: readonly Candidate['kind'][] = ['column', 'table', 'keyword', 'function'];

test.each([
	['SELECT amount FROM inv|', 'invoices', 'SELECT amount FROM invoices'],
	['SELECT co|', 'coalesce', 'SELECT coalesce('],
	['SELECT COAL|', 'coalesce', 'SELECT COALESCE('],
	['sel|', 'SELECT', 'select'],
	['SEL|', 'SELECT', 'SELECT'],
	['SELECT p.| FROM plans p', 'plan_name', 'SELECT p.plan_name FROM plans p'],
])('%j with %s', (marked, name, expected) => {
	const editor = editorAt(marked);
	const completion = completionAt(editor, catalogue);
	const candidate = completion.candidates.find((one) => one.name === name) as Candidate;
	const after = completed(editor, completion, candidate);
	expect(textIn(after)).toBe(expected);
	expect(textIn(undo(after))).toBe(textIn(editor));
});

test('whatever stands in the editor, a candidate goes on from what is written', () => {
	check(someText, 300, (text) => {
		const editor = editorWith(text);
		const completion = completionAt(editor, catalogue);
		for (const candidate of completion.candidates.slice(0, 3)) {
			const after = textIn(completed(editor, completion, candidate)).toLowerCase();
			expect(after.startsWith(textIn(editor).toLowerCase())).toBe(true);
		}
	});
});

test('the engine knows every function and keyword that is offered', async () => {
	const connection = await DuckDBConnection.create();
	const known = async (sql: string) =>
		new Set((await connection.runAndReadAll(sql)).getRows().map(([name]) => String(name).toLowerCase()));
	const functions = await known('SELECT function_name FROM duckdb_functions()');
	const grammar = new Set(['as_of', 'coalesce']);
	expect(functionList.filter((name) => !functions.has(name) && !grammar.has(name))).toEqual([]);
	const keywords = await known('SELECT keyword_name FROM duckdb_keywords()');
	expect(keywordList.filter((name) => !keywords.has(name.toLowerCase()) && !['DATE'].includes(name))).toEqual([]);
	connection.closeSync();
});
