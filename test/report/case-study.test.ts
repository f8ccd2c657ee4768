import {expect, test} from 'vitest';
import {asOf} from '../../source/domain/ledger.ts';
import {tablesOf} from '../../source/export/make-block.ts';
import type {Row} from '../../source/export/table.ts';
import {casesSection} from '../../source/report/sections/cases-section.ts';
import {yearFacts} from '../../source/report/year-facts.ts';
import {defaultSettings, ratesFrom} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';

const unusual = {
	...defaultSettings,
	customers: 300,
	rates: ratesFrom(() => 12),
	priceRises: [{month: '2024-03', percent: 50}],
	discount: {percent: 20, months: 6},
};

test.each([defaultSettings, unusual])(
	'a case lists every invoice and payment of its customer, as exported',
	(settings) => {
		const simulation = simulate(settings);
		const {day} = simulation.ledger;
		const source = {simulation, ledger: asOf(simulation.ledger, day)};
		const {cases} = yearFacts(settings, day, () => undefined);
		expect(cases.length).toBeGreaterThan(0);
		for (const {customerId, history} of cases) {
			const idsIn = (name: string) => {
				const ids: Row[number][] = [];
				const table = tablesOf({settings, hasAnswers: false}).find((known) => known.name === name);
				table?.rows(source, customerId - 1, ([id = null]) => ids.push(id));
				return ids;
			};
			expect(history.flatMap(({invoice}) => invoice?.invoiceId ?? [])).toEqual(idsIn('invoices'));
			expect(history.flatMap(({payment}) => payment?.paymentId ?? [])).toEqual(idsIn('payments'));
		}
	},
);

test('the contracted price stands in each month where it is not the plan’s all along', () => {
	const columnsIn = (settings: typeof defaultSettings) => {
		const {ledger} = simulate(settings);
		const {parts} = casesSection(yearFacts(settings, ledger.day, () => undefined).cases, ledger.day);
		return parts.flatMap((part) => (part.kind === 'table' ? [part.table.columns.map(({title}) => title)] : []));
	};
	expect(columnsIn(defaultSettings).flat()).not.toContain('contracted');
	for (const columns of columnsIn(unusual)) {
		expect(columns.slice(0, 3)).toEqual(['month', 'contracted', 'invoice']);
	}
});
