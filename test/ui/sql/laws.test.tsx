import fc from 'fast-check';
import {expect, test} from 'vitest';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import type {Cell, Fault, ResultColumn} from '../../../source/sql/answer.ts';
import {claimColumns} from '../../../source/sql/score/claim-columns.ts';
import {addClaims, noClaims} from '../../../source/sql/score/claims.ts';
import {keymap} from '../../../source/ui/app/keymap.ts';
import {editKeys} from '../../../source/ui/editor/edit-keys.ts';
import {cleanText, textIn} from '../../../source/ui/editor/editor.ts';
import type {SqlNews} from '../../../source/ui/state/sql-calls.ts';
import type {State} from '../../../source/ui/state/state.ts';
import {aReader, type Reader} from '../../helpers/a-reader.tsx';
import {someCharacters, someText} from '../../helpers/any-edits.ts';
import {anyLook, anySize, hostileTexts, type Move, makeMove} from '../../helpers/any-moves.ts';
import {check} from '../../helpers/check.ts';
import {checkPicture} from '../../helpers/check-picture.ts';

/** What happens on the SQL screen: a move of the reader, or what the engine or an editor outside tells then. */
type Event = Move | {readonly tells: (state: State) => SqlNews | undefined};

const settings = {...defaultSettings, customers: 12};
const hostile = fc.constantFrom(...hostileTexts);

const cell: fc.Arbitrary<Cell> = fc.oneof(
	fc.constantFrom<Cell>(null, true, '2024-01-01', '9007199254740993', 'NaN', [1, null], {a: [hostileTexts[0] ?? '']}),
	fc.integer({min: -5, max: 1300}),
	hostile,
	someText,
);
const column: fc.Arbitrary<ResultColumn> = fc.record({
	name: fc.oneof(
		fc.constantFrom('subscription_id', 'month', 'invoice_id', 'customer_id', 'amount', '', '#', 'a"b'),
		hostile,
	),
	type: fc.constantFrom('INTEGER', 'DATE', 'VARCHAR', 'DECIMAL(12,2)', 'INTEGER[]', 'DOUBLE'),
});

const answered: fc.Arbitrary<Event> = fc
	.uniqueArray(column, {minLength: 1, maxLength: 6, selector: ({name}) => name})
	.chain((columns) =>
		fc.record({
			columns: fc.constant(columns),
			rows: fc.array(fc.array(cell, {minLength: columns.length, maxLength: columns.length}), {maxLength: 8}),
			more: fc.constantFrom(0, 0, 11_293),
		}),
	)
	.map(({columns, rows, more}) => ({
		tells({sql: {asked}}) {
			const places = claimColumns(columns);
			const claims = noClaims();
			if (places) {
				addClaims(claims, places, rows);
			}

			return (
				asked && {
					type: 'answered',
					answer: {asked, columns, rows, count: rows.length + more, milliseconds: 3, ...(places && {claims})},
				}
			);
		},
	}));

const failed: fc.Arbitrary<Event> = fc
	.record({
		sentence: fc.oneof(hostile, fc.constant('x '.repeat(200))),
		line: fc.integer({min: 1, max: 9}),
		column: fc.nat(90),
	})
	.map(({sentence, line, column: at}) => ({
		tells({sql: {asked}}) {
			const place = {line, column: at + 1, offset: Math.min(asked?.sql.length ?? 0, at)};
			const fault: Fault = {kind: 'failed', sentence, place};
			return asked && {type: 'failed', asked, fault};
		},
	}));

const news: fc.Arbitrary<Event> = fc.oneof(
	answered,
	failed,
	someText.map((text): Event => ({tells: () => ({type: 'edited', text})})),
	someText.map((text): Event => ({tells: () => ({type: 'history', queries: [text, 'SELECT 1']})})),
	fc.nat(100_000).map((milliseconds): Event => ({tells: () => ({type: 'time', milliseconds})})),
	hostile.map((sentence): Event => ({tells: () => ({type: 'unable', sentence})})),
	fc.constant<Event>({tells: () => ({type: 'ready'})}),
	fc.constant<Event>({
		tells: ({day, settings: now}) => ({type: 'counts', counts: {day, settings: now, rows: {invoices: 1_234_567}}}),
	}),
);

const bound = keymap.filter(({modes}) => modes.includes('sql') || modes.includes('writing')).flatMap(({keys}) => keys);
const event: fc.Arbitrary<Event> = fc.oneof(
	{weight: 6, arbitrary: someCharacters.map((text) => ({key: [...text][0] as string}))},
	{weight: 5, arbitrary: fc.constantFrom(...editKeys.flatMap(({keys}) => keys)).map((key) => ({key}))},
	{weight: 6, arbitrary: fc.constantFrom(...bound).map((key) => ({key}))},
	{weight: 2, arbitrary: fc.constantFrom('ctrl+r', 'escape', 'i', 'tab', 'enter', '6').map((key) => ({key}))},
	{weight: 2, arbitrary: someText.map((pasted) => ({pasted}))},
	{weight: 4, arbitrary: news},
	{weight: 1, arbitrary: anySize},
);

