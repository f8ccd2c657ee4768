import {billingDay, type Day} from '../../domain/days.ts';
import {formatMoney} from '../../domain/money.ts';
import {shortDay} from '../../domain/written-days.ts';
import {scaleWidth} from '../draw/chart-frame.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {lineChart} from '../draw/line-chart.ts';
import {type Line, line, span} from '../draw/lines.ts';
import {remember} from '../draw/memo.ts';
import {moneyFor} from '../draw/money-for.ts';
import {monthLabels} from '../draw/month-labels.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {timelineIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';
import {lossCurves} from './curve-figures.ts';

/** What the whole year loses, day by day: before the last change dotted, and now. */
export function curvePane(state: State, width: number, glyphs: Glyphs): Pane {
	const {before, now} = lossCurves(state);
	const {firstDay} = timelineIn(state);
	const lossOf = (curve: Float64Array) => formatMoney(curve.at(-1) ?? 0);
	return {
		title: before ? 'Leaked in the year, before and now' : 'Leaked in the year',
		note: before ? `${lossOf(before)} before · ${lossOf(now)} now` : lossOf(now),
		lines: [],
		picture: {
			least: 5,
			draw: (height) =>
				drawn(before, now, state.settings.months, firstDay, state.day, innerWidth(width), height, glyphs),
		},
		spoken: [`now ${lossOf(now)} by the close-out`, ...(before ? [`before ${lossOf(before)}`] : [])],
		grows: true,
	};
}

const drawn = remember(
	(
		before: Float64Array | undefined,
		now: Float64Array,
		months: number,
		firstDay: Day,
		day: Day,
		width: number,
		height: number,
		glyphs: Glyphs,
	): Line[] => {
		const places = Math.max(now.length, before?.length ?? 0);
		const scale = {most: Math.max(now.at(-1) ?? 0, before?.at(-1) ?? 0), format: moneyFor(false)};
		const frame = {
			...scale,
			labels: monthLabels(0, months, width - scaleWidth(scale), (month) => (billingDay(month) - firstDay) / places),
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
