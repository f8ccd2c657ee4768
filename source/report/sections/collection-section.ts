import {type Bridge, collectionRate} from '../../domain/bridge.ts';
import {type BridgeLine, bridgeLines, shownLines} from '../../domain/bridge-lines.ts';
import {formatCount, formatMoney} from '../../domain/money.ts';
import {writtenMonth} from '../../domain/written-days.ts';
import {monthLabels} from '../month-labels.ts';
import {left, right, type Section} from '../page.ts';
import {percentOf} from '../percent-of.ts';
import type {YearFacts} from '../year-facts.ts';

const billedAt = bridgeLines.findIndex(({key}) => key === 'billedCents');

/** What was billed and collected in each month, and every line of its bridge. */
export function collectionSection({year, total}: YearFacts): Section {
	const {months} = year;
	const lines = shownLines(months.map(({bridge}) => bridge));
	const billing = lines.filter((line) => bridgeLines.indexOf(line) <= billedAt);
	const outcome = lines.filter((line) => bridgeLines.indexOf(line) > billedAt);
	const billed = (bridge: Bridge) => [
		formatCount(bridge.subscriptionsDue),
		...money(bridge, billing),
		formatCount(bridge.invoices),
	];
	const became = (bridge: Bridge) => [formatCount(bridge.payments), ...money(bridge, outcome), rate(bridge)];
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

function money(bridge: Bridge, lines: readonly BridgeLine[]): string[] {
	return lines.map(({key}) => formatMoney(bridge[key]));
}

function rate(bridge: Bridge): string {
	return bridge.billedCents === 0 ? '–' : percentOf(collectionRate(bridge));
}
