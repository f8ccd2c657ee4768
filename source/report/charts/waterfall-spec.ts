import type {Mark, Spec} from 'vega';
import {chartWidth, type Standing, type Waterfall} from './chart.ts';
import {boxes, lines, roomFor, rowsOf, word, words} from './spec-marks.ts';
import {data, dollarAxis, dollars, group, spec} from './spec-parts.ts';

const rowHeight = 26;
const barHeight = 16;
const top = 22;
const axisHeight = 22;
const gap = 18;
const standings: readonly Standing[] = ['kept', 'lost', 'waiting'];

type Row = {
	readonly label: string;
	readonly text: string;
	readonly standing: Standing;
	/** The bar's ends in dollars, the smaller first. */
	readonly low: number;
	readonly high: number;
	/** Where the next bar begins. */
	readonly end: number;
	readonly y: number;
};

/**
 * The waterfall of sums that lie close together: all of it from zero at the left, and the part in which it falls enlarged
 * beside it. Where it falls by more than half, the whole is clear enough alone.
 */
export function waterfallSpec({steps, currency}: Waterfall): Spec {
	const rows = steps.map((step, at): Row => {
		const [low, high] = [Math.min(step.from, step.to) / 100, Math.max(step.from, step.to) / 100];
		return {...step, low, high, end: step.to / 100, y: at * rowHeight + (rowHeight - barHeight) / 2};
	});
	const height = rows.length * rowHeight;
	const labels = Math.max(...rows.map(({label}) => roomFor(label))) + 10;
	const amounts = Math.max(...rows.map(({text}) => roomFor(text))) + 10;
	const room = chartWidth - labels - amounts;
	const most = Math.max(...rows.map(({high}) => high), 1);
	const least = Math.min(...rows.map(({end}) => end));
	const isClose = least > most / 2 && least < most;
	const whole = isClose ? Math.round(room * 0.3) : room;
	const enlarged = labels + whole + gap;
	const headings = [
		word('from zero', labels, 9, {isQuiet: true}),
		word('where it falls, enlarged', enlarged, 9, {isQuiet: true}),
	];
	return spec(top + height + axisHeight, {
		data: [
			data('words', [...(isClose ? headings : []), ...rows.flatMap(wordsBeside)]),
			...standings.map((standing) =>
				data(
					rowsOf(standing),
					rows.filter((row) => row.standing === standing && row.low < row.high),
				),
			),
		],
		marks: [
			words('words'),
			panel(labels, whole, height, [0, most], isClose ? 2 : 5, rows, currency),
			...(isClose
				? [panel(enlarged, room - whole - gap, height, [least - (most - least) * 0.15, most], 3, rows, currency)]
				: []),
		],
	});
}

function wordsBeside({label, text, standing, y}: Row) {
	const isStrong = standing === 'kept';
	const middle = top + y + barHeight / 2;
	return [word(label, 0, middle, {isStrong}), word(text, chartWidth, middle, {isStrong, align: 'right'})];
}

function panel(
	x: number,
	width: number,
	height: number,
	domain: readonly [number, number],
	ticks: number,
	rows: readonly Row[],
	currency: Waterfall['currency'],
): Mark {
	// Where there is no bar, the line runs on.
	const falls = rows.slice(0, -1).map(({end, y, low, high}) => ({
		end,
		y: low < high ? y + barHeight : y,
		next: y + rowHeight,
	}));
	const edge = (field: string) => ({scale: 'dollars', field});
	return group({
		x,
		y: top,
		width,
		height,
		data: [data('falls', falls)],
		scales: [dollars(domain, [0, width])],
		axes: [dollarAxis('bottom', ticks, currency)],
		marks: [
			...standings.map((standing) =>
				boxes(standing, rowsOf(standing), {
					// Money that is there at all is seen, be it little.
					x: {signal: "min(scale('dollars', datum.low), scale('dollars', datum.high) - 1.5)"},
					x2: edge('high'),
					y: {field: 'y'},
					height: barHeight,
				}),
			),
			lines('fall', {x: edge('end'), x2: edge('end'), y: {field: 'y'}, y2: {field: 'next'}}, 'falls'),
		],
	});
}
