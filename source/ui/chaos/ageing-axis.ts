import {counted} from '../../domain/counted.ts';
import {shortDay} from '../../domain/written-days.ts';
import {areaChart} from '../draw/area-chart.ts';
import {scaleWidth} from '../draw/chart-frame.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, lineWidth, padEnd, padStart, span, type Tone, textWidth} from '../draw/lines.ts';
import {track} from '../draw/track.ts';
import type {PolicyDays} from './policy-days.ts';
import {unpaidLeak} from './policy-days.ts';

/** The days after an invoice, from the day of the invoice, 0, to the last one that is drawn. */
export type AgeingDays = {
	readonly days: PolicyDays;
	/** What came in at each age, in cents. */
	readonly paid: ArrayLike<number>;
	readonly format: (cents: number) => string;
};

/** Columns left of the axis, whatever the amounts are. */
const leastLabel = 10;
/** A chart with less than this, its axis included, is none. */
const leastChart = 4;
const zombie: Tone = unpaidLeak?.hue ?? 'warning';

/** Ages that are drawn: past the later of both days there is room for what follows. */
export function agesOf({issuedOn, knownOn}: PolicyDays): number {
	const last = Math.max(knownOn.books, knownOn.detector) - issuedOn;
	return last + Math.max(6, Math.ceil(last / 5)) + 1;
}

/**
 * An invoice that nobody pays on a line each for the books and for the detector, and below it what came in at each age of
 * all invoices: in time, within the detector's grace, and after it, when it is called a leak already. Not higher than `height`.
 */
export function ageingAxis(ageing: AgeingDays, width: number, height: number, glyphs: Glyphs): Line[] {
	const {days, paid, format} = ageing;
	const ages = agesOf(days);
	const late = days.dueOn - days.issuedOn;
	const vain = days.knownOn.detector - days.issuedOn;
	const part = (from: number, to: number) =>
		Float64Array.from({length: ages}, (_, age) => (age >= from && age < to ? (paid[age] ?? 0) : 0));
	const layers = [
		{tone: 'drawn', values: part(0, late + 1), text: 'in time'},
		{tone: 'overdue', values: part(late + 1, vain), text: 'late, within the detector’s grace'},
		{tone: zombie, values: part(vain, ages), text: 'after it: flagged before it came'},
	] as const;
	const most = Math.max(0, ...layers.flatMap(({values}) => [...values]));
	const label = Math.max(leastLabel, scaleWidth({most, format}));
	const columns = Math.max(1, width - label);
	// The first column of that age in the chart.
	const columnOf = (age: number) => (age === 0 ? 0 : Math.min(columns, Math.ceil(((age + 1) * columns) / ages)) - 1);
	const top = [
		rulerLine(days, columnOf, columns, label),
		lifeLine('books', days, columnOf, columns, label, glyphs),
		lifeLine('detector', days, columnOf, columns, label, glyphs),
	];
	const room = height - top.length - 2;
	if (room < leastChart) {
		return top.slice(0, height);
	}

	const frame = {most, format: (cents: number) => padStart(format(cents), label - 1), labels: []};
	const chart = areaChart(layers, ages, width, room + 1, frame, glyphs);
	// The dates stand above already: the axis below the chart is left out.
	return [...top, [], keyLine(layers, format, width, glyphs), ...chart.slice(0, -1)];
}

/** The dates of the example, each above its mark; one that would touch the one before is left out. */
function rulerLine(
	{issuedOn, dueOn, knownOn}: PolicyDays,
	columnOf: (age: number) => number,
	columns: number,
	label: number,
): Line {
	const ruler = track(columns);
	let free = 0;
	for (const day of [...new Set([issuedOn, dueOn, knownOn.detector, knownOn.books])].sort((a, b) => a - b)) {
		const text = shortDay(day);
		const at = Math.max(0, Math.min(columnOf(day - issuedOn), columns - textWidth(text)));
		if (at >= free) {
			ruler.write(at, text, 'quiet');
			free = at + textWidth(text) + 1;
		}
	}

	return [span(' '.repeat(label)), ...ruler.line()];
}

/** `I` to `D` to the leak's letter, with what each stretch is where that fits into it. */
function lifeLine(
	who: 'books' | 'detector',
	{issuedOn, dueOn, knownOn}: PolicyDays,
	columnOf: (age: number) => number,
	columns: number,
	label: number,
	{stretch}: Glyphs,
): Line {
	const content = track(columns);
	const [due, known] = [columnOf(dueOn - issuedOn), columnOf(knownOn[who] - issuedOn)];
	const grace = counted(knownOn[who] - dueOn - 1, 'day');
	const write = (from: number, to: number, fill: string, tone: Tone, texts: readonly string[]) => {
		content.fill(from + 1, to - 1, fill, tone);
		const room = to - from - 3;
		const text = texts.find((each) => textWidth(each) + 2 <= room);
		if (text !== undefined) {
			content.write(from + 2 + Math.floor((room - textWidth(text) - 2) / 2), ` ${text} `, tone);
		}
	};
	const toPay = counted(dueOn - issuedOn, 'day');
	const name = unpaidLeak?.shortName ?? '';
	write(0, due, stretch.open, 'plain', [`${toPay} to pay`, toPay]);
	write(due, known, stretch.grace, 'overdue', [`${grace} of grace`, grace, 'grace']);
	write(known, columns, stretch.loss, zombie, [`${name} from ${shortDay(knownOn[who])}`, name]);
	content.put(0, 'I', 'strong');
	content.put(due, 'D', 'strong');
	content.put(known, unpaidLeak?.letter ?? '', zombie);
	return [span(padEnd(who, label), 'quiet'), ...content.line()];
}

type KeyLayer = {readonly tone: Tone; readonly values: Float64Array; readonly text: string};

/** What the columns are, with what they come to; as much of it as there is room for. */
function keyLine(layers: readonly KeyLayer[], format: (cents: number) => string, width: number, {fills}: Glyphs): Line {
	const keyOf = (hasText: boolean): Line =>
		layers.flatMap(
			({tone, values, text}, at): Line => [
				span(`${at === 0 ? '' : '  '}${(fills[at % fills.length] as string).repeat(2)} `, tone),
				span(`${hasText ? `${text} ` : ''}${format(values.reduce((sum, cents) => sum + cents, 0))}`),
			],
		);
	return [true, false].map(keyOf).find((content) => lineWidth(content) <= width) ?? [];
}
