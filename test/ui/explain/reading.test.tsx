import {expect, test} from 'vitest';
import {leaks} from '../../../source/scenarios/index.ts';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import {formLines} from '../../../source/ui/chaos/form.ts';
import {aReader, type Reader} from '../../helpers/a-reader.tsx';
import {exampleOf} from '../../helpers/arbitraries.ts';

/** The term that the contents mark as the one that is read. */
const read = (reader: Reader) => reader.frame().match(/\[([^\]]+)\](?=[^\n]* ·|[^\n]*│\n)/)?.[1];

/** The keys from the start of Chaos to the line of this setting. */
function toField(option: string): string[] {
	const at = formLines(defaultSettings).findIndex((line) => line !== 'presets' && line.option === option);
	return ['4', 'home', ...Array<string>(at).fill('j')];
}

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
	['the mix', [...toField('mix'), 'x'], 'mix'],
	['the detector’s grace', [...toField('detector-grace'), 'x'], 'detector policy'],
	['a leak that is off', [...toField('double-billing'), 'x'], 'duplicate'],
	['price rises, without which no price is stale', [...toField('price-rise'), 'x'], 'stale'],
	['the discount', [...toField('discount'), 'x'], 'expired'],
])('x on %s opens there', (_, keys, term) => {
	const reader = aReader().presses(...keys);
	expect(reader.frame()).toContain('What this screen says');
	expect(reader.frame()).toContain(`[${term}]`);
	expect(read(reader)).toBe(term);
});

test('x on a leak of Month opens at that leak, whichever others are on', () => {
	const rates = {...defaultSettings.rates, 'billed-after-cancellation': 50};
	const reader = aReader({settings: {...defaultSettings, rates}}).presses('$', 'shift+tab', 'j', 'j', 'j', 'x');
	expect(read(reader)).toBe('post-churn');
});

test.each(leaks)('$name has an entry of its own: money, how it is seen, what looks like it', (leak) => {
	const reader = aReader({columns: 140, rows: 40, settings: exampleOf(leak, 5, {customers: 50})}).does({
		type: 'explain',
		term: leak.id,
	});
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
