import {expect, test} from 'vitest';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import {placeOfPane, sqlRows} from '../../../source/ui/sql/layout.ts';
import {aReader, type Reader} from '../../helpers/a-reader.tsx';

const settings = {...defaultSettings, customers: 20};

/** A reader whose query gave these subscriptions, each with a month. */
function answered(subscriptions: readonly number[], ...before: readonly string[]): Reader {
	const reader = aReader({settings})
		.presses('6')
		.types('SELECT 1')
		.presses(...before, 'ctrl+r');
	return reader.does(({sql: {asked}}) => ({
		type: 'engine',
		news: {
			type: 'answered',
			answer: {
				asked: asked as NonNullable<typeof asked>,
				columns: [
					{name: 'subscription_id', type: 'INTEGER'},
					{name: 'month', type: 'DATE'},
				],
				rows: subscriptions.map((id) => [id, '2024-01-01']),
				count: subscriptions.length,
				milliseconds: 1,
			},
		},
	}));
}

test('Tab leads from pane to pane and never into the editor, where it completes names', () => {
	const reader = aReader({settings}).presses('6', 'escape');
	const seen = ['tab', 'tab', 'tab', 'shift+tab'].map((key) => reader.presses(key).state().sql.pane);
	expect(seen).toEqual(['tables', 'result', 'tables', 'result']);
	reader.does({type: 'sql', request: {type: 'score', scenario: 'ghost-subscriber'}}).presses('escape', 'escape');
	expect(['tab', 'tab', 'tab'].map((key) => reader.presses(key).state().sql.pane)).toEqual(
		expect.arrayContaining(['result', 'tables', 'score']),
	);
});

test.each([
	['/', 'searching'],
	['f', 'filtering'],
	['s', 'sorting'],
	['S', 'sorting the other way'],
])('%s brings the result in sight from the tables, for %s it unseen would be of no use', (key) => {
	const reader = answered([7, 3]).presses('escape', 'tab').sees('customer_id').presses(key);
	expect(reader.state().sql).toMatchObject({pane: 'result', below: 'result'});
	reader.sees(/subscription_id ?[▲▼]? +month/);
});

test('Tab says where no name goes on, and offers columns before there is a FROM', () => {
	const reader = aReader({settings}).presses('6').types('SELECT zzz').presses('tab').sees('no name goes on like this');
	reader.presses('ctrl+l').types('SELECT i.amount_p').presses('tab').sees('SELECT i.amount_paid');
});

test('the help lists the keys of the editor: as they are there, and as those of another place elsewhere', () => {
	const reader = aReader({settings}).presses('6', 'ctrl+p').types('help').presses('enter').sees('Help');
	reader.types('erase the word').sees(/ctrl\+w alt\+backspace +erase the word before *│/);
	aReader({settings})
		.presses('?')
		.types('erase the word')
		.sees(/erase the word before {2}in the editor of SQL/);
});

test('x explains the terms of the screen', () => {
	aReader({settings}).presses('6', 'escape', 'x').sees('What this screen says', 'as-of day', 'false alarm');
});

test('a screen reader hears the query, where the cursor is, and the row that is selected', () => {
	const reader = aReader({settings, isSpoken: true}).presses('6');
	reader.sees('Empty. Write one SELECT over the tables.').types('SELECT 1');
	reader.sees('1 SELECT 1', 'Keys write here. Cursor on line 1 of 1, column 9.');
	reader
		.presses('ctrl+l')
		.types('SELECT inv')
		.presses('tab')
		.sees('Tab offers 3 names: invoice_id, which enter takes.');
	reader
		.presses('escape', 'escape', 'tab')
		.sees('1 of', 'table plans')
		.presses('down')
		.sees('2 of', 'column plan_id, integer');
});

test('queries of before that are told while their list is open already are chosen from like any', () => {
	const reader = aReader({settings, columns: 120}).presses('6', 'ctrl+o');
	reader.sees('Queries run before', '0 in all');
	reader
		.does(() => ({type: 'engine', news: {type: 'history', queries: ['SELECT 1 AS older', 'SELECT 2 AS newer']}}))
		.sees(/1 of 2/, /▸ SELECT 2 AS newer/)
		.presses('enter')
		.sees(/1 +SELECT 2 AS newer/);
});

test('a result with more columns than there is room for says which ones are shown', () => {
	const columns = Array.from({length: 9}, (_, at) => ({name: `column_number_${at + 1}`, type: 'TEXT'}));
	const reader = aReader({settings, columns: 120, rows: 40}).presses('6').types('SELECT 1').presses('ctrl+r');
	reader.does(({sql: {asked}}) => ({
		type: 'engine',
		news: {
			type: 'answered',
			answer: {
				asked: asked as NonNullable<typeof asked>,
				columns,
				rows: [columns.map(() => 'a')],
				count: 1,
				milliseconds: 1,
			},
		},
	}));
	reader.sees('columns 1–6 of 9 · row 1');
	reader.presses('escape', 'end', ...Array<string>(8).fill('right')).sees(/columns \d–9 of 9 · column_number_9 row 1/);
	answered([1]).seesNo(/columns? \d/);
});

test('a large screen has the tables beside the query and its rows, from top to bottom', () => {
	const reader = aReader({columns: 300, rows: 100}).presses('6', 'escape');
	reader.sees('plans', 'cancelled_on', 'amount_paid', 'ready queries').seesNo('▼');
	const places = (columns: number, rows: number) => sqlRows(aReader({columns, rows}).presses('6').state());
	for (const [columns, rows] of [
		[200, 60],
		[300, 100],
	] as const) {
		const state = aReader({columns, rows}).presses('6').state();
		const aside = placeOfPane(state, 'tables');
		for (const row of places(columns, rows)) {
			expect(row.reduce((sum, {width}) => sum + width, aside?.width ?? 0)).toBe(columns);
		}

		expect(aside?.height).toBe(places(columns, rows).reduce((sum, row) => sum + (row[0]?.height ?? 0), 0));
	}

	reader.presses('tab').sees('enter puts it in');
	expect(placeOfPane(aReader({columns: 140, rows: 40}).presses('6').state(), 'tables')?.height).toBeLessThan(30);
});
