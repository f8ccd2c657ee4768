import {describe, expect, test} from 'vitest';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import {aReader} from '../../helpers/a-reader.tsx';

/** All on the dearest plan: millions without many rows. */
const dear = {...defaultSettings, mix: [0, 0, 100]} as const;
const many = {...dear, customers: 2000, months: 36};
const large = aReader({settings: {...dear, customers: 6000, rates: {...dear.rates, ghost: 20}}});

describe('on Month', () => {
	test('the bridge of millions is in whole dollars, uncut and apart', () => {
		const frame = large.presses('$').frame();
		expect(frame).toMatch(/contracted +\$[\d,]+ +\$\d\d,\d{3},\d{3} +█/);
		expect(frame).toMatch(/collected +\$[\d,]+ +\$\d\d,\d{3},\d{3} +█/);
		expect(frame).not.toMatch(/\$[\d,.]+…/);
	});

	test('a count of thousands stands apart from its chart', () => {
		large.presses('$').sees(/G ghost +[^\s\d]{12} 1,\d{3} +\$/);
	});

	test('where there is room it is to the cent, however large', () => {
		const frame = aReader({settings: many, columns: 140, rows: 40}).presses('$').frame();
		expect(frame).toMatch(/contracted +\$[\d,]+\.00 +\$\d\d,\d{3},\d{3}\.00 +█/);
	});

	test('of three years the charts show the latest months, whichever the step', () => {
		const reader = aReader({settings: {...defaultSettings, months: 36}}).sees(/ {4}JFMAMJJAS/, /P short-paid \S/);
		reader.presses('$').sees(/DJFMAMJJASOND|JFMAMJJASOND/, /P short-paid \S{12}/);
	});

	test('the share of what leaked is whole, and is of what the detector sees', () => {
		aReader()
			.presses('$')
			.sees(/leaked +\$[\d,]+\.\d\d · \d\.\d % of contracted /);
		const judged = {...defaultSettings, detectorIgnoreStatus: true};
		const frame = aReader({settings: judged, columns: 140, rows: 40}).presses('$').frame();
		const cents = (pattern: RegExp) => Number(pattern.exec(frame)?.[1]?.replaceAll(/[,.]/g, ''));
		const share = cents(/claimed +\$([\d,]+\.\d\d)/) / cents(/contracted +\S+ +\$([\d,]+\.\d\d)/);
		expect(frame).toContain(`· ${(share * 100).toFixed(1)} %`);
		expect(frame).toMatch(/the books +say \$[\d,]+\.\d\d/);
	});
});

describe('the list of leaks', () => {
	test.each([false, true])('keeps leak, customer and money at 60 columns, truth shown: %s', (isTruthShown) => {
		const reader = aReader({columns: 60, rows: 18}).presses(...(isTruthShown ? ['t'] : []), '3');
		reader.sees(isTruthShown ? /▸ [GP] \w+ +[A-Z]\w+ .*\$\d+\.\d\d/ : /▸ [GP] [\w-]+ +\d{4} .*\$\d+\.\d\d/);
		if (isTruthShown) {
			reader.sees(/\$\d+\.\d\d {2}found/);
		}
	});

	test('has room for the largest customer number', () => {
		aReader({settings: {...defaultSettings, customers: 12_345}})
			.presses('3', 'G')
			.sees(/▸ \S \S+ +\d{5} {2}\w/);
	});
});

test('one customer is one customer, and the close-out stands apart from the months', () => {
	aReader({settings: {...defaultSettings, customers: 1}}).sees('· 1 customer ·');
	aReader({settings: many}).sees(/d close-out/);
});
