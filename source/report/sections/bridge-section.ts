import {type Bridge, leakageRate, leakedCents, liabilityCents} from '../../domain/bridge.ts';
import {type BridgeLine, shownLines} from '../../domain/bridge-lines.ts';
import {type Currency, usd} from '../../domain/currency.ts';
import {formatMoney} from '../../domain/money.ts';
import {chartCents} from '../chart-cents.ts';
import type {Standing, Waterfall} from '../charts/chart.ts';
import {left, type Part, right, type Section} from '../page.ts';
import {percentOf} from '../percent-of.ts';

/** From what was contracted to what was collected: a waterfall, and the same to the cent. */
export function bridgeSection(total: Bridge, currency: Currency = usd): Section {
	const money = (cents: number) => formatMoney(cents, currency);
	const lines = shownLines([total]);
	return {
		id: 'bridge',
		title: 'From contracted to collected',
		parts: [
			{
				kind: 'text',
				text:
					'Contracted is what the active subscriptions should be billed. Each line below takes away what was not billed, ' +
					'what may still come, and what is not coming; what remains is the money that has arrived.',
			},
			{
				kind: 'chart',
				title: 'The revenue bridge of the year so far',
				description: `${lines.map(({sign, title, key}) => `${sign === '' ? '' : `${sign} `}${title} ${money(total[key])}`).join(', ')}.`,
				chart: waterfall(total, lines, currency),
			},
			{
				kind: 'table',
				table: {
					caption: 'The bridge, to the cent',
					columns: [left('line'), right('amount'), right('of contracted')],
					rows: lines.map(({sign, title, key}) => [
						`${sign} ${title}`.trim(),
						money(total[key]),
						percentOf(ratio(total[key], total)),
					]),
					foot: ['leaked', money(leakedCents(total)), percentOf(leakageRate(total))],
				},
			},
			...owedBack(total, money),
		],
	};
}

/** What no line of the bridge takes off, because it is no loss. */
function owedBack(total: Bridge, money: (cents: number) => string): Part[] {
	const owed = liabilityCents(total);
	return owed === 0
		? []
		: [
				{
					kind: 'text',
					text: `${money(owed)} is owed back to customers: billed beyond what was contracted, or paid beyond what was billed. It is never set off against what leaked.`,
				},
			];
}

function ratio(cents: number, {contractedCents}: Bridge): number {
	return contractedCents === 0 ? 0 : cents / contractedCents;
}

/** How the money on a line stands. */
const standings: Readonly<Record<BridgeLine['key'], Standing>> = {
	contractedCents: 'kept',
	unbilledCents: 'lost',
	underbilledCents: 'lost',
	overbilledCents: 'waiting',
	billedCents: 'kept',
	notYetDueCents: 'waiting',
	overdueCents: 'waiting',
	zombieCents: 'lost',
	shortPaidCents: 'lost',
	collectedCents: 'kept',
	overpaidCents: 'waiting',
};

/** The lines that add up, each from where the one before it ends. */
function waterfall(total: Bridge, lines: readonly BridgeLine[], currency: Currency): Waterfall {
	const addends = lines.filter(({sign}) => sign !== '·');
	let level = 0;
	return {
		kind: 'waterfall',
		currency,
		steps: addends.map(({sign, title, key}) => {
			const cents = total[key];
			const isStep = sign === '−' || sign === '+';
			const from = isStep ? level : 0;
			level = from + (sign === '−' ? -cents : cents);
			return {
				label: `${sign} ${title}`.trim(),
				from: chartCents(from, currency),
				to: chartCents(level, currency),
				standing: standings[key],
				text: `${sign === '−' && cents > 0 ? '−' : ''}${formatMoney(cents, currency)}`,
			};
		}),
	};
}
