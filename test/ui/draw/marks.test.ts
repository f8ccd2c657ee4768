import {expect, test} from 'vitest';
import {detect} from '../../../source/detection/detect.ts';
import {asOf} from '../../../source/domain/ledger.ts';
import {defaultSettings, ratesFrom} from '../../../source/simulation/settings.ts';
import {describeStrip, legend, legendOf, markOf, monthLetters, stripOf} from '../../../source/ui/draw/marks.ts';
import {aLedger, day} from '../../helpers/a-ledger.ts';

const policy = {graceDays: 30, looksAtStatus: true};

const ledger = aLedger({cancelledOn: '2024-08-20'})
	.invoice({issuedOn: '2024-02-01', dueOn: '2024-02-15'})
	.paid('2024-02-01')
	.invoice({issuedOn: '2024-03-01', dueOn: '2024-03-15'})
	.paid('2024-03-20')
	.invoice({issuedOn: '2024-04-01', dueOn: '2024-04-15'})
	.paid('2024-04-10', 900)
	.invoice({issuedOn: '2024-05-01', dueOn: '2024-05-15'})
	.unpaid()
	.invoice({issuedOn: '2024-06-01', dueOn: '2024-06-15'})
	.unpaid()
	.invoice({issuedOn: '2024-07-01', dueOn: '2024-07-15'})
	.unpaid()
	.until('2024-10');

function strip(on: string, judged = policy): string {
	const view = asOf(ledger, day(on));
	return stripOf(view, 0, detect(view, judged), judged);
}

test('a strip has one letter per month, and none for months to come', () => {
	expect(strip('2024-07-10')).toBe('G·lPZ!o   ');
	expect(strip('2024-08-19')).toBe('G·lPZZZG  ');
	expect(strip('2024-10-31')).toBe('G·lP!!!G--');
});

test('findings win over what the month looks like', () => {
	expect(strip('2024-10-31', {graceDays: 30, looksAtStatus: false})).toBe('G·lPZZZGGG');
	const view = asOf(ledger, day('2024-03-17'));
	const [, late] = detect(view, {...policy, graceDays: 0});
	expect(markOf(view, 0, 2, late ? [late] : [], policy)).toBe('Z');
	expect(markOf(view, 0, 2, [], policy)).toBe('!');
});

test('the legend knows every letter, each once', () => {
	expect(
		legendOf(defaultSettings)
			.map(({letter}) => letter)
			.join(''),
	).toBe('·lo!PZG-');
	expect(new Set(legend.map(({letter}) => letter)).size).toBe(legend.length);
	const isIn = legendOf({...defaultSettings, rates: ratesFrom(() => 1)});
	expect(isIn).toEqual(legend);
});

test('months are headed by their first letters', () => {
	expect(monthLetters(14).join('')).toBe('JFMAMJJASONDJF');
});

test('a strip reads as words', () => {
	expect(describeStrip('G·Zo  ')).toBe('Jan ghost, Feb paid, Mar zombie, Apr open');
});
