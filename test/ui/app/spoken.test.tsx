import {expect, test} from 'vitest';
import {ratesFrom} from '../../../source/simulation/settings.ts';
import {aReader} from '../../helpers/a-reader.tsx';
import {everythingOn} from '../../helpers/everything-on.ts';

const pictures = /[\u2500-\u259F]/;

test('a screen reader hears Month line by line, charts in words', () => {
	const frame = aReader({isSpoken: true}).presses(']', ']', ']', ']').frame();
	expect(frame).not.toMatch(pictures);
	expect(frame).toContain('As of 31 May 2024.');
	expect(frame).toMatch(/contracted \$[\d,.]+, year so far \$[\d,.]+, 100 % of the longest/);
	expect(frame).toMatch(/Ghost Subscriber: .*Jan/);
});

test('a screen reader hears the selected row of a list with its months by name', () => {
	const reader = aReader({isSpoken: true}).presses('$', '2', 'down');
	expect(reader.frame()).toContain('Row 2 of 1,000 rows: id 0002');
	expect(reader.frame()).toMatch(/Jan paid, Feb paid/);
	expect(reader.frame()).not.toMatch(pictures);
});

test('a screen reader hears a customer: history, the life of the invoice, and why', () => {
	const frame = aReader({isSpoken: true})
		.presses('$', '2', 'f', ...'leak:zombie', 'enter', 'enter')
		.frame();
	expect(frame).toContain('History:');
	expect(frame).toMatch(/rule no payment, subscription Active/);
	expect(frame).not.toMatch(pictures);
});

test('a screen reader hears what is typed and what the commands are', () => {
	const frame = aReader({isSpoken: true})
		.presses(':', ...'trut')
		.frame();
	expect(frame).toContain(': trut');
	expect(frame).toContain('truth');
});

test('a screen reader hears the selected setting, what it takes and what it moved, without bars', () => {
	const reader = aReader({isSpoken: true}).presses('4', 'right');
	reader.sees('ghost: 2.0 %, default 1.5 %', 'Takes a percentage from 0 to 100', /\d+ invoices vanish/);
	reader.presses('enter').types('120').presses('enter').sees('ghost: 120', 'not "120"');
	expect(reader.frame()).not.toMatch(pictures);
});

test('a screen reader hears every payment of a month, in the history and on the axis', () => {
	const settings = {...everythingOn, rates: ratesFrom(({dial}) => (dial === 'split-payment' ? 100 : 0))};
	const frame = aReader({isSpoken: true, settings}).presses('$', '2', 'enter', 'home').frame();
	expect(frame).toMatch(/Jan 2024: amount [\d.]+, paid [\d.]+ on [\d-]+, Paid, .*\nand paid [\d.]+ on [\d-]+\n/);
	expect(frame).toMatch(
		/Issued 1 Jan 2024, due 15 Jan 2024, paid in part 4 Jan 2024, paid 30 Jan 2024,\s15 days late, in full\./,
	);
});
