import {expect, test} from 'vitest';
import {asOfFrom, settingsFrom} from '../../../source/commands/context.ts';
import {readWords} from '../../../source/commands/read-words.ts';
import {formatDay} from '../../../source/domain/days.ts';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import {customersIn} from '../../../source/ui/customer/list.ts';
import {leaksIn} from '../../../source/ui/leaks/list.ts';
import {aReader, type Reader} from '../../helpers/a-reader.tsx';

const cleanYear = {...defaultSettings, rates: {...defaultSettings.rates, ghost: 0, zombie: 0, leaky: 0}};

/** The words of the selected row. */
function selectedLine(reader: Reader): string {
	return reader.frame().match(/│ ▸ ([^│]*)│/)?.[1] ?? 'nothing is selected';
}

/** The marks of the selected customer, a letter for each month begun. */
function strip(reader: Reader): string {
	const [cells = ''] = selectedLine(reader).match(/(?: \S){1,12} *$/) ?? [];
	return cells.replaceAll(' ', '');
}

/** The number of the customer whose page is open, or whose row is selected. */
function customerOf(reader: Reader): string {
	return reader.frame().match(/› (\d{4})\b/)?.[1] ?? selectedLine(reader).match(/\b\d{4}\b/)?.[0] ?? '';
}

/** Selects the line of Month's story that says this. */
function selectStory(reader: Reader, text: RegExp): Reader {
	reader.presses('home');
	for (let line = 0; line < 20 && !text.test(selectedLine(reader)); line++) {
		reader.presses('j');
	}

	expect(selectedLine(reader)).toMatch(text);
	return reader;
}

test('the customers with both a ghost and a zombie are found by asking for both', () => {
	const reader = aReader().presses('$', '2', 'f').types('leak:ghost leak:zombie').presses('enter');
	const {count} = customersIn(reader.state());
	expect(count).toBeGreaterThan(0);
	for (let row = 0; row < count; row++) {
		expect(strip(reader)).toMatch(/^(?=.*G)(?=.*Z)/);
		reader.presses('j');
	}

	reader.presses('enter').sees('G ghost', 'Z zombie');
});

test('a payer who is late in April is suspicious at its end, and innocent in May', () => {
	const reader = selectStory(aReader().presses(']', ']', ']', ']'), /late payers? of Apr/).presses('enter');
	const late = customerOf(reader);
	expect(strip(reader)).toMatch(/^...l/);
	reader.presses('[');
	expect(customerOf(reader)).toBe(late);
	expect(strip(reader)).toMatch(/^...!$/);
	reader.presses('enter', 'end').sees(/Apr 2024 is not flagged/, /overdue/, /not a leak/);
	reader.presses(']', 'end', 'k').sees(/Apr 2024 is not flagged/, /late, in full: valid revenue/, /not a leak/);
});

test('an invoice becomes a zombie on the 31st day after its due date, not a day before', () => {
	const reader = aReader().presses(']', '2', 'f').types('leak:zombie').presses('enter', 'enter');
	const customer = customerOf(reader);
	expect(reader.state().customer?.month).toBe(0);
	for (let day = 0; day < 15; day++) {
		reader.presses('{');
	}

	reader.sees('as of 14 Feb 2024', '! overdue', /Jan 2024 is not flagged/).seesNo('Z zombie');
	reader.presses('}').sees('as of 15 Feb 2024', 'Z zombie', /Why Z/, /since +15 Feb 2024/);
	expect(customerOf(reader)).toBe(customer);
	reader.presses('{').sees('as of 14 Feb 2024').seesNo('Z zombie');
});

test('a detector without grace cries wolf, and the truth shows where', () => {
	const hasty = {...defaultSettings, detectorGrace: 0};
	const reader = aReader({settings: hasty}).presses(']', 't', '3', 'f').types('truth:false').presses('enter');
	const {count} = leaksIn(reader.state());
	expect(count).toBeGreaterThan(10);
	reader.sees('false alarm');
	const customer = customerOf(reader);
	reader.presses('enter').sees(`› ${customer}`, /Why Z/, /due date \+ 0 days/);
	const patient = aReader().presses(']', 't', '3', 'f').types('truth:false').presses('enter');
	expect(leaksIn(patient.state()).count).toBe(0);
});

test('a year without chaos has no finding, and the empty list says which keys help', () => {
	const reader = aReader({settings: cleanYear}).presses('3');
	reader.sees(/no leak/i, /4 .*chaos/i, /\$ .*close-out/);
	for (let step = 0; step < 12; step++) {
		expect(leaksIn(reader.presses(']').state()).count).toBe(0);
	}

	reader.sees('as of 15 Jan 2025', /4 .*chaos/i);
	reader.presses('4');
	expect(reader.state().screen).toBe('chaos');
	reader.presses('1').sees(/0 leaks/);
});

