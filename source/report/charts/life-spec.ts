import type {Spec} from 'vega';
import {chartWidth, type LifeAxis} from './chart.ts';
import {boxes, lines, roomFor, rowsOf, say} from './spec-marks.ts';
import {data, spec} from './spec-parts.ts';

const laneHeight = 32;
const barHeight = 18;
const kinds = {open: 'kept', overdue: 'waiting', leak: 'lost'} as const;

/**
 * Days from left to right: events above, each on a stem, in as many lanes as they need not to touch; how things stood
 * between them in the bar, in words below it where they fit.
 */
export function lifeSpec({events, stretches}: LifeAxis): Spec {
	const first = events[0]?.day ?? 0;
	const span = Math.max(1, (events.at(-1)?.day ?? 1) - first);
	const at = (day: number) => 1 + ((day - first) / span) * (chartWidth - 2);
	const labels = inLanes(events.map(({day, words, date}) => ({x: at(day), words: words.join(', '), date})));
	const lanes = Math.max(...labels.map(({lane}) => lane)) + 1;
	const top = lanes * laneHeight + 4;
	const bars = stretches.map(({from, to, kind, words}) => ({kind, words, x: at(from), x2: at(to)}));
	return spec(top + barHeight + 22, {
		data: [
			data(
				'labels',
				labels.map((label) => ({...label, y: top - (label.lane + 1) * laneHeight})),
			),
			...Object.entries(kinds).map(([kind, standing]) =>
				data(
					rowsOf(standing),
					bars.filter((bar) => bar.kind === kind),
				),
			),
			data(
				'words',
				bars.filter(({words, x, x2}) => roomFor(words) <= x2 - x),
			),
		],
		marks: [
			...Object.values(kinds).map((standing) =>
				boxes(standing, rowsOf(standing), {x: {field: 'x'}, x2: {field: 'x2'}, y: {value: top}, height: barHeight}),
			),
			lines(
				'stem',
				{x: {field: 'x'}, x2: {field: 'x'}, y: {signal: 'datum.y + 26'}, y2: {value: top + barHeight}},
				'labels',
			),
			say({x: {field: 'textX'}, y: {signal: 'datum.y + 6'}, text: {field: 'words'}, isStrong: true}, 'labels'),
			say({x: {field: 'textX'}, y: {signal: 'datum.y + 19'}, text: {field: 'date'}, isQuiet: true}, 'labels'),
			say(
				{x: {signal: '(datum.x + datum.x2) / 2'}, y: top + barHeight + 12, text: {field: 'words'}, align: 'center'},
				'words',
			),
		],
	});
}

type Label = {readonly x: number; readonly words: string; readonly date: string};

/**
 * Each label, the last first, in the lowest lane in which it touches no other: a stem then runs left of the labels below
 * it. A text begins at its stem, but for those that would end outside.
 */
function inLanes(labels: readonly Label[]): (Label & {textX: number; lane: number})[] {
	const starts: number[] = [];
	return labels.toReversed().map((label) => {
		const width = Math.max(roomFor(label.words), roomFor(label.date));
		const textX = Math.min(label.x, chartWidth - width);
		const free = starts.findIndex((start) => textX + width + 8 <= start);
		const lane = free === -1 ? starts.length : free;
		starts[lane] = textX;
		return {...label, textX, lane};
	});
}
