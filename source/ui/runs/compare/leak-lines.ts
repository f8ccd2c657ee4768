import {parseCalendarMonth} from '../../../domain/days.ts';
import {formatCount} from '../../../domain/money.ts';
import {writtenMonth} from '../../../domain/written-days.ts';
import {leaks} from '../../../scenarios/index.ts';
import type {RunComparison, ScenarioComparison, SideBySide} from '../../../store/compare-runs.ts';
import type {LeakSummary} from '../../../store/run.ts';
import type {Glyphs} from '../../draw/glyphs.ts';
import {type Line, padStart, span, type Tone} from '../../draw/lines.ts';
import {moneyFor} from '../../draw/money-for.ts';
import {selectable} from '../../draw/selectable.ts';
import {signed} from '../../draw/signed.ts';
import {differenceBars} from './difference-bars.ts';

/** Columns of the label, of a count and of an amount, at most. */
const widths = {label: 14, count: 9, money: 14};
/** The least that shows amounts to the cent. */
const exactWidth = 2 + 14 + 3 * 7 + 3 * 12;

/**
 * A heading, then every scenario with its months: counts and money of both runs and the difference. The line at `selected`
 * below the heading is marked. Without room for cents, dollars are rounded; where much is left, bars show how the months differ.
 */
export function compareLeakLines(comparison: RunComparison, selected: number, width: number, glyphs: Glyphs): Line[] {
	const isExact = width >= exactWidth;
	const money = moneyFor(isExact, comparison.currency);
	const room = width - 2 - widths.label;
	const count = isExact ? Math.min(widths.count, Math.floor((room - 3 * 12) / 3)) : 5;
	const amount = Math.min(widths.money, Math.floor((room - 3 * count) / 3));
	const months = comparison.leaks.flatMap((scenario) => scenario.months);
	const bars = differenceBars(
		months.map(({difference}) => centsOf(difference)),
		room - 3 * count - 3 * amount,
		glyphs,
	);
	const cells = (texts: readonly string[], tone: Tone): Line =>
		texts.map((text, at) => span(padStart(text, at < 3 ? count : amount), isZero(text) ? 'quiet' : tone));
	const heading: Line = [
		span(' '.repeat(2 + widths.label)),
		...cells(
			[
				isExact ? 'leaks A' : 'A',
				'B',
				isExact ? 'B − A' : 'B−A',
				isExact ? `${comparison.leaks.some(isOwedBack) ? 'money' : 'leaked'} A` : 'A',
				'B',
				isExact ? 'B − A' : 'B−A',
			],
			'quiet',
		),
		...(bars?.heading ?? []),
	];
	const row = (label: Line, {a, b, difference}: SideBySide<LeakSummary>, tone: Tone): Line => [
		...label,
		...cells(
			[
				formatCount(a.count),
				formatCount(b.count),
				signed(difference.count, formatCount),
				money(centsOf(a)),
				money(centsOf(b)),
				signed(centsOf(difference), money),
			],
			tone,
		),
	];
	const rows = comparison.leaks.flatMap((scenario) => [
		row(scenarioLabel(scenario), scenario.total, 'strong'),
		...scenario.months.map(
			(month): Line => [
				...row(
					[span(`  ${writtenMonth(parseCalendarMonth(month.month) as number)}`.padEnd(widths.label))],
					month,
					'plain',
				),
				...(bars?.barOf(centsOf(month.difference), leakOf(scenario)?.hue ?? 'plain') ?? []),
			],
		),
	]);
	return [heading, ...rows.map((content, at) => selectable(content, at === selected, width, glyphs))];
}

/** Whether an amount is nothing, however it is written. */
function isZero(text: string): boolean {
	return /^(\$|[A-Z]{3} )?0(\.0+)?$/.test(text);
}

/** What leaked or is owed back: of one leak it is never both. */
function centsOf({leakedCents, liabilityCents = 0}: LeakSummary): number {
	return leakedCents + liabilityCents;
}

/** Whether the money of the leak is owed back to customers instead of lost. */
export function isOwedBack(compared: ScenarioComparison): boolean {
	return leakOf(compared)?.isLiability === true;
}

function leakOf({scenario}: ScenarioComparison) {
	return leaks.find(({id}) => id === scenario);
}

function scenarioLabel(compared: ScenarioComparison): Line {
	const {scenario} = compared;
	const leak = leakOf(compared);
	return [
		span(leak?.letter ?? '?', leak?.hue),
		span(` ${leak?.shortName ?? scenario}`.padEnd(widths.label - 1), 'strong'),
	];
}
