import {expect, test} from 'vitest';
import {leaks} from '../../source/scenarios/index.ts';
import {formatRun, parseRun} from '../../source/store/parse-run.ts';
import {aRun} from '../helpers/a-store.ts';

/** The text of a run with the value at a path (`settings.mix`) replaced; without one it is removed. */
function spoiled(path: string, value?: unknown): string {
	const run = JSON.parse(formatRun(aRun())) as Record<string, unknown>;
	const keys = path.split('.');
	const last = keys.pop() as string;
	const place = keys.reduce((object, key) => object[key] as Record<string, unknown>, run);
	if (value === undefined) {
		delete place[last];
	} else {
		place[last] = value;
	}

	return JSON.stringify(run);
}

test('reads back what was written', () => {
	expect(parseRun(formatRun(aRun({note: 'für später'})))).toEqual(aRun({note: 'für später'}));
});

test.each([
	['', 'it is not JSON'],
	['{"schemaVersion": 2', 'it is not JSON'],
	['[]', 'it is not a run: schemaVersion is missing'],
	['null', 'it is not a run: schemaVersion is missing'],
	['"run"', 'it is not a run: schemaVersion is missing'],
	['{"schemaVersion": "2"}', 'it is not a run: schemaVersion takes a whole number from 1 on'],
	['{"schemaVersion": 0}', 'it is not a run: schemaVersion takes a whole number from 1 on'],
	['{"schemaVersion": 1.5}', 'it is not a run: schemaVersion takes a whole number from 1 on'],
	['{"schemaVersion": 5}', 'a newer leaktui wrote it: its schema is version 5, this one reads up to 4'],
	['{"schemaVersion": 4}', 'id is missing'],
])('refuses %j', (text, reason) => {
	expect(parseRun(text)).toBe(reason);
});

test.each([
	['id', '../../x', 'id takes a UUID, not "../../x"'],
	['id', undefined, 'id is missing'],
	['revision', 0, 'revision takes a whole number from 1 on, not 0'],
	['revision', 1e300, 'revision takes a whole number from 1 on, not 1e+300'],
	['name', 7, 'name takes 1 to 80 characters without control characters, not 7'],
	['name', ' June', 'name takes 1 to 80 characters without control characters, not " June"'],
	[
		'name',
		'a\u001b]0;x\u0007',
		'name takes 1 to 80 characters without control characters, and character 2 of "a<U+001B>]0;x<U+0007>" is U+001B, a control character',
	],
	[
		'name',
		'x'.repeat(81),
		`name takes 1 to 80 characters without control characters, not the 81 characters of "${'x'.repeat(60)}…"`,
	],
	[
		'note',
		'a\nb',
		'note takes at most 1000 characters without control characters, and character 2 of "a<U+000A>b" is U+000A, a control character',
	],
	['savedAt', '2024-07-01', 'savedAt takes a time like 2024-06-30T12:00:00.000Z, not "2024-07-01"'],
	['savedAt', 'yesterday', 'savedAt takes a time like 2024-06-30T12:00:00.000Z, not "yesterday"'],
	['engineVersion', '', 'engineVersion takes a version, not ""'],
	['asOf', '2024-02-30', 'asOf takes a day like 2024-06-30, not "2024-02-30"'],
	['asOf', '2023-12-31', 'asOf takes a day of the simulated span, not "2023-12-31"'],
	['asOf', '2026-01-01', 'asOf takes a day of the simulated span, not "2026-01-01"'],
	['screen', 'Month', 'screen takes a lower-case word, not "Month"'],
	['customerId', 0, 'customerId takes a whole number from 1 on, not 0'],
	['customerId', 21, 'customerId takes at most 20, not 21'],
	['marks', undefined, 'marks is missing'],
	['marks', {}, 'marks takes a list, not an object'],
	['marks', Array(5001).fill(0), 'marks takes at most 5000 marks, not 5001'],
	[
		'marks',
		[{customerId: 0, month: '2024-01', as: 'innocent'}],
		'marks[0].customerId takes a whole number from 1 on, not 0',
	],
	['marks', [{customerId: 21, month: '2024-01', as: 'innocent'}], 'marks[0].customerId takes at most 20, not 21'],
	[
		'marks',
		[{customerId: 1, month: '2024-13', as: 'innocent'}],
		'marks[0].month takes a month like 2024-06, not "2024-13"',
	],
	[
		'marks',
		[{customerId: 1, month: '2025-01', as: 'innocent'}],
		'marks[0].month takes a month of the simulated span, not "2025-01"',
	],
	[
		'marks',
		[{customerId: 1, month: '2024-01', as: 'churn'}],
		`marks[0].as takes ${leaks.map(({id}) => id).join(', ')} or innocent, not "churn"`,
	],
	[
		'marks',
		Array(2).fill({customerId: 1, month: '2024-01', as: 'innocent'}),
		'marks[1] takes a month after the one before, each once, not "2024-01 of 1"',
	],
	['summary', [], 'summary takes an object, not a list'],
	['summary.leaky-bucket', null, 'summary.leaky-bucket takes an object, not null'],
	['summary.leaky-bucket.count', -1, 'summary.leaky-bucket.count takes a whole number from 0 on, not -1'],
	['summary.constructor', 1, 'summary.constructor is not known here'],
	['digest', 'sha256:12', 'digest takes sha256: and 64 digits, not "sha256:12"'],
	['extra', 1, 'extra is not known here'],
	['settings', null, 'settings takes an object, not null'],
	['settings.seed', ' a', 'settings: seed takes 1 to 80 characters without control characters, not " a"'],
	['settings.customers', '20', 'settings.customers takes a number, not "20"'],
	['settings.customers', 0, 'settings: customers takes a whole number of customers from 1 to 10,000,000, not "0"'],
	[
		'settings.customers',
		1e9,
		'settings: customers takes a whole number of customers from 1 to 10,000,000, not "1000000000"',
	],
	['settings.months', 37, 'settings: months takes a whole number of months from 1 to 36, not "37"'],
	['settings.mix', [60, 30], 'settings.mix takes a list of 3, not a list'],
	[
		'settings.mix',
		[60, 30, 20],
		'settings: mix takes three percentages that sum to 100, like 60/30/10, not "60/30/20"',
	],
	['settings.mix', [60, 30, '10'], 'settings.mix[2] takes a number, not "10"'],
	['settings.rates.ghost', 101, 'settings: ghost takes a percentage from 0 to 100, not "101"'],
	['settings.rates.ghost', undefined, 'settings.rates.ghost is missing'],
	['settings.rates.refund', 1, 'settings.rates.refund is not known here'],
	['settings.detectorGrace', -1, 'settings: detector-grace takes a whole number of days from 0 to 90, not "-1"'],
	['settings.detectorIgnoreStatus', 1, 'settings.detectorIgnoreStatus takes true or false, not 1'],
	['settings.incidents', {}, 'settings.incidents takes a list, not an object'],
	[
		'settings.incidents',
		[{month: '2024-06', scenario: 'ghost-subscriber'}],
		'settings.incidents[0].percent is missing',
	],
])('refuses a run whose %s is %j', (path, value, reason) => {
	expect(parseRun(spoiled(path, value))).toBe(reason);
});

