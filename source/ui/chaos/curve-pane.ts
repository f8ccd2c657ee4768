import type {Currency} from '../../domain/currency.ts';
import {billingDay, type Day} from '../../domain/days.ts';
import type {Ledger} from '../../domain/ledger.ts';
import {formatMoney} from '../../domain/money.ts';
import type {Timeline} from '../../domain/timeline.ts';
import {shortDay, writtenDay} from '../../domain/written-days.ts';
import {scaleWidth} from '../draw/chart-frame.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {lineChart} from '../draw/line-chart.ts';
import {type Line, line, span} from '../draw/lines.ts';
import {remember} from '../draw/memo.ts';
import {moneyFor} from '../draw/money-for.ts';
import {monthLabels} from '../draw/month-labels.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {currencyIn, spanIn, timelineIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';
import {foundCurves, lossCurves} from './curve-figures.ts';

/** What the whole year loses, day by day: before the last change dotted, and now. Of opened books it is what is found to have leaked by the day one stands on. */
export function curvePane(state: State, width: number, glyphs: Glyphs): Pane {
	const {books, day} = state;
	const {before, now} = books ? foundCurves(state) : lossCurves(state);
	const timeline = timelineIn(state);
	const currency = currencyIn(state);
	const lossOf = (curve: Float64Array) => formatMoney(curve.at(-1) ?? 0, currency);
	const subject = books ? 'Leaked, day by day' : 'Leaked in the year';
	return {
		title: before ? `${subject}, before and now` : subject,
		note: before ? `${lossOf(before)} before · ${lossOf(now)} now` : lossOf(now),
		lines: [],
		picture: {
			least: 5,
			draw: (height) => drawn(before, now, spanIn(state), timeline, day, currency, innerWidth(width), height, glyphs),
		},
		spoken: [
			`now ${lossOf(now)} by ${books ? writtenDay(day) : 'the close-out'}`,
			...(before ? [`before ${lossOf(before)}`] : []),
		],
		grows: true,
	};
}

const drawn = remember(
	(
		before: Float64Array | undefined,
		now: Float64Array,
		{firstMonth, months}: Pick<Ledger, 'firstMonth' | 'months'>,
		{firstDay, closeOut}: Timeline,
		day: Day,
		currency: Currency,
		width: number,
		height: number,
		glyphs: Glyphs,
	): Line[] => {
		const places = Math.max(closeOut - firstDay + 1, now.length, before?.length ?? 0);
		const scale = {most: Math.max(now.at(-1) ?? 0, before?.at(-1) ?? 0), format: moneyFor(false, currency)};
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
		const key = before
			? beforeAndNow(glyphs)
			: line(span(`${glyphs.points.now.repeat(3)} by the day it can be known`, 'drawn'));
		return [
			key,
			...lineChart({before: before && held(before, places), now: held(now, places)}, width, height - 1, frame, glyphs),
		];
	},
);

/** What the signs of two lines are; where they meet there is a third one, unless it is the sign of now. */
function beforeAndNow({points}: Glyphs): Line {
	return line(
		span(`${points.before.repeat(3)} before   `),
		span(`${points.now.repeat(3)} now`, 'drawn'),
		...(points.both === points.now ? [] : [span(`   ${points.both.repeat(3)} both`, 'drawn')]),
	);
}

/** The curve over so many places: a shorter year has none of the later ones. */
function held(curve: Float64Array, places: number): ArrayLike<number | undefined> {
	return curve.length === places ? curve : Array.from({length: places}, (_, at) => curve[at]);
}
