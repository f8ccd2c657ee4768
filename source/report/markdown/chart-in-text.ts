import {plainText} from '../../domain/plain-text.ts';
import type {Bars, Chart, Columns, LifeAxis, Multiples, Standing, Waterfall} from '../charts/chart.ts';
import {cut} from '../cut.ts';

/** Letters that the longest bar takes. */
const room = 40;
const fills: Readonly<Record<Standing, string>> = {kept: '█', lost: '▒', waiting: '░'};
const heights = '▁▂▃▄▅▆▇█';

/** The chart in letters of one width, line by line. */
export function chartInText(chart: Chart): string[] {
	switch (chart.kind) {
		case 'waterfall':
			return waterfall(chart);
		case 'multiples':
			return multiples(chart);
		case 'bars':
			return bars(chart);
		case 'columns':
			return columns(chart);
		case 'life':
			return life(chart);
	}
}

type Line = {readonly label: string; readonly bar: string; readonly text: string};

function inColumns(lines: readonly Line[]): string[] {
	const plain = lines.map(({label, bar, text}) => ({label: cut(plainText(label)), bar, text}));
	const labels = Math.max(...plain.map(({label}) => label.length));
	const texts = Math.max(...plain.map(({text}) => text.length));
	return plain.map(({label, bar, text}) => `${label.padEnd(labels)}  ${text.padStart(texts)}  ${bar}`.trimEnd());
}

/** Letters for a stretch from `from` to `to` where `most` takes all the room; at least one where there is any. */
function stretch(from: number, to: number, most: number, fill: string): string {
	const start = Math.round((Math.min(from, to) / most) * room);
	const length = Math.round((Math.max(from, to) / most) * room) - start;
	return from === to ? '' : ' '.repeat(Math.min(start, room - 1)) + fill.repeat(Math.max(1, length));
}

function waterfall({steps}: Waterfall): string[] {
	const most = Math.max(1, ...steps.flatMap(({from, to}) => [from, to]));
	return inColumns(
		steps.map(({label, text, from, to, standing}) => ({label, text, bar: stretch(from, to, most, fills[standing])})),
	);
}

function bars({bars: all}: Bars): string[] {
	const most = Math.max(1, ...all.map(({cents}) => cents));
	return inColumns(
		all.map(({label, text, cents, standing}) => ({label, text, bar: stretch(0, cents, most, fills[standing])})),
	);
}

function columns({columns: all, whole, part}: Columns): string[] {
	const most = Math.max(1, ...all.map(({wholeCents}) => wholeCents));
	const lines = all.map(({label, text, wholeCents, partCents}) => {
		const isPart = Math.round((partCents / most) * room);
		const isWhole = Math.round((wholeCents / most) * room);
		return {label, text, bar: fills.kept.repeat(isPart) + fills.waiting.repeat(Math.max(0, isWhole - isPart))};
	});
	return [...inColumns(lines), '', `${fills.kept} ${part}  ${fills.waiting} ${whole}, not ${part}`];
}

function multiples({panels, labels}: Multiples): string[] {
	const most = Math.max(1, ...panels.flatMap(({values}) => values));
	const names = Math.max(...panels.map(({title}) => title.length));
	return [
		`${' '.repeat(names)}  ${labels.join('')}`,
		...panels.map(({title, note, values}) => {
			const line = values.map((value) => heights[Math.round((value / most) * (heights.length - 1))]).join('');
			return `${title.padEnd(names)}  ${line}  ${note}`;
		}),
	];
}

function life({events}: LifeAxis): string[] {
	const dates = Math.max(...events.map(({date}) => date.length));
	return events.map(({date, words}) => `${date.padStart(dates)}  ${words.join(', ')}`);
}
