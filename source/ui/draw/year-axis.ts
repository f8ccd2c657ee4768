import {type Day, type Month, never} from '../../domain/days.ts';
import {shortMonth} from '../../domain/written-days.ts';
import type {CustomerYear, MonthDays} from './customer-year.ts';
import type {Glyphs} from './glyphs.ts';
import {type Line, padEnd, span} from './lines.ts';
import {type Track, track} from './track.ts';

const labelWidth = 9;

/** Blank lines between two months at most. */
const widestGap = 3;

/** Lines that the axis takes where all months share it. */
export const yearAxisLines = 4;

type Axis = {readonly year: CustomerYear; readonly width: number; readonly glyphs: Glyphs};

/**
 * The whole year of a customer in exactly `width` columns: `I` and `D` each invoice and its due date, `$` each payment, the
 * days past due and of grace, and a leak's letter on the first day on which it could be known. A line for every month where
 * `height` has room for that, else one axis for all: invoices, payments, and what was waited for.
 */
export function yearAxis(
	year: CustomerYear,
	selected: Month | undefined,
	width: number,
	height: number,
	glyphs: Glyphs,
): Line[] {
	const axis = {year, width: Math.max(1, width - labelWidth), glyphs};
	const {months} = year;
	const ruler = rulerLine(axis, selected);
	if (height > months.length && months.length > 0) {
		const each = Math.floor((height - 1) / year.monthsInAll);
		const gap = Array.from({length: Math.min(widestGap, each - 1)}, (): Line => []);
		return [
			ruler,
			...months.flatMap((days): Line[] => {
				const content = monthTrack(days, axis).line();
				const name = `${shortMonth(days.month)} ${days.letter}`;
				const label = span(padEnd(name, labelWidth), days.month === selected ? 'accent' : 'quiet');
				return [[label, ...content], ...gap];
			}),
		];
	}

	const [invoices, payments, waiting] = sharedTracks(axis) as [Track, Track, Track];
	return [ruler, labelled('billed', invoices), labelled('paid', payments), labelled('unpaid', waiting)];
}

/** The due dates' letter; in small where a leak's letter is the same. */
export function dueLetterOf({months}: CustomerYear): string {
	return months.some(({letter, known}) => letter === 'D' || known?.letter === 'D') ? 'd' : 'D';
}

function labelled(label: string, content: Track): Line {
	return [span(padEnd(label, labelWidth), 'quiet'), ...content.line()];
}

function columnOf({year: {firstDay, lastDay}, width}: Axis, day: Day): number {
	return Math.floor(((day - firstDay) / (lastDay - firstDay + 1)) * width);
}

/** The months where they begin, the selected one in its brackets, and where one stands. */
function rulerLine(axis: Axis, selected: Month | undefined): Line {
	const ruler = track(axis.width);
	const {months, asOf} = axis.year;
	const isTight = axis.width < months.length * 4;
	for (const {month, billedOn} of months) {
		const at = columnOf(axis, billedOn);
		const name = isTight ? shortMonth(month).charAt(0) : shortMonth(month);
		ruler.write(at, name, month === selected ? 'accent' : 'quiet');
	}

	ruler.put(columnOf(axis, asOf), axis.glyphs.down, 'strong');
	return [span(' '.repeat(labelWidth)), ...ruler.line()];
}

function drawInvoice(to: Track, {billedOn, dueOn, isInvoiced}: MonthDays, axis: Axis): void {
	if (isInvoiced) {
		to.put(columnOf(axis, billedOn), 'I', 'plain');
		if (dueOn <= axis.year.asOf) {
			to.put(columnOf(axis, dueOn), dueLetterOf(axis.year), 'plain');
		}

		to.fill(
			columnOf(axis, billedOn),
			columnOf(axis, Math.min(dueOn, axis.year.asOf)),
			axis.glyphs.stretch.open,
			'quiet',
		);
	}
}

/** A payment has a column of its own: one made in the column of its invoice stands behind that where `isBehind`. */
function drawPayment(to: Track, days: MonthDays, axis: Axis, isBehind: boolean): void {
	const {billedOn, paidOn, parts, isSettled, letter, tone, known} = days;
	const columnFor = (day: Day) =>
		isBehind ? Math.max(columnOf(axis, day), columnOf(axis, billedOn) + 1) : columnOf(axis, day);
	for (const part of parts) {
		to.put(columnFor(part), '$', 'plain');
	}

	if (paidOn !== never) {
		const isMarkedElsewhere = known !== undefined && known.letter === letter && known.on !== paidOn;
		const isPlain = isMarkedElsewhere || (isSettled && tone === 'plain');
		to.put(columnFor(paidOn), isPlain ? '$' : letter, isPlain ? 'good' : tone);
	}
}

/**
 * The days past due, then the first day on which a leak could be known and, where the loss goes on, the days since. A leak
 * that a payment tells of is marked by that payment.
 */
function drawWaiting(to: Track, {dueOn, overdueUntil, paidOn, known}: MonthDays, axis: Axis): void {
	const {stretch, right} = axis.glyphs;
	const {asOf} = axis.year;
	if (known?.isGoingOn && known.on !== paidOn && known.on <= asOf) {
		const end = Math.min(asOf, paidOn);
		to.fill(columnOf(axis, known.on), columnOf(axis, end), stretch.loss, known.tone);
		to.put(columnOf(axis, known.on), known.letter, known.tone);
		if (end === asOf && asOf > known.on) {
			to.put(Math.max(columnOf(axis, asOf), columnOf(axis, known.on) + 1), right, known.tone);
		}
	}

	if (overdueUntil > dueOn) {
		to.fill(columnOf(axis, dueOn + 1), columnOf(axis, overdueUntil), stretch.grace, 'overdue');
	}
}

/** A leak that is known on a day of its own and over at once: one without an invoice, or without a payment to mark. */
function drawKnown(to: Track, {known, paidOn}: MonthDays, axis: Axis): void {
	if (known && !known.isGoingOn && known.on !== paidOn) {
		to.put(columnOf(axis, known.on), known.letter, known.tone);
	}
}

function sharedTracks(axis: Axis): Track[] {
	const [invoices, payments, waiting] = [track(axis.width), track(axis.width), track(axis.width)];
	for (const days of axis.year.months) {
		drawInvoice(invoices, days, axis);
		drawKnown(invoices, days, axis);
		drawPayment(payments, days, axis, false);
		drawWaiting(waiting, days, axis);
	}

	return [invoices, payments, waiting];
}

function monthTrack(days: MonthDays, axis: Axis): Track {
	const content = track(axis.width);
	drawInvoice(content, days, axis);
	drawWaiting(content, days, axis);
	drawKnown(content, days, axis);
	drawPayment(content, days, axis, true);
	return content;
}
