import type {Spec} from 'vega';
import {cut} from '../cut.ts';
import {chartWidth, type LifeAxis} from './chart.ts';
import {boxes, lines, roomFor, rowsOf, word, words} from './spec-marks.ts';
import {data, spec} from './spec-parts.ts';

const laneHeight = 32;
const barHeight = 18;
const below = 22;
const kinds = {open: 'kept', overdue: 'waiting', leak: 'lost'} as const;

/**
 * Days from left to right: events above, each on a stem, in as many lanes as they need not to touch; how things stood
 * between them in the bar, in words below it where they fit.
 */
export function lifeSpec({events, stretches}: LifeAxis): Spec {
	const first = events[0]?.day ?? 0;
	const span = Math.max(1, (events.at(-1)?.day ?? 1) - first);
	const at = (day: number) => 1 + ((day - first) / span) * (chartWidth - 2);
	const labels = inLanes(
		events.map(({day, words: said, date}) => ({x: at(day), said: cut(said.join(', '), 60), date: cut(date)})),
	);
	const top = (Math.max(0, ...labels.map(({lane}) => lane)) + 1) * laneHeight + 4;
	const heightOf = (lane: number) => top - (lane + 1) * laneHeight;
	const bars = stretches.map(({from, to, kind, words: said}) => ({kind, said, x: at(from), x2: at(to)}));
	return spec(top + barHeight + below, {
		data: [
			data(
				'stems',
				labels.map(({x, lane}) => ({x, y: heightOf(lane) + 26})),
			),
			data('words', [
				...labels.flatMap(({textX, said, date, lane}) => [
					word(said, textX, heightOf(lane) + 6, {isStrong: true}),
					word(date, textX, heightOf(lane) + 19, {isQuiet: true}),
				]),
				...bars
					.filter(({said, x, x2}) => roomFor(said) <= x2 - x)
					.map(({said, x, x2}) => word(said, (x + x2) / 2, top + barHeight + 12, {align: 'center'})),
			]),
			...Object.entries(kinds).map(([kind, standing]) =>
				data(
					rowsOf(standing),
					bars.filter((bar) => bar.kind === kind),
				),
			),
		],
		marks: [
			...Object.values(kinds).map((standing) =>
				boxes(standing, rowsOf(standing), {x: {field: 'x'}, x2: {field: 'x2'}, y: {value: top}, height: barHeight}),
			),
			lines('stem', {x: {field: 'x'}, x2: {field: 'x'}, y: {field: 'y'}, y2: {value: top + barHeight}}, 'stems'),
			words('words'),
		],
	});
}

type Label = {readonly x: number; readonly said: string; readonly date: string};

/**
 * Each label, the last first, in the lowest lane in which it touches no other: a stem then runs left of the labels below
 * it. A text begins at its stem, but for those that would end outside.
 */
function inLanes(labels: readonly Label[]): (Label & {textX: number; lane: number})[] {
	const starts: number[] = [];
	return labels.toReversed().map((label) => {
		const width = Math.max(roomFor(label.said), roomFor(label.date));
		const textX = Math.max(0, Math.min(label.x, chartWidth - width));
		const free = starts.findIndex((start) => textX + width + 8 <= start);
		const lane = free === -1 ? starts.length : free;
		starts[lane] = textX;
		return {...label, textX, lane};
	});
}