test('refuses an incident that the command line would not take', () => {
	const incident = {month: '2024-06', scenario: 'churn', percent: 20};
	expect(parseRun(spoiled('settings.incidents', [incident]))).toMatch(/^settings: incident takes MONTH:SCENARIO=PCT /);
});

test('keys that objects inherit are no keys of a run', () => {
	const own = formatRun(aRun());
	for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
		const text = own.replace('{', `{"${key}": {"isAdmin": true},`);
		expect(parseRun(text)).toBe(`${key} is not known here`);
	}

	expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
});

test('deep nesting neither crashes nor hangs', () => {
	const deep = '['.repeat(400_000) + ']'.repeat(400_000);
	expect(parseRun(deep)).toBe('it is not a run: schemaVersion is missing');
	expect(parseRun(`{"schemaVersion": 2, "name": ${deep}}`)).toBe('id is missing');
	expect(parseRun(formatRun(aRun()).replace('""', deep))).toBe(
		'note takes at most 1000 characters without control characters, not a list',
	);
});

test('a run of version 1 is brought to this version', () => {
	const {note: _note, screen: _screen, customerId: _customer, revision: _revision, marks: _marks, ...first} = aRun();
	expect(parseRun(JSON.stringify({...first, schemaVersion: 1}))).toEqual(
		aRun({note: '', screen: 'month', customerId: null}),
	);
});

test('a run of version 2 is brought to this version: nothing is marked in it', () => {
	const {marks: _marks, ...second} = aRun({note: 'für später', customerId: 7});
	expect(parseRun(JSON.stringify({...second, schemaVersion: 2}))).toEqual(aRun({note: 'für später', customerId: 7}));
	expect(parseRun(JSON.stringify({...second, marks: 1, schemaVersion: 2}))).toEqual(
		aRun({note: 'für später', customerId: 7}),
	);
});

test('a run of version 1 is validated like any other', () => {
	expect(parseRun('{"schemaVersion": 1}')).toBe('id is missing');
	expect(parseRun(JSON.stringify({...aRun(), schemaVersion: 1, name: ''}))).toMatch(/^name takes/);
	expect(parseRun('{"schemaVersion": 1, "__proto__": 1}')).toBe('__proto__ is not known here');
});
