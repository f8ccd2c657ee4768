import type {Currency} from '../../domain/currency.ts';
import {billingDay, type Month} from '../../domain/days.ts';
import {formatMoney} from '../../domain/money.ts';
import type {Timeline} from '../../domain/timeline.ts';
import {shortDay} from '../../domain/written-days.ts';
import {leaks} from '../../scenarios/index.ts';
import {areaChart} from '../draw/area-chart.ts';
import {scaleWidth} from '../draw/chart-frame.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, lineWidth, span} from '../draw/lines.ts';
import {remember} from '../draw/memo.ts';
import {moneyFor} from '../draw/money-for.ts';
import {monthLabels} from '../draw/month-labels.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {currencyIn, findingsIn, spanIn, timelineIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';
import {leakCurve} from './year-figures.ts';

const curveOf = remember(leakCurve);

/** What had leaked by the close of each day, leak upon leak, up to the day one stands on; the axis is the whole year. */
export function curvePane(state: State, width: number, glyphs: Glyphs): Pane {
	const timeline = timelineIn(state);
	const curves = curveOf(findingsIn(state), timeline.firstDay, state.day);
	const {firstMonth, months} = spanIn(state);
	const currency = currencyIn(state);
	const totals = curves.map((curve) => curve.at(-1) ?? 0);
	return {
		title: 'Leaked, day by day',
		note: formatMoney(
			totals.reduce((sum, cents) => sum + cents, 0),
			currency,
		),
		lines: [],
		picture: {
			least: 4,
			draw: (height) => drawn(curves, firstMonth, months, currency, timeline, innerWidth(width), height, glyphs),
		},
		spoken: leaks.map(
			({name}, at) => `${name}: ${formatMoney(totals[at] as number, currency)} by ${shortDay(state.day)}`,
		),
		grows: true,
	};
}

const drawn = remember(
	(
		curves: readonly Float64Array[],
		firstMonth: Month,
		months: number,
		currency: Currency,
		{firstDay, closeOut}: Timeline,
		width: number,
		height: number,
		glyphs: Glyphs,
	): Line[] => {
		const places = closeOut - firstDay + 1;
		const day = firstDay + (curves[0]?.length ?? 1) - 1;
		const most = curves.reduce((sum, curve) => sum + (curve.at(-1) ?? 0), 0);
		const scale = {most, format: moneyFor(false, currency)};
		const frame = {
			...scale,
			labels: monthLabels(
				firstMonth,
				months,
				width - scaleWidth(scale),
				(month) => (billingDay(month) - firstDay) / places,
			),
			here: {at: (day - firstDay) / places, text: shortDay(day)},
		};
		const layers = leaks.map(({hue}, at) => ({tone: hue, values: curves[at] as Float64Array}));
		const chart = areaChart(layers, places, width, height - 1, frame, glyphs);
		return [keyLine(curves, width, currency, glyphs), ...chart];
	},
);

/** How much the key says, from the most on: whether each leak is named, whether its money is there, and what parts them. */
const keyLooks: readonly (readonly [isNamed: boolean, hasMoney: boolean, gap: string])[] = [
	[true, true, '  '],
	[false, true, '  '],
	[false, true, ' '],
	[true, false, '  '],
	[false, false, ' '],
];

/** What the layers are, each with its fill and, where there is room, its name and what it has come to. */
function keyLine(curves: readonly Float64Array[], width: number, currency: Currency, {fills}: Glyphs): Line {
	const keys = leaks.flatMap(({letter, shortName, hue, defaultPercent}, at) => {
		const cents = curves[at]?.at(-1) ?? 0;
		const mark = (fills[at % fills.length] as string).repeat(2);
		return cents > 0 || defaultPercent > 0
			? [{mark, letter, shortName, hue, money: moneyFor(false, currency)(cents)}]
			: [];
	});
	const lineOf = (isNamed: boolean, hasMoney: boolean, gap: string): Line =>
		keys.flatMap(
			({mark, letter, shortName, hue, money}, at): Line => [
				...(at === 0 ? [] : [span(gap)]),
				span(`${mark} ${letter}`, hue),
				span(`${isNamed ? ` ${shortName}` : ''}${hasMoney ? ` ${money}` : ''}`),
			],
		);
	for (const [isNamed, hasMoney, gap] of keyLooks) {
		const content = lineOf(isNamed, hasMoney, gap);
		if (lineWidth(content) <= width) {
			return content;
		}
	}

	return [];
}
