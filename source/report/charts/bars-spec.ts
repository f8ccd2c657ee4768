import type {Spec} from 'vega';
import {cut} from '../cut.ts';
import {type Bars, chartWidth, type Standing} from './chart.ts';
import {boxes, lines, roomFor, rowsOf, word, words} from './spec-marks.ts';
import {data, dollars, spec} from './spec-parts.ts';

const rowHeight = 24;
const barHeight = 15;
const standings: readonly Standing[] = ['kept', 'lost', 'waiting'];

/** Lying bars from zero, each with its name at the left and its amount at its end. */
export function barsSpec({bars}: Bars): Spec {
	const rows = bars.map(({label, cents, standing, text}, at) => ({
		label: cut(label),
		text,
		standing,
		dollars: cents / 100,
		y: at * rowHeight + (rowHeight - barHeight) / 2,
		middle: (at + 0.5) * rowHeight,
	}));
	const labels = Math.max(...rows.map(({label}) => roomFor(label))) + 8;
	const amounts = Math.max(...rows.map(({text}) => roomFor(text))) + 8;
	const most = Math.max(0.01, ...rows.map((row) => row.dollars));
	const height = rows.length * rowHeight;
	const end = {scale: 'dollars', field: 'dollars'};
	return spec(height, {
		data: [
			data(
				'labels',
				rows.map(({label, middle}) => word(label, labels - 8, middle, {align: 'right'})),
			),
			data(
				'amounts',
				rows.map((row) => ({...word(row.text, 0, row.middle), dollars: row.dollars})),
			),
			...standings.map((kind) =>
				data(
					rowsOf(kind),
					rows.filter((row) => row.standing === kind && row.dollars > 0),
				),
			),
		],
		scales: [dollars([0, most], [labels, chartWidth - amounts])],
		marks: [
			...standings.map((standing) =>
				boxes(standing, rowsOf(standing), {x: {value: labels}, x2: end, y: {field: 'y'}, height: barHeight}),
			),
			lines('base', {x: {value: labels}, x2: {value: labels}, y: {value: 0}, y2: {value: height}}),
			words('labels'),
			words('amounts', {x: {...end, offset: 6}}),
		],
	});
}