function happens(reader: Reader, each: Event): void {
	if ('tells' in each) {
		const told = each.tells(reader.state());
		if (told) {
			reader.does({type: 'engine', news: told});
		}
	} else {
		makeMove(reader, each);
	}
}

test('whatever is written, told and resized on the SQL screen, no picture breaks out of its terminal', () => {
	const input = fc.record({
		look: anyLook,
		size: anySize,
		text: someText,
		isSpoken: fc.boolean(),
		events: fc.array(event, {maxLength: 30}),
	});
	check(input, 250, ({look, size, text, isSpoken, events}) => {
		const reader = aReader({settings, ...look, ...size, isSpoken})
			.presses('6')
			.pastes(text)
			.presses('ctrl+r');
		for (const [at, each] of events.entries()) {
			happens(reader, each);
			if (!isSpoken && at % 6 === 5) {
				checkPicture(reader.state());
			}
		}

		if (isSpoken) {
			expect(reader.frame()).not.toMatch(/[\u2500-\u257F]/);
		} else {
			checkPicture(reader.state());
		}
	});
});

test('whatever happened to a query, undone to the end it is what was first written', () => {
	const input = fc.record({text: someText, events: fc.array(event, {maxLength: 40})});
	check(input, 250, ({text, events}) => {
		const reader = aReader({settings}).presses('6');
		const first = reader.state().sql.editor;
		reader.pastes(text);
		for (const each of events) {
			happens(reader, each);
		}

		let steps = 0;
		for (let done = reader.state().sql.editor.done; done; done = done.rest) {
			steps++;
		}

		while (reader.state().question || reader.state().prompt) {
			reader.presses(reader.state().question ? 'n' : 'escape');
		}

		reader.does({type: 'screen', screen: 'sql'}).does({type: 'sql', request: {type: 'write'}});
		reader.presses(...Array<string>(steps).fill('alt+z'));
		expect(textIn(reader.state().sql.editor)).toBe(textIn(first));
	});
});

test('keys of the panes, other screens, other days and other sizes leave a query as it is', () => {
	const taking = ['enter', 'ctrl+p', ':', 'ctrl+o', 'ctrl+e', '?', 'z', 'Z', 'i', 'tab', 'shift+tab'];
	const keys = bound.filter((key) => !taking.includes(key));
	const input = fc.record({
		text: someText,
		moves: fc.array(
			fc.oneof({weight: 8, arbitrary: fc.constantFrom(...keys).map((key) => ({key}))}, {weight: 1, arbitrary: anySize}),
			{maxLength: 30},
		),
	});
	check(input, 150, ({text, moves}) => {
		const reader = aReader({settings}).presses('6').pastes(text).presses('escape');
		for (const move of moves) {
			makeMove(reader, move);
			// A list that is open chooses with enter alone, and a field takes letters.
			if (reader.state().prompt || reader.state().question) {
				reader.presses('escape', 'n');
			}
		}

		expect(textIn(reader.state().sql.editor)).toBe(cleanText(text));
	});
});

test('5,000 lines that are pasted are there, fit on the screen, run as they are, and are gone in one undo', () => {
	const lines = Array.from({length: 5000}, (_, at) => `\t-- line ${at}: 漢字 e\u0301`);
	const reader = aReader()
		.presses('6')
		.types('SELECT 1')
		.pastes(`\n${lines.join('\r\n')}`);
	reader.sees('line 5001 of 5001', 'line 4999: 漢字 é'.normalize('NFD'));
	checkPicture(reader.state());
	reader.presses('ctrl+home').sees('line 1 of 5001', '1 SELECT 1', 'line 0:');
	checkPicture(reader.state());
	reader.presses('ctrl+r');
	expect(reader.state().sql.asked?.sql).toBe(`SELECT 1\n${lines.join('\n')}`);
	reader.presses('alt+z').seesNo('line 5001', 'line 0:').sees('1 SELECT 1');
	expect(textIn(reader.state().sql.editor)).toBe('SELECT 1');
});

test('a letter with Alt is no letter of the text, and Alt with Enter runs', () => {
	const letters = [...'aceghijklmnopqrstuvwx'].map((letter) => `alt+${letter}`);
	const reader = aReader({settings})
		.presses('6')
		.types('SELECT 1')
		.presses(...letters);
	expect(textIn(reader.state().sql.editor)).toBe('SELECT 1');
	reader.presses('alt+enter');
	expect(reader.state().sql.asked?.sql).toBe('SELECT 1');
});
