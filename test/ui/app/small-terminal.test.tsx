import {expect, test} from 'vitest';
import {presets} from '../../../source/simulation/presets.ts';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import {customerColumnsIn} from '../../../source/ui/customer/list.ts';
import {leakColumnsIn} from '../../../source/ui/leaks/list.ts';
import {aReader} from '../../helpers/a-reader.tsx';

const small = {columns: 80, rows: 24};
const smallest = {columns: 60, rows: 18};

test('the truth shows its whole score on Month at once, and Tab leads there next', () => {
	const reader = aReader(small).presses(']', ']', ']', ']', 't');
	reader.sees('Score against the truth', /recall +│/, /Z zombie +111 +90 +0 +21 +0 +1\.00 +1\.00/);
	reader.presses('tab');
	expect(reader.frame()).toMatch(/Score against the truth/);
	reader.presses('shift+tab', 't', 't').sees('Leaks by month');
});

test('a customer has its day axis, in front of what the reason says at length', () => {
	aReader(small)
		.presses('$', '2', 'enter')
		.sees('day by day', /I─+ 14 days to pay ─+D/, 'Why Z', 'cost   $50.00');
});

test.each([small, smallest])('what a list is sorted by is in sight and marked, in $columns columns', (size) => {
	for (const truth of [[], ['t']]) {
		for (const [screen, columnsIn] of [
			['2', customerColumnsIn],
			['3', leakColumnsIn],
		] as const) {
			const reader = aReader(size).presses('$', ...truth, screen);
			for (const _ of columnsIn(reader.state())) {
				expect(reader.frame().split('\n')[5], reader.frame()).toMatch(/[▲▼]/);
				reader.presses('s');
			}
		}
	}
});

test('customers keep price and status, leaks keep since beside the truth', () => {
	aReader(small)
		.presses('$', '2')
		.sees(/plan +price +status +leaked +JFMAMJJASOND/);
	aReader(small)
		.presses('$', 't', '3')
		.sees(/month +since ▲ +leaked +truth/);
});

test('an expired discount is named beside the truth, and the truth is whole', () => {
	const rates = {...defaultSettings.rates, 'expired-discount': 30};
	for (const size of [small, smallest]) {
		aReader({...size, settings: {...defaultSettings, rates, discount: {percent: 20, months: 6}}})
			.presses('$', 't', '3')
			.sees(/X expired +\S.* found +│/);
	}
});

test.each(presets.map(({name}, at) => [name, at] as const))(
	'%s leaves the counts in sight while what moved is read',
	(_, at) => {
		for (const size of [small, {columns: 100, rows: 30}]) {
			const reader = aReader(size).presses('4', 'L').does({type: 'preset', preset: at}).presses('tab');
			for (const key of ['end', 'home', 'up', 'down', 'end']) {
				reader.presses(key).sees(/G ghost +\d/, /P short-paid +\d/, /c churn +\d/, 'leaked');
			}
		}
	},
);

test('the words on a setting are whole, in every line of the form', () => {
	for (const size of [smallest, small, {columns: 100, rows: 30}]) {
		const reader = aReader(size).presses('4', 'home');
		for (let line = 0; line < 16; line++) {
			const beside = size.columns < 100 ? reader.frame().split('\n').slice(3, 8).join('\n') : reader.frame();
			expect(beside).not.toContain('…');
			reader.presses('j');
		}
	}
});

test('the scale of the bars is no default, and a change is the year’s wherever one stands', () => {
	aReader(small)
		.presses(']', ']', '4', 'right')
		.sees('rates, drawn up to 10 %', 'The whole year')
		.seesNo('10 % default');
});
