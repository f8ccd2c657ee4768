import {expect, test} from 'vitest';
import {type Day, formatDay} from '../../../source/domain/days.ts';
import {scenarios} from '../../../source/scenarios/index.ts';
import {namesOf} from '../../../source/scenarios/scenario-named.ts';
import {presets} from '../../../source/simulation/presets.ts';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import {customersIn} from '../../../source/ui/customer/list.ts';
import {terms} from '../../../source/ui/explain/terms.ts';
import {aReader, type Reader} from '../../helpers/a-reader.tsx';
import {someRuns} from '../../helpers/some-runs.ts';
import {withRuns} from '../../helpers/with-runs.ts';

/** The line that Enter would take, its words one space apart; empty where none is chosen. */
function chosen(reader: Reader): string {
	return (
		reader
			.frame()
			.match(/▸ +(.*?) *│/)?.[1]
			?.replace(/ +/g, ' ') ?? ''
	);
}

const lookUp = (key: string, text: string, start = {}) => aReader(start).presses(key).types(text);

test.each([':', '?'])('after %s the subject is found by its words, and choosing it acts', (key) => {
	expect(chosen(lookUp(key, 'zombie'))).toMatch(/^leak Zombie Account/);
	lookUp(key, 'zombie').presses('enter').sees('What this screen says', '[zombie]', 'Zombie Account (Z zombie)');
	const may = lookUp(key, 'may').presses('enter').state();
	expect(formatDay(may.day as Day)).toBe('2024-05-31');
	expect(formatDay(lookUp(key, '2024-08').presses('enter').state().day)).toBe('2024-08-31');
	lookUp(key, 'gateway').presses('enter').sees('applied Gateway outage in June', '[4 Chaos]', 'late Jun');
	lookUp(key, 'plan:pro')
		.presses('enter')
		.sees('[2 Customers]', ' f plan:pro', / of 281 · 1,000 in all/);
	lookUp(key, 'customer 412').presses('enter').sees('› Customers › 0412');
	lookUp(key, '412').presses('enter').sees('› Customers › 0412');
	lookUp(key, 'amber acorn').presses('enter').sees('› Customers › 0001', 'Amber Acorn Labs');
	lookUp(key, 'elan mosaic').presses('enter').sees('Élan Mosaic');
	lookUp(key, 'leaks').presses('enter').sees('[3 Leaks]');
});

test('every term, every name of a scenario and every preset is the first that is found', () => {
	for (const {name} of terms) {
		expect(chosen(lookUp(':', name)).toLowerCase(), name).toContain(name.toLowerCase());
	}

	for (const scenario of scenarios) {
		for (const name of namesOf(scenario)) {
			expect(chosen(lookUp(':', name)), name).toContain(scenario.name);
		}
	}

	for (const {name} of presets) {
		expect(chosen(lookUp(':', name))).toContain(`preset ${name}`);
	}
});

test('saved runs are asked for, found and opened', () => {
	expect(aReader().presses(':').effects).toEqual([{type: 'store', call: {type: 'follow'}}]);
	const reader = withRuns().presses('1', ':').types('outage');
	reader.sees(/run +The outage, two months on/);
	reader.types(', two').presses('enter');
	expect(reader.effects.at(-1)).toEqual({type: 'store', call: {type: 'open', id: someRuns.runs[0]?.id}});
});

test('a weak match is listed and never chosen by itself', () => {
	const reader = aReader().presses(':').types('gst').sees('Nothing is called that; these have its letters');
	expect(chosen(reader)).toBe('');
	const before = reader.state();
	reader.presses('enter').sees('nothing is chosen');
	expect({...reader.state(), prompt: before.prompt}).toEqual(before);
	reader.presses('down');
	expect(chosen(reader)).not.toBe('');
	lookUp(':', 'zzzz').sees('Nothing is called that. Backspace takes a letter back.');
});

test('keys that move a cursor are in the help, and no commands', () => {
	for (const label of ['up', 'a page down', 'first line']) {
		expect(chosen(lookUp(':', label)), label).not.toMatch(new RegExp(`(^| )${label}$`));
		lookUp('?', label).sees(new RegExp(` ${label} `));
	}
});

test('Enter in the help closes it, does what was found, or says where a key works', () => {
	const opened = aReader().presses('?', 'enter');
	expect(opened.state()).toMatchObject({prompt: undefined, screen: 'month'});
	lookUp('?', 'this month only').presses('enter').sees('i: this month only, on Chaos');
	lookUp('?', 'close-out').presses('enter').sees('[close-out]');
});

test('among 100,000 customers one is found by number or name, and by no letter alone', () => {
	const many = {settings: {...defaultSettings, customers: 100_000}};
	lookUp(':', '99999', many).presses('enter').sees('› Customers › 99999');
	lookUp(':', 'wren travel', many).sees(/customer +\d+ \S+ Wren Travel/);
	lookUp(':', 'w', many).seesNo(/customer +\d+ /);
});

test('a filter that was found replaces what the list was narrowed to', () => {
	const reader = aReader()
		.presses('$', '2', 'f')
		.types('otter')
		.presses('enter', ':')
		.types('leak:leaky')
		.presses('enter');
	expect(reader.state().customers).toMatchObject({query: 'leak:short-paid', isNarrow: true, among: undefined});
	expect(customersIn(reader.state()).count).toBeGreaterThan(100);
});

test('the help has all keys whole where there is room, and a gap behind them', () => {
	const reader = aReader({columns: 120, rows: 40}).presses('?').types('word right');
	reader.sees(/ ctrl\+right alt\+right alt\+f {2}a word right/);
	reader.resizes(80, 24).sees(/ ctrl\+right alt\+right…? +a word right/);
});

test('a kind of things is found by its word, behind what has it for a name, and nothing of it is chosen', () => {
	lookUp(':', 'presets').sees(/preset +Clean year/, 'All of this kind', '4 in all');
	lookUp('?', 'lesson', {}).sees('lesson');
	const ready = lookUp(':', 'ready').sees('query', 'Ghosts by an inner join');
	expect(ready.state().prompt?.choice).toBe(0);
	const query = lookUp(':', 'query').frame();
	expect(query).toContain('Ghosts by an inner join');
	expect(lookUp(':', 'presets').state().prompt?.choice).toBe(-1);
});

test('a list that has nothing in it yet does not speak of letters', () => {
	const reader = aReader().presses('6', 'ctrl+o');
	reader.sees('There is nothing to choose from yet.').seesNo('takes a letter back');
	reader.types('x').sees('Nothing is called that');
});
