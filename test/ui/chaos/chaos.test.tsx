import {describe, expect, test} from 'vitest';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import {fields} from '../../../source/simulation/settings-fields.ts';
import {formLines} from '../../../source/ui/chaos/form.ts';
import {changesIn, movesIn} from '../../../source/ui/chaos/moves.ts';
import {customersIn} from '../../../source/ui/customer/list.ts';
import {simulationFor} from '../../../source/ui/state/derive.ts';
import {settingsBefore} from '../../../source/ui/state/settings-before.ts';
import {aReader, type Reader} from '../../helpers/a-reader.tsx';

/** On Chaos, on the line with this label. */
function onLine(label: string, reader: Reader = aReader()): Reader {
	const lines = formLines(reader.state().settings);
	const at = lines.findIndex((line) => line !== 'presets' && line.label === label);
	return reader.presses('4', 'home', ...Array<string>(at).fill('down'));
}

function onPresets(reader: Reader = aReader()): Reader {
	return reader.presses('4', 'home');
}

describe('the form', () => {
	test('has a line for every setting', () => {
		const options = formLines(defaultSettings).map((line) => (line === 'presets' ? line : line.option));
		expect(new Set(options)).toEqual(new Set(['presets', ...fields.map(({option}) => option)]));
	});

	test('begins on the first rate', () => {
		aReader()
			.presses('4')
			.sees(/▸ ghost +◂ +1\.5 % ▸/, 'Ghost Subscriber: percent of subscriptions');
	});

	test('turns every value that has a step, by one step or by ten, within its bounds', () => {
		for (const line of formLines(defaultSettings)) {
			if (line === 'presets' || !line.range) {
				continue;
			}

			const {min, max, step} = line.range;
			const reader = onLine(line.label, aReader({settings: {...defaultSettings, customers: 50}}));
			const value = () => line.value(reader.state().settings) as number;
			const from = value();
			expect(reader.presses('right') && value(), line.label).toBe(Math.min(max, from + step));
			expect(reader.presses('left') && value(), line.label).toBe(Math.max(min, Math.min(max, from + step) - step));
			const before = value();
			expect(reader.presses('L') && value(), line.label).toBe(Math.min(max, before + 10 * step));
			reader.presses(...Array<string>(21).fill('H'));
			expect(value(), line.label).toBe(min);
		}
	});

	test('takes typed values: the first letter replaces what was there', () => {
		const reader = onLine('customers').presses('enter').types('2,500').presses('enter');
		expect(reader.state().settings.customers).toBe(2500);
		onLine('seed', reader).presses('enter', 'left').types('q').presses('enter');
		expect(reader.state().settings.seed).toBe('leaktuqi');
		onLine('mix', reader).presses('enter').types('50/30/20').presses('enter');
		expect(reader.state().settings.mix).toEqual([50, 30, 20]);
		expect(reader.sees('50/30/20', 'seed leaktuqi', '2,500').state().past).toHaveLength(3);
	});

	test('refuses a wrong value with a sentence, and stays open until it is right or left', () => {
		const reader = onLine('ghost').presses('enter').types('120').presses('enter');
		reader.sees('ghost takes a percentage from 0 to 100, not', '"120"', '0 … 100 %');
		expect(reader.state().settings).toBe(defaultSettings);
		reader.presses('backspace').seesNo('not "120"').presses('enter');
		expect(reader.state().settings.rates['ghost']).toBe(12);
		reader.presses('enter').types('7').presses('escape');
		expect(reader.state().prompt).toBeUndefined();
		expect(reader.state().settings.rates['ghost']).toBe(12);
	});

	test('takes up to 100,000 customers and says so', () => {
		const reader = onLine('customers').sees('up to', '100,000').presses('enter').types('100001').presses('enter');
		expect(reader.state().prompt?.problem).toBe(
			'customers takes a whole number of customers from 1 to 100,000, not "100001"',
		);
		expect(reader.state().settings).toBe(defaultSettings);
	});

	test('shows a long text around its cursor', () => {
		onLine('seed')
			.presses('enter')
			.types(`${'abc'.repeat(25)}xyz`)
			.sees('bcxyz')
			.presses('enter')
			.sees('abcabc');
	});

	test('resets a value to its default', () => {
		const reader = onLine('terms').presses('L', 'r');
		expect(reader.state().settings).toEqual(defaultSettings);
		reader.sees('Design defaults').seesNo('changed from').presses('r').sees('this is the default already');
	});
});

describe('a higher ghost rate', () => {
	test('by half a point makes ghosts appear, takes along what had struck their invoices, and moves nothing else', () => {
		const reader = onLine('ghost').presses('right');
		const [ghosts, ...others] = changesIn(reader.state())?.scenarios ?? [];
		expect(ghosts?.vanished).toEqual([]);
		expect(ghosts?.appeared.length).toBeGreaterThan(20);
		expect(ghosts?.appeared.every(({cause}) => cause === 'rate')).toBe(true);
		for (const {appeared, vanished} of others) {
			expect(appeared).toEqual([]);
			expect(vanished.every(({other}) => other === 'ghost-subscriber')).toBe(true);
		}

		const count = ghosts?.appeared.length ?? 0;
		reader.sees(`${count} ghosts appear`, `${count} invoices vanish`, 'Nothing else moved.', `+${count}`);
	});

	test('lists the customers behind each line of what moved', () => {
		const reader = onLine('ghost').presses('right', 'tab').sees('enter lists the customers');
		for (const [at, {text, customerIds}] of movesIn(reader.state()).entries()) {
			reader.presses('home', ...Array<string>(at).fill('down')).sees(new RegExp(`▸ . ${text}`));
			const opened = aReader();
			opened.presses('4', 'right', 'tab', ...Array<string>(at).fill('down'), 'enter').sees(`only: ${text}`);
			expect(customersIn(opened.state()).rows).toEqual(customerIds);
		}

		expect(movesIn(reader.state()).length).toBeGreaterThan(1);
	});
});

