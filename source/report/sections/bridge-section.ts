import {type Bridge, leakageRate, leakedCents} from '../../domain/bridge.ts';
import {formatMoney} from '../../domain/money.ts';
import {bridgeSteps} from '../bridge-steps.ts';
import type {Waterfall} from '../charts/chart.ts';
import {left, right, type Section} from '../page.ts';
import {percentOf} from '../percent-of.ts';

/** From what was contracted to what was collected: a waterfall, and the same to the cent. */
export function bridgeSection(total: Bridge): Section {
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
				description: `${bridgeSteps.map(({sign, title, key}) => `${sign === '' ? '' : `${sign} `}${title} ${formatMoney(total[key])}`).join(', ')}.`,
				chart: waterfall(total),
			},
			{
				kind: 'table',
				table: {
					caption: 'The bridge, to the cent',
					columns: [left('line'), right('amount'), right('of contracted')],
					rows: bridgeSteps.map(({sign, title, key}) => [
						`${sign} ${title}`.trim(),
						formatMoney(total[key]),
						percentOf(ratio(total[key], total)),
					]),
					foot: ['leaked', formatMoney(leakedCents(total)), percentOf(leakageRate(total))],
				},
			},
		],
	};
}

function ratio(cents: number, {contractedCents}: Bridge): number {
	return contractedCents === 0 ? 0 : cents / contractedCents;
}

function waterfall(total: Bridge): Waterfall {
	let level = 0;
	return {
		kind: 'waterfall',
		steps: bridgeSteps.map(({sign, title, key, standing}) => {
			const cents = total[key];
			const from = sign === '−' ? level : 0;
			level = sign === '−' ? level - cents : cents;
			return {
				label: `${sign} ${title}`.trim(),
				from,
				to: level,
				standing,
				text: `${sign === '−' && cents > 0 ? '−' : ''}${formatMoney(cents)}`,
			};
		}),
	};
}
