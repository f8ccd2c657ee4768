import {describe, expect, test} from 'vitest';
import {usd} from '../../../source/domain/currency.ts';
import {parseDay} from '../../../source/domain/days.ts';
import type {Run} from '../../../source/store/run.ts';
import {initialState} from '../../../source/ui/app/initial-state.ts';
import {startedFrom} from '../../../source/ui/runs/open.ts';
import {aReader, frameOf, type Reader, styledFrameOf} from '../../helpers/a-reader.tsx';
import {someRuns} from '../../helpers/some-runs.ts';
import {opened, told, withRuns} from '../../helpers/with-runs.ts';

const [outage, before, , nobody] = someRuns.runs as [Run, Run, Run, Run];

describe('the list', () => {
	test('is read when the screen is opened, and says so meanwhile', () => {
		const reader = aReader().presses('5').sees('Reading the saved runs');
		expect(reader.effects).toEqual([{type: 'store', call: {type: 'follow'}}]);
	});

	test('names the key that fills it', () => {
		withRuns({runs: [], unreadable: []}).sees('No run is saved yet', 'Press w');
	});

	test('has a line per run and file, the latest saved first', () => {
		withRuns().sees(
			'row 1 of 5',
			/▸ +The outage.*2024-07-05 08:30.*leaktui.*Gateway.*2024-08-31 +604 +\$15,638.17/,
			/! from-a-newer.*unreadable/,
		);
	});

	test('tells more of the selected run', () => {
		withRuns().sees(
			'note     Ask the class',
			'differs  2024-06:zombie=12, 2024-06:late=60',
			'on Customers, customer 0412',
		);
	});

	test('of where its books are the last folder stays, and what it opens on is called by its name', () => {
		const path = `/home/reader/${'books/'.repeat(20)}march`;
		const books = {
			...before,
			books: {name: 'march', paths: [path], currency: usd, wishes: {}},
			screen: 'chaos',
		} as unknown as Run;
		withRuns({runs: [books], unreadable: []}, aReader({columns: 80, rows: 24})).sees(
			/opens {4}as of 2024-08-31 on Policy.*; ….*books\/march/,
		);
	});

	test('is filtered and searched, and Esc shows all again', () => {
		withRuns()
			.presses('f')
			.types('leaked>20000')
			.presses('enter')
			.sees('Nobody checks', 'row 1 of 1 · 5 in all')
			.seesNo('Übung')
			.presses('escape', '/')
			.types('ubung')
			.presses('enter')
			.sees('▸   Übung', 'row 3 of 5');
	});

	test('is sorted by any column, and the other way round', () => {
		const names = (reader: Reader) => reader.frame().match(/The outage|Before|Übung|Nobody/g);
		const byName = withRuns().presses('home', 's', 's', 's', 's', 's', 's');
		expect(byName.state().runs.sort).toBe('name');
		expect(names(byName)?.slice(0, 2)).toEqual(['Before', 'Nobody']);
		expect(names(byName.presses('S'))?.slice(0, 2)).toEqual(['Übung', 'The outage']);
	});

	test('keeps the selected run selected when another one is saved elsewhere', () => {
		const reader = withRuns().presses('down');
		const another = {...nobody, id: '99999999-d9cb-469f-a165-70867728950e', name: 'Another'};
		told(reader, {type: 'listed', listing: {...someRuns, runs: [another, ...someRuns.runs]}}).sees(
			'▸   Before the outage',
		);
	});

	test('says why it can not be read, and that nothing was changed', () => {
		withRuns('cannot read the runs in /nowhere: permission denied').sees('permission denied', 'Nothing was changed');
	});

	test('draws nothing that a file name hides', () => {
		const unreadable = [{file: '\u001B]0;owned\u0007\u202Eevil.json', reason: 'it is not JSON'}];
		const frame = styledFrameOf(withRuns({runs: [], unreadable}).state());
		expect(frame).toContain(']0;ownedevil.json');
		for (const hidden of ['\u001B]', '\u0007', '\u202E']) {
			expect(frame).not.toContain(hidden);
		}
	});

	test('leaves a file alone that is no run, and says why', () => {
		for (const key of ['enter', 'D', 'R', 'E', 'space']) {
			const reader = withRuns().presses('end', key).sees('is left as it is: a newer leaktui wrote it');
			expect(reader.effects).toHaveLength(1);
		}
	});

	test.each([
		[60, 18],
		[80, 24],
		[140, 40],
	])('fits a terminal of %i × %i', (columns, rows) => {
		for (const keys of [
			['5'],
			['5', 'R'],
			['5', 'D'],
			['w'],
			['5', 'space', 'down', 'c'],
			['5', 'space', 'down', 'c', 'tab'],
		]) {
			const reader = told(aReader({columns, rows}), {type: 'listed', listing: someRuns}).presses(...keys);
			const lines = reader.frame().split('\n');
			expect(lines.length).toBeLessThan(rows);
			expect(Math.max(...lines.map((text) => [...text].length))).toBeLessThanOrEqual(columns);
		}
	});
});

