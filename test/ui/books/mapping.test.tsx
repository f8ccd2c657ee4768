import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Books} from '../../../source/books/books.ts';
import {textWidth} from '../../../source/ui/draw/lines.ts';
import {beginMapping} from '../../../source/ui/state/mapping-state.ts';
import {aMapping, openedBooks} from '../../helpers/a-mapping.ts';
import {aReader, frameOf, type Reader} from '../../helpers/a-reader.tsx';
import {allKeys} from '../../helpers/any-moves.ts';
import {check} from '../../helpers/check.ts';
import {someBooks} from '../../helpers/some-books.ts';

const sizes = [
	[60, 18],
	[80, 24],
	[100, 30],
	[140, 40],
] as const;

/** Who has just asked for books, in a terminal of this size. */
function anOpener(columns = 100, rows = 30, paths: readonly string[] = ['extract']): Reader {
	return aReader({mapping: beginMapping({paths}, undefined, false), columns, rows});
}

/** Who sees how they were understood. */
function aMapper(columns = 100, rows = 30): Reader {
	return anOpener(columns, rows).does({type: 'books', news: {type: 'opened', opened: openedBooks()}});
}

/** Books of which no row was set aside. */
function wholeBooks(): Books {
	const books = someBooks();
	const tables = (books.intake?.tables ?? []).map((table) => ({...table, kept: table.rows, setAside: []}));
	return {...books, intake: {tables}};
}

describe('while books are read', () => {
	test('the screen says what, how far, and how to stop it', () => {
		anOpener()
			.does({type: 'books', news: {type: 'progress', progress: {doing: 'reading invoices', rows: 5000, of: 20_000}}})
			.sees('reading invoices', '5,000 of 20,000 rows', '█', 'esc stops it', 'extract');
	});

	test('Esc stops it, and Enter reads again', () => {
		const reader = anOpener().presses('escape');
		expect(reader.effects.at(-1)).toEqual({type: 'books', call: {type: 'stop'}});
		reader
			.does({type: 'books', news: {type: 'stopped'}})
			.sees('Enter reads it again')
			.presses('enter');
		expect(reader.effects.at(-1)).toEqual({type: 'books', call: {type: 'read', wishes: {}}});
	});

	test('a password in an address is on no screen', () => {
		anOpener(100, 30, ['postgres://ada:hunter2@db.example/billing']).sees('db.example').seesNo('hunter2');
	});

	test('what can’t be opened at all ends the program with its sentence', () => {
		const reader = anOpener().does({type: 'books', news: {type: 'failed', sentence: 'extract: no such folder'}});
		expect(reader.effects.at(-1)).toEqual({
			type: 'books',
			call: {type: 'give-up', sentence: 'extract: no such folder'},
		});
	});
});

