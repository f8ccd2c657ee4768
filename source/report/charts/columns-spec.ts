import type {Mark, Spec} from 'vega';
import {cut} from '../cut.ts';
import {type Columns, chartWidth} from './chart.ts';
import {boxes, lines, roomFor, word, words} from './spec-marks.ts';
import {data, dollarAxis, dollars, group, spec} from './spec-parts.ts';

const plotHeight = 150;
const keyHeight = 26;
const textHeight = 18;
const labelHeight = 20;
const axisWidth = 46;
const swatch = 12;
const top = keyHeight + textHeight;
const width = chartWidth - axisWidth;

/** For each label a column for the whole, drawn hollow, and in it the part that is there, drawn solid. */
export function columnsSpec({columns, whole, part, currency}: Columns): Spec {
	return spec(top + plotHeight + labelHeight, {marks: [keyGroup(cut(whole), cut(part)), plotGroup(columns, currency)]});
}

function keyGroup(whole: string, part: string): Mark {
	const second = swatch + roomFor(part) + 24;
	return group({
		x: axisWidth,
		y: 4,
		width,
		height: keyHeight,
		data: [
			data('first', [{x: 0}]),
			data('second', [{x: second}]),
			data('words', [word(part, swatch + 6, swatch / 2), word(whole, second + swatch + 6, swatch / 2)]),
		],
		marks: [
			boxes('kept', 'first', {x: {field: 'x'}, y: {value: 0}, width: swatch, height: swatch}),
			boxes('whole', 'second', {x: {field: 'x'}, y: {value: 0}, width: swatch, height: swatch}),
			words('words'),
		],
	});
}

function plotGroup(columns: Columns['columns'], currency: Columns['currency']): Mark {
	const step = width / columns.length;
	const rows = columns.map(({label, wholeCents, partCents, text}, at) => ({
		label: cut(label),
		text: cut(text),
		whole: wholeCents / 100,
		part: partCents / 100,
		x: (at + 0.18) * step,
		x2: (at + 0.82) * step,
		middle: (at + 0.5) * step,
	}));
	const most = Math.max(0.01, ...rows.flatMap((row) => [row.whole, row.part]));
	const box = {x: {field: 'x'}, x2: {field: 'x2'}, y2: {value: plotHeight}};
	return group({
		x: axisWidth,
		y: top,
		width,
		height: plotHeight,
		data: [
			data('columns', rows),
			data(
				'texts',
				apart(rows, 'text', step).map((row) => ({
					...word(row.text, row.middle, 0, {align: 'center'}),
					whole: row.whole,
				})),
			),
			data(
				'labels',
				apart(rows, 'label', step).map((row) =>
					word(row.label, row.middle, plotHeight + 11, {align: 'center', isQuiet: true}),
				),
			),
		],
		scales: [dollars([0, most], [plotHeight, 0])],
		axes: [dollarAxis('left', 4, currency)],
		marks: [
			boxes('whole', 'columns', {...box, y: {scale: 'dollars', field: 'whole'}}),
			boxes('kept', 'columns', {...box, y: {scale: 'dollars', field: 'part'}}),
			lines('base', {x: {value: 0}, x2: {value: width}, y: {value: plotHeight}, y2: {value: plotHeight}}),
			words('texts', {y: {scale: 'dollars', field: 'whole', offset: -9}}),
			words('labels'),
		],
	});
}

/** Every row whose text has room, or every second, or third …, so that no two touch. */
function apart<Row extends {readonly text: string; readonly label: string}>(
	rows: readonly Row[],
	of: 'text' | 'label',
	step: number,
): readonly Row[] {
	const every = Math.max(1, Math.ceil((Math.max(...rows.map((row) => roomFor(row[of]))) + 4) / step));
	// Labels that are left empty make room for the others themselves.
	return rows.some((row) => row[of] === '') ? rows : rows.filter((_, at) => at % every === 0);
}
