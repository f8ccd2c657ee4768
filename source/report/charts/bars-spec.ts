import type {Spec} from 'vega';
import {cut} from '../cut.ts';
import {type Bars, chartWidth, type Standing} from './chart.ts';
import {boxes, lines, roomFor, rowsOf, say} from './spec-marks.ts';
import {data, dollars, spec} from './spec-parts.ts';

const rowHeight = 24;
const barHeight = 15;
const standings: readonly Standing[] = ['kept', 'lost', 'waiting'];

/** Lying bars from zero, each with its name at the left and its amount at its end. */
export function barsSpec({bars: all}: Bars): Spec {
	const bars = all.map((bar) => ({...bar, label: cut(bar.label)}));
	const labels = Math.max(...bars.map(({label}) => roomFor(label))) + 8;
	const amounts = Math.max(...bars.map(({text}) => roomFor(text))) + 8;
	const most = Math.max(1, ...bars.map(({cents}) => cents)) / 100;
	const rows = bars.map(({label, cents, standing, text}, at) => ({
		label,
		text,
		standing,
		dollars: cents / 100,
		y: at * rowHeight + (rowHeight - barHeight) / 2,
	}));
	const height = rows.length * rowHeight;
	const middle = {signal: `datum.y + ${barHeight / 2}`};
	const end = {scale: 'dollars', field: 'dollars'};
	return spec(height, {
		data: [
			data('rows', rows),
			...standings.map((kind) =>
				data(
					rowsOf(kind),
					rows.filter(({standing, dollars}) => standing === kind && dollars > 0),
				),
			),
		],
		scales: [dollars([0, most], [labels, chartWidth - amounts])],
		marks: [
			...standings.map((standing) =>
				boxes(standing, rowsOf(standing), {x: {value: labels}, x2: end, y: {field: 'y'}, height: barHeight}),
			),
			lines('base', {x: {value: labels}, x2: {value: labels}, y: {value: 0}, y2: {value: height}}),
			say({x: labels - 8, y: middle, text: {field: 'label'}, align: 'right'}, 'rows'),
			say({x: {...end, offset: 6}, y: middle, text: {field: 'text'}}, 'rows'),
		],
	});
}
