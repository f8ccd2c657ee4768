import {describe, expect, test} from 'vitest';
import {complaint} from '../../source/domain/complaint.ts';
import {formatIncident, parseIncident, parseText} from '../../source/simulation/setting-values.ts';
import {defaultSettings, type Settings} from '../../source/simulation/settings.ts';
import {type Field, fields, optionsOf, withField} from '../../source/simulation/settings-fields.ts';
import {incidents, someSettingsAndPolicy} from '../helpers/arbitraries.ts';
import {check} from '../helpers/check.ts';

function fieldOf(option: string): Field {
	return fields.find((field) => field.option === option) as Field;
}

/** Reads words of a command line the way every reader of options does. */
function settingsFrom(words: readonly string[]): Settings {
	let settings = defaultSettings;
	for (let at = 0; at < words.length; at++) {
		const [, option = '', , inWord] = /^--([a-z-]+)(=(.*))?$/s.exec(words[at] as string) ?? [];
		const field = fieldOf(option);
		const text = field.placeholder === '' ? 'yes' : (inWord ?? (words[++at] as string));
		const result = withField(settings, field, text);
		expect(result).toBeTypeOf('object');
		settings = result as Settings;
	}

	return settings;
}

describe('bounds', () => {
	const percentsTaken = [
		['0', 0],
		['100', 100],
		['1.5', 1.5],
		['1.5%', 1.5],
		['1.5 %', 1.5],
		[' 8 ', 8],
		['.5', 0.5],
		['5.', 5],
		['1e1', 10],
		['+3', 3],
		['-0', 0],
	] as const;
	const never = ['', ' ', 'abc', 'NaN', 'Infinity', '0x10', '1,5', '1e9', '-1', '5 5', '--', '1e', '1e9999'];

	test.each(['ghost', 'zombie', 'leaky', 'late', 'churn'])('--%s takes 0 to 100 %%', (option) => {
		for (const [text, value] of percentsTaken) {
			expect(fieldOf(option).parse(text)).toBe(value);
		}

		for (const text of [...never, '100.01', '-0.01', '101', '%', '5%%']) {
			expect(fieldOf(option).parse(text)).toBeUndefined();
		}
	});

	test.each([
		['customers', 1, 10_000_000],
		['months', 1, 36],
		['terms', 0, 90],
		['grace', 0, 90],
		['detector-grace', 0, 90],
	])('--%s takes whole numbers from %i to %i', (option, min, max) => {
		const {parse, range} = fieldOf(option);
		expect([parse(String(min)), parse(String(max)), parse(` ${max} `)]).toEqual([min, max, max]);
		expect(range).toMatchObject({min, max});
		for (const text of [...never, String(min - 1), String(max + 1), `${min}.5`, '5%', '1e8']) {
			expect(parse(text)).toBeUndefined();
		}
	});

	test('zero is zero, without a sign', () => {
		expect(Object.is(fieldOf('grace').parse('-0'), 0)).toBe(true);
		expect(Object.is(fieldOf('ghost').parse('-0'), 0)).toBe(true);
	});

	test('--mix takes three percentages that sum to 100', () => {
		const {parse} = fieldOf('mix');
		expect(parse('60/30/10')).toEqual([60, 30, 10]);
		expect(parse('33.3 / 33.3 / 33.4')).toEqual([33.3, 33.3, 33.4]);
		expect(parse('100%/0%/0%')).toEqual([100, 0, 0]);
		for (const text of [
			'',
			'60/30',
			'60/30/10/0',
			'60/30/11',
			'60/30/9.9',
			'110/-10/0',
			'a/b/c',
			'60//40',
			'60,30,10',
		]) {
			expect(parse(text)).toBeUndefined();
		}
	});

	test('--seed takes 1 to 80 visible characters', () => {
		expect(parseText('  a seed ')).toBe('a seed');
		expect(parseText('😀'.repeat(80))).toBe('😀'.repeat(80));
		for (const text of ['', '   ', 'x'.repeat(81), 'a\nb', '\u001b[31m', 'a\u202eb', '\ud800']) {
			expect(parseText(text)).toBeUndefined();
		}
	});

	test('--incident takes a month, a monthly scenario by dial or id, and a percentage', () => {
		const ghosts = {month: '2024-06', scenario: 'ghost-subscriber', percent: 20};
		expect(parseIncident('2024-06:ghost=20')).toEqual(ghosts);
		expect(parseIncident(' 2024-06:ghost-subscriber=20% ')).toEqual(ghosts);
		for (const text of [
			'',
			'2024-06',
			'2024-06:ghost',
			'2024-06:ghost=',
			'2024-06:ghost=101',
			'2024-06:ghost=-1',
			'2024-06:ghost=NaN',
			'2024-13:ghost=1',
			'2023-12:ghost=1',
			'2027-01:ghost=1',
			'2024-06:churn=1',
			'2024-06:nobody=1',
			'2024-06=ghost:1',
		]) {
			expect(parseIncident(text)).toBeUndefined();
		}
	});

	test('--detector-ignore-status is yes or no', () => {
		const {parse} = fieldOf('detector-ignore-status');
		expect([parse('yes'), parse(' NO '), parse('maybe'), parse('')]).toEqual([true, false, undefined, undefined]);
	});
});

