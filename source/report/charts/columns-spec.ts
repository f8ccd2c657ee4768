import type {Spec} from 'vega';
import {type Columns, chartWidth} from './chart.ts';
import {boxes, lines, roomFor, say} from './spec-marks.ts';
import {data, dollarAxis, dollars, group, spec} from './spec-parts.ts';

const plotHeight = 150;
const legendHeight = 26;
const textHeight = 18;
const labelHeight = 20;
const axisWidth = 46;
const swatch = 12;

/** For each label a column for the whole, drawn hollow, and in it the part that is there, drawn solid. */
export function columnsSpec({columns, whole, part}: Columns): Spec {
	const width = chartWidth - axisWidth;
	const step = width / columns.length;
	const most = Math.max(1, ...columns.map(({wholeCents}) => wholeCents)) / 100;
	const rows = columns.map(({label, wholeCents, partCents, text}, at) => ({
		label,
		text,
		whole: wholeCents / 100,
		part: partCents / 100,
		x: (at + 0.18) * step,
		x2: (at + 0.82) * step,
		middle: (at + 0.5) * step,
	}));
	const every = (texts: readonly string[]) => Math.ceil((Math.max(...texts.map(roomFor)) + 4) / step);
	const top = legendHeight + textHeight;
	const column = {x: {field: 'x'}, x2: {field: 'x2'}, y2: {value: plotHeight}};
	const shown = (from: readonly {readonly [key: string]: unknown}[], step: number) =>
		from.filter((_, at) => at % step === 0);
	return spec(top + plotHeight + labelHeight, {
		marks: [
			group({
				x: axisWidth,
				y: 4,
				width,
				height: legendHeight,
				data: [data('key', [{x: 0}]), data('key-whole', [{x: swatch + roomFor(part) + 24}])],
				marks: [
					boxes('kept', 'key', {x: {field: 'x'}, y: {value: 0}, width: swatch, height: swatch}),
					say({x: swatch + 6, y: swatch / 2, text: part}),
					boxes('whole', 'key-whole', {x: {field: 'x'}, y: {value: 0}, width: swatch, height: swatch}),
					say({x: swatch * 2 + roomFor(part) + 30, y: swatch / 2, text: whole}),
				],
			}),
			group({
				x: axisWidth,
				y: top,
				width,
				height: plotHeight,
				data: [
					data('rows', rows),
					data('texts', shown(rows, every(columns.map(({text}) => text)))),
					data('labels', shown(rows, every(columns.map(({label}) => label)))),
				],
				scales: [dollars([0, most], [plotHeight, 0])],
				axes: [dollarAxis('left', 4)],
				marks: [
					boxes('whole', 'rows', {...column, y: {scale: 'dollars', field: 'whole'}}),
					boxes('kept', 'rows', {...column, y: {scale: 'dollars', field: 'part'}}),
					lines('base', {x: {value: 0}, x2: {value: width}, y: {value: plotHeight}, y2: {value: plotHeight}}),
					say(
						{
							x: {field: 'middle'},
							y: {scale: 'dollars', field: 'whole', offset: -9},
							text: {field: 'text'},
							align: 'center',
						},
						'texts',
					),
					say(
						{x: {field: 'middle'}, y: plotHeight + 11, text: {field: 'label'}, align: 'center', isQuiet: true},
						'labels',
					),
				],
			}),
		],
	});
}
