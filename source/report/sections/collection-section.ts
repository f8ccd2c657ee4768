import {type Bridge, collectionRate} from '../../domain/bridge.ts';
import {formatCount, formatMoney} from '../../domain/money.ts';
import {writtenMonth} from '../../domain/written-days.ts';
import {type BridgeStep, bridgeSteps} from '../bridge-steps.ts';
import {monthLabels} from '../month-labels.ts';
import {left, right, type Section} from '../page.ts';
import {percentOf} from '../percent-of.ts';
import type {YearFacts} from '../year-facts.ts';

const billedAt = bridgeSteps.findIndex(({key}) => key === 'billedCents') + 1;
const billing = bridgeSteps.slice(0, billedAt);
const outcome = bridgeSteps.slice(billedAt);

/** What was billed and collected in each month, and every line of its bridge. */
export function collectionSection({year, total}: YearFacts): Section {
	const {months} = year;
	return {
		id: 'collection',
		title: 'Collection by month',
		parts: [
			{
				kind: 'text',
				text: `${total.billedCents === 0 ? 'Nothing has been billed so far.' : `Of what was billed, ${rate(total)} has arrived so far.`} The rate does not see what was never billed: that is missing from both sides.`,
			},
			{
				kind: 'chart',
				title: 'Billed and collected, by month',
				description: `${months.map(({month, bridge}) => `${writtenMonth(month)}: ${formatMoney(bridge.collectedCents)} of ${formatMoney(bridge.billedCents)} collected, ${rate(bridge)}`).join('; ')}.`,
				chart: {
					kind: 'columns',
					whole: 'billed',
					part: 'collected',
					columns: months.map(({month, bridge}) => ({
						label: monthLabels(months.length)[month] ?? '',
						wholeCents: bridge.billedCents,
						partCents: bridge.collectedCents,
						text: rate(bridge).replace(/ %$/, '%'),
					})),
				},
			},
			{
				kind: 'table',
				table: {
					caption: 'What was due and what was billed, by month of billing',
					columns: [
						left('month'),
						right('subscriptions due'),
						...billing.map(({title}) => right(title)),
						right('invoices'),
					],
					rows: months.map(({month, bridge}) => [writtenMonth(month), ...billed(bridge)]),
					foot: ['all months', ...billed(total)],
				},
			},
			{
				kind: 'table',
				table: {
					caption: 'What became of it',
					columns: [left('month'), right('payments'), ...outcome.map(({title}) => right(title)), right('rate')],
					rows: months.map(({month, bridge}) => [writtenMonth(month), ...became(bridge)]),
					foot: ['all months', ...became(total)],
				},
			},
		],
	};
}

function billed(bridge: Bridge): string[] {
	return [formatCount(bridge.subscriptionsDue), ...money(bridge, billing), formatCount(bridge.invoices)];
}

function became(bridge: Bridge): string[] {
	return [formatCount(bridge.payments), ...money(bridge, outcome), rate(bridge)];
}

function money(bridge: Bridge, steps: readonly BridgeStep[]): string[] {
	return steps.map(({key}) => formatMoney(bridge[key]));
}

function rate(bridge: Bridge): string {
	return bridge.billedCents === 0 ? '–' : percentOf(collectionRate(bridge));
}