test('every field reads back what it writes', () => {
	check(someSettingsAndPolicy, 200, (settings) => {
		for (const field of fields) {
			const value = field.get(settings);
			const values = field.each ? (value as readonly unknown[]) : value === null ? [] : [value];
			const format = field.each?.format ?? field.format;
			for (const one of values) {
				expect(field.parse(format(one as never))).toEqual(one);
				expect(field.get(field.set(defaultSettings, one as never))).toEqual(field.each ? [one] : one);
			}
		}
	});
});

test('an incident reads back what it writes', () => {
	check(incidents, 200, (incident) => {
		expect(parseIncident(formatIncident(incident))).toEqual(incident);
	});
});

test('setting a field leaves the others and the settings given alone', () => {
	const before = JSON.stringify(defaultSettings);
	expect(withField(defaultSettings, fieldOf('ghost'), '20')).toEqual({
		...defaultSettings,
		rates: {...defaultSettings.rates, ghost: 20},
	});
	expect(withField(defaultSettings, fieldOf('incident'), '2024-06:late=5')).toMatchObject({
		incidents: [{month: '2024-06', scenario: 'late-payment', percent: 5}],
	});
	expect(JSON.stringify(defaultSettings)).toBe(before);
});

test('a value out of bounds gives the sentence that says what is taken', () => {
	expect(withField(defaultSettings, fieldOf('ghost'), '120')).toBe(
		'--ghost takes a percentage from 0 to 100, not "120"',
	);
	expect(withField(defaultSettings, fieldOf('customers'), '0')).toBe(
		'--customers takes a whole number of customers from 1 to 10,000,000, not "0"',
	);
	expect(withField(defaultSettings, fieldOf('months'), '37', 'months')).toBe(
		'months takes a whole number of months from 1 to 36, not "37"',
	);
});

test('a complaint is one safe line, however long and wild the value was', () => {
	expect(complaint('--seed', 'text', `\u001b[2J\n${'x'.repeat(1000)}`)).toBe(
		`--seed takes text, not "<U+001B>[2J<U+000A>${'x'.repeat(41)}…"`,
	);
});

describe('options', () => {
	test('of the defaults are none', () => {
		expect(optionsOf(defaultSettings)).toEqual([]);
	});

	test('name what differs, in the order of the form', () => {
		const settings: Settings = {
			...defaultSettings,
			seed: '--customers',
			mix: [50, 25, 25],
			rates: {...defaultSettings.rates, late: 0},
			detectorGrace: 0,
			detectorIgnoreStatus: true,
			incidents: [
				{month: '2024-06', scenario: 'ghost-subscriber', percent: 20},
				{month: '2024-07', scenario: 'late-payment', percent: 1.5},
			],
		};
		expect(optionsOf(settings)).toEqual([
			'--seed=--customers',
			...['--mix', '50/25/25', '--late', '0', '--detector-grace', '0', '--detector-ignore-status'],
			...['--incident', '2024-06:ghost=20', '--incident', '2024-07:late=1.5'],
		]);
	});

	test('reproduce any settings', () => {
		check(someSettingsAndPolicy, 200, (settings) => {
			expect(settingsFrom(optionsOf(settings))).toEqual(settings);
		});
	});
});

test('every field explains itself, and options are unique', () => {
	expect(new Set(fields.map(({option}) => option)).size).toBe(fields.length);
	expect(new Set(fields.map(({label}) => label)).size).toBe(fields.length);
	for (const {explanation, expects} of fields) {
		expect(explanation).toMatch(/^[A-Z].*\.$/);
		expect(expects).not.toBe('');
	}
});
