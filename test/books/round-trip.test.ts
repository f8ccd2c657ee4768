import {readdirSync} from 'node:fs';
import {expect, test} from 'vitest';
import {detect} from '../../source/detection/detect.ts';
import {bridgesByMonth} from '../../source/domain/bridge.ts';
import {parseDay} from '../../source/domain/days.ts';
import {asOf} from '../../source/domain/ledger.ts';
import {leaks} from '../../source/scenarios/index.ts';
import {defaultSettings, type Settings} from '../../source/simulation/settings.ts';
import {exportTo} from '../helpers/export-to.ts';
import {opened, policy} from '../helpers/opened.ts';
import {textSource} from '../helpers/text-source.ts';

const everything: Settings = {
	...defaultSettings,
	customers: 400,
	rates: {...defaultSettings.rates, ...Object.fromEntries(leaks.map(({dial}) => [dial, 4]))},
	priceRises: [{month: '2024-04', percent: 8}],
	discount: {percent: 20, months: 9},
};
test.each([
	['the default year', defaultSettings],
	['a year of every leak, with rises and discounts', everything],
])(
	'%s, exported as CSV and opened again, has the same findings and the same bridge on three days',
	async (_, settings) => {
		const {folder, read, ledger} = await exportTo(settings);
		const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));
		const source = textSource(Object.fromEntries(files.map((file) => [file.slice(0, -4), read(file)])), '2025-01-15');
		const {books, mapping} = await opened(source);
		expect(mapping.questions).toEqual([]);
		expect(mapping.left).toEqual([]);
		expect(mapping.reading.billing).toBe('first');
		expect(mapping.reading.termsBy).toBe('due dates');
		for (const {rows, kept, setAside} of books.intake?.tables ?? []) {
			expect([kept, setAside]).toEqual([rows, []]);
		}

		for (const join of mapping.joins) {
			expect(join.joined).toBe(join.rows);
		}

		for (const text of ['2024-05-31', '2024-10-17', '2025-01-15']) {
			const on = parseDay(text) as number;
			const [ours, theirs] = [asOf(ledger, on), asOf(books.ledger, on)];
			expect(detect(theirs, policy)).toEqual(detect(ours, policy));
			expect(bridgesByMonth(theirs, policy)).toEqual(bridgesByMonth(ours, policy));
		}
	},
);