test('Enter on a line of the story lists exactly its customers, and Esc all of them again', () => {
	const reader = selectStory(aReader().presses(']', ']'), /payments? came up short/);
	const told = Number(/(\d+) payments?/.exec(selectedLine(reader))?.[1]);
	reader.presses('enter').sees(/only: .*came up short/, '› Customers');
	expect(customersIn(reader.state()).count).toBe(told);
	for (let row = 0; row < told; row++) {
		expect(strip(reader)).toMatch(/^..P/);
		reader.presses('j');
	}

	const last = customerOf(reader);
	reader.presses('escape').seesNo('only:');
	expect(customersIn(reader.state()).count).toBe(1000);
	expect(customerOf(reader)).toBe(last);
	reader.presses('escape').sees(/› Month/);
});

test('Enter on a line of the leaks by month opens just those leaks', () => {
	const reader = aReader().presses(']', 'shift+tab');
	const ghosts = Number(/G ghost +\S+ +(\d+)/.exec(selectedLine(reader))?.[1]);
	expect(ghosts).toBeGreaterThan(0);
	reader.presses('enter').sees('› Leaks', 'leak:ghost month:2024-02');
	expect(leaksIn(reader.state()).rows.map(({scenario, month}) => `${scenario} ${month}`)).toEqual(
		new Array(ghosts).fill('ghost-subscriber 1'),
	);
	reader.presses('escape');
	expect(leaksIn(reader.state()).count).toBeGreaterThan(ghosts);
});

test('J and K walk through the filtered list, page by page', () => {
	const reader = aReader().presses('$', '2', 'f').types('plan:enterprise leak:zombie').presses('enter');
	const ids = customersIn(reader.state()).rows.map((id) => String(id).padStart(4, '0'));
	reader.presses('enter');
	const walked = ids.map(() => {
		const id = customerOf(reader);
		reader.presses('J');
		return id;
	});
	expect(walked).toEqual(ids);
	reader.sees(/last customer/);
	expect(customerOf(reader)).toBe(ids.at(-1));
	reader.presses('K', 'escape');
	expect(customerOf(reader)).toBe(ids.at(-2));
});

test('the truth stays hidden until it is asked for', () => {
	const verdicts = /\bmissed\b|false alarm|not yet detectable|precision|recall/i;
	const reader = aReader().presses('$').resizes(140, 50);
	reader
		.seesNo(verdicts)
		.presses('t')
		.sees(/precision/, /recall/, /missed/);
	reader
		.presses('3')
		.sees(/\bfound\b/)
		.presses('t')
		.seesNo(verdicts)
		.presses('t')
		.seesNo(verdicts);
	reader
		.presses('1')
		.seesNo(verdicts)
		.presses('t', '0')
		.sees(/not yet +false alarms/);
});

test('Space plays the year to its close-out, and once more from the start', () => {
	const reader = aReader().presses('space').sees('playing');
	const days = [];
	while (reader.state().isPlaying) {
		days.push(formatDay(reader.does({type: 'tick'}).state().day));
	}

	expect(days).toHaveLength(12);
	expect(days.toSorted()).toEqual(days);
	expect(days.at(-1)).toBe('2025-01-15');
	reader.seesNo('playing').presses('space').sees('playing', 'as of 31 Jan 2024');
	reader.does({type: 'tick'}).presses('space').does({type: 'tick'});
	reader.sees('as of 29 Feb 2024').seesNo('playing');
});

test('y copies a command that the program reads back as the same settings and day', () => {
	const settings = {
		...defaultSettings,
		seed: 'seventeen',
		customers: 300,
		rates: {...defaultSettings.rates, ghost: 2.5},
		detectorGrace: 0,
		incidents: [{month: '2024-06', scenario: 'ghost-subscriber', percent: 20}],
	};
	for (const keys of [[], [']', '}'], ['$'], ['$', '2', 'enter']]) {
		const reader = aReader({settings})
			.presses(...keys, 'y')
			.sees(/copied: leaktui --seed seventeen/);
		const [effect] = reader.effects;
		const command = effect?.type === 'copy' ? effect.text : '';
		const options = readWords(command.split(' ').slice(1)).argv.map((word) => /^--([^=]+)(?:="?(.*?)"?)?$/.exec(word));
		const given = (option: string) => options.flatMap((match) => (match?.[1] === option ? [match[2] ?? ''] : []));
		const read = settingsFrom(defaultSettings, given);
		expect(read).toEqual(settings);
		const [asOf = ''] = given('as-of');
		expect(formatDay(asOfFrom(asOf, read))).toBe(formatDay(reader.state().day));
	}
});
