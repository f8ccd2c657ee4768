import {dayBeside} from '../../domain/written-days.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {fitLine, fitText, type Line, type Span, span, type Tone, textWidth} from '../draw/lines.ts';
import {type AxisDays, type AxisPoint, axisPoints, type Phase} from './axis-days.ts';
import {stretchWords} from './axis-words.ts';

/**
 * The life of an invoice on two lines, dates above and days below, with the truth on a third, each exactly `width` columns:
 * `I` issued, `D` due, `$` paid, a leak's letter where it marks a day, an arrow for the as-of day.
 * What lies ahead of it is dotted. Words stand inside the stretches where they fit.
 */
export function dayAxis(days: AxisDays, width: number, glyphs: Glyphs): Line[] {
	const points = axisPoints(days);
	const columns = columnsOf(points, days, width);
	return [
		dateLine(points, columns, days, width),
		stretchLine(points, columns, days, glyphs),
		...(days.truth ? [truthLine(days.truth, points, columns, width, glyphs)] : []),
	].map((content) => fitLine(content, width, glyphs.ellipsis));
}

/**
 * Below the day that the truth turns on, an arrow and what is said of it: to its right, or to its left where there is more
 * room. Where it fits on neither side it is said briefly, and the day is what is never cut off.
 */
function truthLine(
	{on, text, brief}: NonNullable<AxisDays['truth']>,
	points: readonly AxisPoint[],
	columns: readonly number[],
	width: number,
	{up, ellipsis}: Glyphs,
): Line {
	const at = points.findIndex(({day}) => day === on);
	const column = columns[at === -1 ? 0 : at] as number;
	const right = width - column - 2;
	const room = Math.max(column - 1, right);
	const said = textWidth(text) <= room ? text : fitText(brief, room, ellipsis).trimEnd();
	return textWidth(said) > right
		? [span(' '.repeat(Math.max(0, column - textWidth(said) - 1))), span(`${said} `, 'accent'), span(up, 'accent')]
		: [span(' '.repeat(column)), span(`${up} ${said}`, 'accent')];
}

/** A column of its own for each mark, in proportion to the days between them. */
function columnsOf(points: readonly AxisPoint[], {isInvoiced}: AxisDays, width: number): number[] {
	const first = (points[0] as AxisPoint).day;
	const span = Math.max(1, (points.at(-1) as AxisPoint).day - first);
	const columns: number[] = [];
	for (const {day} of points) {
		columns.push(Math.max((columns.at(-1) ?? -1) + 1, Math.round(((day - first) / span) * (width - 1))));
	}

	for (let at = columns.length - 1, most = width - 1; at >= 0; at--, most = (columns[at + 1] as number) - 1) {
		columns[at] = Math.max(at, Math.min(columns[at] as number, most));
	}

	if (!isInvoiced) {
		columns[columns.length - 1] = width - 1;
	}

	return columns;
}

/** Dates above their marks; where two would touch, the one that matters less is left out. */
function dateLine(points: readonly AxisPoint[], columns: readonly number[], days: AxisDays, width: number): Line {
	const labels: {start: number; end: number; text: string; tone: Tone}[] = [];
	for (const kind of ['as-of', 'payment', 'waiting', 'truth', 'billing', 'due', 'part'] as const) {
		const at = points.findIndex((candidate) => candidate.kind === kind);
		const mark = points[at];
		if (!mark) {
			continue;
		}

		const text = dayBeside(mark.day, days.issuedOn);
		const start = Math.max(0, Math.min(columns[at] as number, width - textWidth(text)));
		const end = start + textWidth(text);
		if (!labels.some((label) => label.text === text || (start <= label.end && label.start <= end))) {
			labels.push({start, end, text, tone: kind === 'as-of' ? 'strong' : 'quiet'});
		}
	}

	const content: Span[] = [];
	let used = 0;
	for (const {start, end, text, tone} of labels.sort((a, b) => a.start - b.start)) {
		content.push(span(' '.repeat(start - used)), span(text, tone));
		used = end;
	}

	return content;
}

function stretchLine(points: readonly AxisPoint[], columns: readonly number[], days: AxisDays, glyphs: Glyphs): Line {
	return points.flatMap((from, at) => {
		const to = points[at + 1];
		const room = to ? (columns[at + 1] as number) - (columns[at] as number) - 1 : 0;
		const mark = markOf(from, glyphs);
		return to ? [mark, ...stretch(from, to, room, days, glyphs)] : [mark];
	});
}

function markOf({kind, letter, phase, isAhead}: AxisPoint, glyphs: Glyphs): Span {
	if (kind === 'truth') {
		return span(glyphs.dot, 'accent');
	}

	if (isAhead) {
		return span(letter, 'quiet');
	}

	if (kind === 'as-of') {
		return span(glyphs.right, 'strong');
	}

	return span(letter, kind === 'billing' && phase === 'open' ? 'strong' : toneOf(phase));
}

const tones: Readonly<Record<Exclude<Phase, object>, Tone>> = {open: 'plain', grace: 'overdue', settled: 'good'};

function toneOf(phase: Phase): Tone {
	return typeof phase === 'object' ? phase.hue : tones[phase];
}

function stretch(from: AxisPoint, to: AxisPoint, room: number, days: AxisDays, glyphs: Glyphs): Span[] {
	const tone = to.isAhead ? 'quiet' : toneOf(from.phase);
	const fill = to.isAhead ? glyphs.dot : fillOf(from.phase, glyphs);
	const words = stretchWords(from, to, days).find((text) => textWidth(text) + 4 <= room);
	if (words === undefined) {
		return [span(fill.repeat(room), tone)];
	}

	const left = Math.floor((room - textWidth(words) - 2) / 2);
	const right = room - textWidth(words) - 2 - left;
	return [span(fill.repeat(left), tone), span(` ${words} `, tone), span(fill.repeat(right), tone)];
}

function fillOf(phase: Phase, {stretch: fills}: Glyphs): string {
	if (typeof phase === 'object') {
		return phase.trail === 'loss' ? fills.loss : ' ';
	}

	return phase === 'settled' ? ' ' : fills[phase];
}
