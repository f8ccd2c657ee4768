import {describe, expect, test} from 'vitest';
import type {Run} from '../../../../source/store/run.ts';
import {aReader} from '../../../helpers/a-reader.tsx';
import {someRuns} from '../../../helpers/some-runs.ts';
import {told, withRuns} from '../../../helpers/with-runs.ts';

const [outage, before, monday, nobody] = someRuns.runs as [Run, Run, Run, Run];

describe('comparing', () => {
	const comparing = () => withRuns().presses('down', 'space', 'up', 'space', 'c');

	test('takes two marked runs, the first is A', () => {
		withRuns()
			.presses('space')
			.sees('A The outage')
			.presses('down', 'space')
			.sees('B Before')
			.presses('space')
			.seesNo('B Before');
		withRuns().presses('c').sees('space marks a run: mark two to compare them');
		comparing().sees(
			'A Before the outage   B The outage, two months on',
			'Settings that differ',
			/zombie +\$5,890 +\$9,770 +\+\$3,880/,
		);
	});

	test('with one marked the other is the selected one', () => {
		withRuns().presses('down', 'space', 'up', 'c').sees('A Before the outage   B The outage, two months on');
	});

	test('of three marks the first goes', () => {
		const reader = withRuns().presses('space', 'down', 'space', 'down', 'space');
		expect(reader.state().runs.marked).toEqual([before.id, monday.id]);
	});

	test('shows counts and money by month, side by side with the difference', () => {
		comparing()
			.presses('tab', 'tab', 'end')
			.sees(/Jun 2024 +\d+ +\d+ +[+−]?\d+ +\$[\d.]+ +\$[\d.]+/);
	});

	test('opens a customer in either run, and Esc comes back', () => {
		const reader = comparing().presses('shift+tab', 'down').sees('Leak only in B', '▸ 0031').presses('enter');
		reader.sees('Put The outage, two months on on screen, at customer 0031? z undoes it.').presses('y');
		const call = reader.effects.at(-1);
		expect(call).toEqual({type: 'store', call: {type: 'open', id: outage.id, customerId: 31}});
		expect(reader.presses('a', 'y').effects.at(-1)).toEqual({
			type: 'store',
			call: {type: 'open', id: before.id, customerId: 31},
		});
		told(reader, {type: 'opened', run: before, warning: undefined, customerId: 31})
			.sees('Runs › Compare › 0031')
			.presses('escape')
			.sees('Leak only in B')
			.presses('escape')
			.sees('row 1 of 5');
	});

	test('says where a customer is not in the other run', () => {
		const small = {...before, settings: {...before.settings, customers: 20}};
		withRuns({runs: [small, nobody], unreadable: []})
			.presses('space', 'down', 'space', 'c', 'shift+tab', 'end', 'a')
			.sees(/Before the outage has no customer \d+: it has 20/);
	});

	test('runs with more customers than fit are left to the command line', () => {
		const large = {...before, settings: {...before.settings, customers: 2_000_000}};
		withRuns({runs: [large, nobody], unreadable: []})
			.presses('space', 'down', 'c')
			.sees('leaktui runs compare takes it');
	});
});

test('as many settings are counted as are listed, the day apart from them', () => {
	const comparing = () => withRuns().presses('down', 'space', 'up', 'space', 'c');
	const [title = '', ...rest] = comparing().frame().split('\n').slice(4);
	const rows = rest
		.slice(
			1,
			rest.findIndex((row) => row.includes('╰')),
		)
		.filter((row) => !/as of/.test(row));
	const listed = rows.filter((row) => /^│ \S/.test(row)).length;
	expect(title).toMatch(new RegExp(`Settings that differ ─+ ${listed} ─╮`));
	const other = withRuns().presses('space', 'down', 'down', 'space', 'c');
	other.sees(/Settings that differ ─+ \d and the day ─╮/);
});

test('a table that has no room for all of its rows says so', () => {
	const reader = withRuns(someRuns, aReader({columns: 80, rows: 24})).presses('space', 'down', 'down', 'space', 'c');
	reader.sees('2024-06:late=60').seesNo(/Settings that differ .*▼/);
	reader
		.presses('tab')
		.sees('= collected', /Settings that differ ─+ \d and the day ▼ ─╮/)
		.seesNo('2024-06:late=60');
});