describe('an incident', () => {
	const struckIn = (reader: Reader, month: number) => {
		const {truth} = simulationFor(reader.state());
		return truth.struck.filter((_, place) => place % truth.months === month);
	};

	test('in June changes June alone', () => {
		const start = {settings: {...defaultSettings, rates: {...defaultSettings.rates, churn: 0}}};
		const before = aReader(start);
		const reader = onLine('ghost', aReader(start).presses(']', ']', ']', ']', ']'))
			.presses('i')
			.types('20')
			.presses('enter');
		expect(reader.state().settings.incidents).toEqual([{month: '2024-06', scenario: 'ghost-subscriber', percent: 20}]);
		for (let month = 0; month < 12; month++) {
			const isSame = struckIn(reader, month).join() === struckIn(before, month).join();
			expect(isSame, `month ${month}`).toBe(month !== 5);
		}

		reader.sees(/ghost Jun +20\.0 %/);
	});

	test('reaches other months only through customers who cancel otherwise', () => {
		const reader = onLine('zombie', aReader().presses(']', ']')).presses('i').types('50').presses('enter');
		const changes = changesIn(reader.state());
		const {appeared, vanished, moved} = changes?.cancellations ?? {appeared: [], vanished: [], moved: []};
		const others = (changes?.scenarios ?? []).flatMap((each) =>
			[...each.appeared, ...each.vanished].filter(({month}) => month !== 2),
		);
		expect(others.length).toBeGreaterThan(0);
		for (const {cause, customerId} of others) {
			expect(cause).toBe('cancellation');
			expect([...appeared, ...vanished, ...moved]).toContain(customerId);
		}
	});

	test('has a line of its own where it is turned, and removed by an empty text or a reset', () => {
		const reader = onLine('new incident').presses('enter').types('2024-03:zombie=5').presses('enter');
		reader.sees(/▸ zombie Mar +◂ +5\.0 % ▸/).presses('right');
		expect(reader.state().settings.incidents).toEqual([{month: '2024-03', scenario: 'zombie-account', percent: 5.5}]);
		reader.presses('r');
		expect(reader.state().settings.incidents).toEqual([]);
		reader.presses('z', 'enter', 'ctrl+u', 'enter');
		expect(reader.state().settings.incidents).toEqual([]);
	});

	test('is no matter of churn, which is drawn for a whole year', () => {
		const reader = onLine('churn').presses('i').sees('select ghost, zombie, short-paid or late first');
		expect(reader.state().prompt).toBeUndefined();
	});
});

describe('presets', () => {
	test('say what they would set before they are applied', () => {
		const reader = aReader({columns: 140, rows: 40}).presses('4', 'up').seesNo('enter sets');
		reader.presses('right').sees('Clean year', 'enter sets ghost 0.0 %, zombie 0.0 %, short-paid 0.0 %, late 0.0 %');
		reader.presses('right').sees(/enter sets zombie Jun 12\.0 %, late Jun 60\.0 %/);
		reader.presses('enter').seesNo('enter sets').presses('z').sees('undone: zombie Jun none, late Jun none');
	});

	test('are picked with left and right and applied with Enter; a clean year has no finding', () => {
		const reader = onPresets().presses('right').sees('◂ Clean year ▸  enter applies');
		expect(reader.state().settings).toBe(defaultSettings);
		reader.presses('enter').sees('preset  ◂ Clean year ▸').presses('$', '3').sees('No leak is seen by this day.');
	});

	test('keep seed and number of customers', () => {
		const reader = onPresets(aReader({settings: {...defaultSettings, seed: 'mine', customers: 70}}));
		reader.presses('left', 'enter').sees('Heavy leakage');
		expect(reader.state().settings).toMatchObject({seed: 'mine', customers: 70, rates: {ghost: 6}});
		onLine('grace', reader).presses('right').sees('changed from Heavy leakage');
	});

	test('that are picked and not applied are dropped', () => {
		const reader = onPresets().presses('right', 'escape').sees('Design defaults').seesNo('Clean year');
		expect(reader.state().screen).toBe('chaos');
		expect(reader.presses('escape').state().screen).toBe('month');
	});
});

test('a setting turned several times is compared with what it was before the first turn', () => {
	const reader = aReader({columns: 140, rows: 40}).presses('4', ...Array<string>(30).fill('up'));
	while (!/▸ ghost/.test(reader.frame())) {
		reader.presses('down');
	}

	reader.presses('right', 'right', 'right');
	expect(settingsBefore(reader.state())?.rates['ghost']).toBe(1.5);
	reader.presses('z');
	expect(reader.state().settings.rates['ghost']).toBe(2.5);
	reader.presses('down', 'right');
	expect(settingsBefore(reader.state())?.rates['ghost']).toBe(2.5);
});

test('a discount moves no leak, and it is said that the same leaks come to something else', () => {
	const reader = aReader({columns: 140, rows: 40}).presses('4', 'end', 'enter').types('20:6').presses('enter');
	reader.sees('Nothing moved, but amounts are not what they were').seesNo('the year is the same');
	reader.presses('z').sees('undone: discount none');
});