describe('a run that is opened', () => {
	test('is asked for by its id', () => {
		expect(withRuns().presses('down', 'enter').effects.at(-1)).toEqual({
			type: 'store',
			call: {type: 'open', id: before.id},
		});
	});

	test('brings back settings, day, screen and customer', () => {
		const reader = opened(outage).sees('Customers › 0412', 'as of 31 Aug 2024', 'The outage, two months on, saved');
		expect(reader.state().settings).toEqual(outage.settings);
		reader.presses('escape').sees('▸ 0412');
	});

	test('stands on Month where its screen is not known', () => {
		opened({...before, screen: 'dashboard'}).sees('[1 Month]');
	});

	test('warns with both engine versions where the year is another one', () => {
		const warning =
			'saved with engine version 0, replayed with engine version 1: the year differs from the one that was saved';
		opened(before, warning).sees('Before the outage: saved with engine version 0, replayed with engine version 1');
	});

	test('takes no settings away: they can be undone', () => {
		const reader = told(withRuns().presses('4', 'L'), {type: 'opened', run: nobody, warning: undefined});
		reader.sees('opened Nobody checks: z brings the settings before back').presses('z');
		expect(reader.state().settings.rates).toMatchObject({ghost: 6.5});
	});

	test('is refused where it has more customers than fit', () => {
		const large = {...before, settings: {...before.settings, customers: 2_000_000}};
		const reader = withRuns({runs: [large], unreadable: []}).presses('enter');
		reader.sees('has 2,000,000 customers', /leaktui simulate\s+--run shows it/);
		expect(reader.effects).toHaveLength(1);
	});

	test('can be the one that the program is started with; options beside it change it', () => {
		const start = {
			settings: outage.settings,
			day: parseDay('2024-08-31') as number,
			theme: 'calm',
			isAscii: false,
			columns: 100,
			rows: 30,
		} as const;
		expect(frameOf(startedFrom(initialState(start), outage, undefined))).toMatch(
			/Customers › 0412.*two months on, saved/,
		);
		const other = initialState({...start, settings: {...outage.settings, customers: 100}});
		expect(frameOf(startedFrom(other, outage, 'the year differs'))).toMatch(
			/Customers .*100 customers · The outage, two months on, changed.*The outage, two months on: the year differs/s,
		);
	});
});

test('in high contrast nothing is underlined in front of the names of runs but the letters of marks', () => {
	const reader = withRuns(someRuns, aReader({theme: 'high-contrast'})).presses('down', 'space', 'up');
	const rows = styledFrameOf(reader.state())
		.split('\n')
		.filter((row) => /2024-07-0\d/.test(row));
	expect(rows.length).toBeGreaterThan(2);
	// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character
	const underlined = rows.flatMap((row) => [...row.matchAll(/\u001B\[(?:1;)?4m([^\u001B]*)/g)].map(([, text]) => text));
	expect(underlined).toEqual(['A']);
});
