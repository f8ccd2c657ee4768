import {expect, test} from 'vitest';
import {leaks, scenarios} from '../../../source/scenarios/index.ts';
import {aReader, type Reader} from '../../helpers/a-reader.tsx';

/** The term that the contents mark as the one that is read. */
const read = (reader: Reader) => reader.frame().match(/\[([^\]]+)\](?=[^\n]* ·|[^\n]*│\n)/)?.[1];

test.each([
	['the bridge of Month', ['tab', 'tab', 'tab', 'x'], 'contracted'],
	['a leak of Month', ['shift+tab', 'j', 'x'], 'zombie'],
	['the ages of what is owed', ['tab', 'x'], 'ageing buckets'],
	['the score', ['tab', 'tab', 'x'], 'found'],
	['a customer with a zombie', ['$', '2', 'x'], 'zombie'],
	['a paid month', ['$', '2', 'enter', 'home', 'x'], 'settlement status'],
	['a late month', ['$', '2', 'enter', 'home', 'j', 'j', 'j', 'x'], 'late'],
	['a finding', ['$', '3', 'j', 'j', 'x'], 'short-paid'],
	['a rate of Chaos', ['4', 'j', 'j', 'x'], 'short-paid'],
	['the mix', ['4', ...Array<string>(scenarios.length + 3).fill('j'), 'x'], 'mix'],
	['the detector’s grace', ['4', ...Array<string>(scenarios.length + 6).fill('j'), 'x'], 'detector policy'],
])('x on %s opens there', (_, keys, term) => {
	const reader = aReader().presses(...keys);
	expect(reader.frame()).toContain('What this screen says');
	expect(reader.frame()).toContain(`[${term}]`);
	expect(read(reader)).toBe(term);
});

test.each(leaks)('$name has an entry of its own: money, how it is seen, what looks like it', (leak) => {
	const reader = aReader({columns: 140, rows: 40}).does({type: 'explain', term: leak.id});
	reader.sees(`${leak.name} (${leak.letter} ${leak.shortName})`, leak.explanation);
	for (const text of [leak.term.money, leak.term.seeing, leak.term.lookAlikes]) {
		reader.sees(text.slice(0, 90));
	}
});

test('Tab goes from term to term, and the contents follow', () => {
	const reader = aReader().presses('tab', 'tab', 'tab', 'x', 'tab');
	expect(read(reader)).toBe('unbilled');
	expect(read(reader.presses('shift+tab'))).toBe('contracted');
});