describe('how the books are read', () => {
	test('is shown first: questions, joins, the reading, then every table with its columns', () => {
		const reader = aMapper(140, 60);
		reader.sees(
			'No due date is known',
			'invoices.subscription_id finds subscriptions.subscription_id in 1,201 of 1,204 rows',
			'31 of 1,290 periods unbilled',
			'extract/bills.csv',
			/invoice_date +issued +by name .*DD\/MM\/YYYY/,
			/due_date +-/,
			'KWD 1,200, USD 4',
			'Void: void',
		);
	});

	test('cells from outside are safe to draw', () => {
		for (const each of ['\u001b', '\u202e']) {
			expect(aMapper(140, 60).frame()).not.toContain(each);
		}
	});

	test('o goes on to the books, m comes back', () => {
		aMapper().presses('o').sees('Month').seesNo('How the books are read').presses('m').sees('How the books are read');
	});

	test('Enter shows what a line can be, and takes the chosen one', () => {
		const reader = aMapper().presses('down', 'down', 'enter').sees('410 of 1,300 periods unbilled');
		reader.presses('up', 'enter');
		expect(reader.effects.at(-1)).toEqual({type: 'books', call: {type: 'read', wishes: {billing: 'first'}}});
	});

	test('Esc closes the choices, then goes back to the books', () => {
		const reader = aMapper().presses('down', 'down', 'enter', 'escape').seesNo('410 of 1,300 periods');
		reader.presses('escape').sees('Month');
	});

	test('a question is answered by what it is about', () => {
		const reader = aMapper().presses('enter').sees('03/04 is 3 April').presses('down', 'enter');
		expect(reader.effects.at(-1)).toEqual({type: 'books', call: {type: 'read', wishes: {dates: 'mdy'}}});
	});

	test('a column is read from another one, or not at all', () => {
		const reader = aMapper(140, 60);
		while (!/▸ +amount +total/.test(reader.frame())) {
			reader.presses('down');
		}

		reader.presses('enter').sees('net').presses('down', 'enter');
		expect(reader.effects.at(-1)).toMatchObject({call: {wishes: {map: {'invoices.amount': 'net'}}}});
	});

	test('says how many rows were set aside, and d lists them', () => {
		const closed = openedBooks({mapping: aMapping({questions: []})});
		const reader = anOpener().does({type: 'books', news: {type: 'opened', opened: closed}});
		const count = (closed.books.intake?.tables ?? []).reduce((sum, {rows, kept}) => sum + rows - kept, 0);
		reader.sees(`${count} rows were set aside: d tells which, and why.`).presses('d').sees('what was set aside');
		reader.presses('escape').sees('How the books are read');
	});

	test('w saves it, and says where', () => {
		const reader = aMapper().presses('w');
		expect(reader.effects.at(-1)).toMatchObject({call: {type: 'save-mapping', path: 'extract/leaktui-mapping.json'}});
		reader.does({type: 'books', news: {type: 'saved', path: 'extract/leaktui-mapping.json'}}).sees('mapping is saved');
	});

	test('is skipped where a saved mapping leaves nothing open, and where our own export needs none', () => {
		const closed = aMapping({questions: []});
		const saved = openedBooks({mapping: closed, isMappingSaved: true});
		anOpener()
			.does({type: 'books', news: {type: 'opened', opened: saved}})
			.sees('Month');
		const own = {
			...closed,
			reading: {...closed.reading, billing: 'first' as const},
			tables: closed.tables.map((table) => ({
				...table,
				columns: table.columns.map(({written: _, ...column}) => ({...column, from: column.field})),
			})),
		};
		anOpener()
			.does({type: 'books', news: {type: 'opened', opened: openedBooks({books: wholeBooks(), mapping: own})}})
			.sees('Month');
		anOpener()
			.does({type: 'books', news: {type: 'opened', opened: openedBooks({mapping: own})}})
			.sees('How the books are read');
		anOpener()
			.does({type: 'books', news: {type: 'opened', opened: openedBooks({mapping: closed})}})
			.sees('How the books are read');
	});

	test('where books can’t be told of as it stands, says why, and o stays', () => {
		const understood = {mapping: aMapping(), wishes: {}, mappingFile: 'x.json'};
		const sentence = 'invoices have no amount';
		const reader = anOpener().does({type: 'books', news: {type: 'failed', sentence, understood}});
		reader.sees(sentence, 'How the books are read').presses('o').sees('How the books are read');
	});

	test('in a simulated year m says that there is none', () => {
		aReader().presses('m').sees('simulated');
	});
});

describe('golden frames of the mapping', () => {
	const scenes: readonly (readonly [string, (reader: Reader) => Reader])[] = [
		['mapping', (reader) => reader],
		['mapping-choices', (reader) => reader.presses('down', 'down', 'enter')],
		['mapping-columns', (reader) => reader.presses('pagedown', 'enter')],
		['mapping-end', (reader) => reader.presses('end')],
	];
	for (const [columns, rows] of sizes) {
		test.each(scenes)(`%s at ${columns} × ${rows}`, async (name, press) => {
			const frame = frameOf(press(aMapper(columns, rows)).state());
			await expect(`${frame}\n`).toMatchFileSnapshot(`../../../snapshots/screens/books-${name}-${columns}x${rows}.txt`);
		});

		test(`reading at ${columns} × ${rows}`, async () => {
			const reader = anOpener(columns, rows).does({
				type: 'books',
				news: {type: 'progress', progress: {doing: 'reading invoices', rows: 412_000, of: 1_000_000}},
			});
			// What stands behind the end of a line is blank, whether or not it is drawn.
			const frame = reader.frame().replaceAll(/ +$/gm, '');
			await expect(`${frame}\n`).toMatchFileSnapshot(`../../../snapshots/screens/books-reading-${columns}x${rows}.txt`);
		});
	}
});

test('random keys never throw, and no line is wider than the terminal or one too many', () => {
	const keys = fc.array(fc.constantFrom(...allKeys, ...'owm:?d12', 'enter', 'down', 'escape'), {
		minLength: 1,
		maxLength: 30,
	});
	check(fc.tuple(keys, fc.constantFrom(...sizes), fc.boolean()), 60, ([pressed, [columns, rows], isRead]) => {
		const reader = isRead ? aMapper(columns, rows) : anOpener(columns, rows);
		for (const key of pressed) {
			reader.presses(key);
			const lines = frameOf(reader.state()).split('\n');
			expect(lines.length).toBeLessThan(rows);
			expect(Math.max(...lines.map((line) => textWidth(line)))).toBeLessThanOrEqual(columns);
		}
	});
});

test('of a path that is too long the name of the file stays', () => {
	const opened = openedBooks();
	const tables = opened.mapping.tables.map((table) => ({
		...table,
		file: `/home/reader/books/of/2024/${'x'.repeat(60)}/${table.table}.csv`,
	}));
	const reader = anOpener(80, 40).does({
		type: 'books',
		news: {type: 'opened', opened: {...opened, mapping: {...opened.mapping, tables}}},
	});
	for (const {table} of tables) {
		reader.sees(new RegExp(`…x+/${table}\\.csv │`));
	}
});
