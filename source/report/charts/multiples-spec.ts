import type {Mark, Spec} from 'vega';
import {formatCount} from '../../domain/money.ts';
import {chartWidth, type Multiples} from './chart.ts';
import {boxes, lines, roomFor, say} from './spec-marks.ts';
import {data, group, spec} from './spec-parts.ts';

const perRow = 3;
const gap = 24;
const plotHeight = 84;
const titleHeight = 50;
const labelHeight = 20;
const panelHeight = titleHeight + plotHeight + labelHeight;
const rowGap = 14;

/** Three charts to a row, each with its title and what it sums up to; all have one scale, so that columns compare. */
export function multiplesSpec({panels, labels}: Multiples): Spec {
	const across = Math.min(perRow, panels.length);
	const width = (chartWidth - gap * (perRow - 1)) / perRow;
	const rows = Math.ceil(panels.length / across);
	const most = Math.max(1, ...panels.flatMap(({values}) => values));
	return spec(rows * panelHeight + (rows - 1) * rowGap, {
		marks: panels.map((panel, at) => {
			const x = (at % across) * (width + gap);
			const y = Math.floor(at / across) * (panelHeight + rowGap);
			return panelGroup(panel, labels, {x, y, width}, most);
		}),
	});
}

type Place = {readonly x: number; readonly y: number; readonly width: number};

function panelGroup(
	{title, note, values}: Multiples['panels'][number],
	labels: readonly string[],
	{x, y, width}: Place,
	most: number,
): Mark {
	const step = width / labels.length;
	const base = titleHeight + plotHeight;
	const columns = values.map((value, at) => ({
		value,
		x: (at + 0.15) * step,
		x2: (at + 0.85) * step,
		y: base - (value / most) * plotHeight,
	}));
	const tallest = columns.find(({value}) => value > 0 && value === Math.max(...values));
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
		],
		marks: [
			say({x: 0, y: 8, text: title, isStrong: true}),
			say({x: 0, y: 23, text: note, isQuiet: true}),
			boxes('lost', 'columns', {x: {field: 'x'}, x2: {field: 'x2'}, y: {field: 'y'}, y2: {value: base}}),
			lines('base', {x: {value: 0}, x2: {value: width}, y: {value: base}, y2: {value: base}}),
			...(tallest ? [within(width, (tallest.x + tallest.x2) / 2, tallest.y - 8, formatCount(tallest.value))] : []),
			...labels.flatMap((label, at) => (label === '' ? [] : [within(width, (at + 0.5) * step, base + 11, label)])),
		],
	});
}

/** A text around this place, moved so far that it stays inside the panel. */
function within(width: number, middle: number, y: number, text: string): Mark {
	const half = roomFor(text) / 2;
	return say({x: Math.max(half, Math.min(width - half, middle)), y, text, align: 'center'});
}
