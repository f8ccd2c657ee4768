import type {Mark, Spec} from 'vega';
import {formatCount} from '../../domain/money.ts';
import {cut} from '../cut.ts';
import {chartWidth, type Multiples} from './chart.ts';
import {boxes, lines, roomFor, type Word, word, words} from './spec-marks.ts';
import {data, group, spec} from './spec-parts.ts';

const perRow = 3;
const gap = 24;
const width = (chartWidth - gap * (perRow - 1)) / perRow;
const plotHeight = 84;
const titleHeight = 50;
const labelHeight = 20;
const panelHeight = titleHeight + plotHeight + labelHeight;
const rowGap = 14;
const base = titleHeight + plotHeight;

/** Three charts to a row, each with its title and what it sums up to; all have one scale, so that columns compare. */
export function multiplesSpec({panels, labels}: Multiples): Spec {
	const rows = Math.ceil(panels.length / perRow);
	const most = Math.max(1, ...panels.flatMap(({values}) => values));
	return spec(rows * panelHeight + (rows - 1) * rowGap, {
		marks: panels.map((panel, at) => {
			const x = (at % perRow) * (width + gap);
			const y = Math.floor(at / perRow) * (panelHeight + rowGap);
			return panelGroup(panel, labels, {x, y}, most);
		}),
	});
}

function panelGroup(
	{title, note, values}: Multiples['panels'][number],
	labels: readonly string[],
	{x, y}: {readonly x: number; readonly y: number},
	most: number,
): Mark {
	const step = width / labels.length;
	const columns = values.map((value, at) => ({
		value,
		x: (at + 0.15) * step,
		x2: (at + 0.85) * step,
		y: base - (value / most) * plotHeight,
	}));
	const tallest = columns.filter(({value}) => value > 0 && value === Math.max(...values)).slice(0, 1);
	return group({
		x,
		y,
		width,
		height: panelHeight,
		data: [
			data(
				'columns',
				columns.filter(({value}) => value > 0),
			),
			data('words', [
				word(cut(title), 0, 8, {isStrong: true}),
				word(cut(note), 0, 23, {isQuiet: true}),
				...tallest.map((column) => within((column.x + column.x2) / 2, column.y - 8, formatCount(column.value))),
				...labels.map((label, at) => within((at + 0.5) * step, base + 11, cut(label))),
			]),
		],
		marks: [
			boxes('lost', 'columns', {x: {field: 'x'}, x2: {field: 'x2'}, y: {field: 'y'}, y2: {value: base}}),
			lines('base', {x: {value: 0}, x2: {value: width}, y: {value: base}, y2: {value: base}}),
			words('words'),
		],
	});
}

/** A text around this place, moved so far that it stays inside the panel. */
function within(middle: number, y: number, text: string): Word {
	const half = Math.min(width, roomFor(text)) / 2;
	return word(text, Math.max(half, Math.min(width - half, middle)), y, {align: 'center'});
}
