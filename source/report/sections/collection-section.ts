import {type Bridge, collectionRate} from '../../domain/bridge.ts';
import {type BridgeLine, bridgeLines, shownLines} from '../../domain/bridge-lines.ts';
import type {Currency} from '../../domain/currency.ts';
import {formatCount, formatMoney} from '../../domain/money.ts';
import {writtenMonth} from '../../domain/written-days.ts';
import {chartCents} from '../chart-cents.ts';
import {monthLabels} from '../month-labels.ts';
import {left, right, type Section} from '../page.ts';
import {percentOf} from '../percent-of.ts';
import type {YearFacts} from '../year-facts.ts';

const billedAt = bridgeLines.findIndex(({key}) => key === 'billedCents');

/** What was billed and collected in each month, and every line of its bridge. */
export function collectionSection({year, total}: YearFacts): Section {
	const {months, currency} = year;
	const firstMonth = months[0]?.month ?? 0;
	const written = (cents: number) => formatMoney(cents, currency);
	const lines = shownLines(months.map(({bridge}) => bridge));
	const billing = lines.filter((line) => bridgeLines.indexOf(line) <= billedAt);
	const outcome = lines.filter((line) => bridgeLines.indexOf(line) > billedAt);
	const billed = (bridge: Bridge) => [
		formatCount(bridge.subscriptionsDue),
		...money(bridge, billing, currency),
		formatCount(bridge.invoices),
	];
	const became = (bridge: Bridge) => [formatCount(bridge.payments), ...money(bridge, outcome, currency), rate(bridge)];
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
				description: `${months.map(({month, bridge}) => `${writtenMonth(month)}: ${written(bridge.collectedCents)} of ${written(bridge.billedCents)} collected, ${rate(bridge)}`).join('; ')}.`,
				chart: {
					kind: 'columns',
					currency,
					whole: 'billed',
					part: 'collected',
					columns: months.map(({month, bridge}) => ({
						label: monthLabels(months.length, 3, firstMonth)[month - firstMonth] ?? '',
						wholeCents: chartCents(bridge.billedCents, currency),
						partCents: chartCents(bridge.collectedCents, currency),
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

function money(bridge: Bridge, lines: readonly BridgeLine[], currency: Currency): string[] {
	return lines.map(({key}) => formatMoney(bridge[key], currency));
}

function rate(bridge: Bridge): string {
	return bridge.billedCents === 0 ? '–' : percentOf(collectionRate(bridge));
}
