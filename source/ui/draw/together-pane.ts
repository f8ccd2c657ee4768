import type {Currency} from '../../domain/currency.ts';
import type {Month} from '../../domain/days.ts';
import {formatCount, formatMoney} from '../../domain/money.ts';
import {writtenMonth} from '../../domain/written-days.ts';
import type {Finding} from '../../scenarios/finding.ts';
import {leaks} from '../../scenarios/index.ts';
import {bar} from './bar.ts';
import type {Glyphs} from './glyphs.ts';
import {type Line, padEnd, padStart, span, type Tone} from './lines.ts';
import {lossesText} from './losses-text.ts';
import {remember} from './memo.ts';
import {innerWidth, type Pane} from './pane.ts';

/** Columns of a name, of a count and of an amount. */
const widths = {name: 14, count: 8, money: 18};

type Amount = {readonly count: number; readonly cents: number};
type Sum = Amount & {readonly label: Line; readonly tone: Tone};

/** What the leaks of a list's rows come to, leak by leak and, where there is room for all, what leaked by month billed. */
export function togetherPane(
	title: string,
	findings: readonly Finding[],
	currency: Currency,
	width: number,
	glyphs: Glyphs,
): Pane {
	const {byLeak, byMonth} = sumsOf(findings);
	const inner = innerWidth(width);
	return {
		title,
		note: lossesText(findings, currency),
		lines: [],
		picture: {
			least: 1 + byLeak.length,
			draw(height) {
				const upper = sumLines(byLeak, currency, inner, glyphs);
				const lower = sumLines(byMonth, currency, inner, glyphs);
				const hasMonths = upper.length + 2 + lower.length <= height;
				return [...upper, ...(hasMonths ? [[], [span('leaked, by month billed', 'quiet')], ...lower] : [])];
			},
		},
	};
}

const sumsOf = remember((findings: readonly Finding[]) => {
	const leakSums = new Map<string, Amount>();
	const monthSums = new Map<Month, Amount>();
	for (const {scenario, month, leakedCents, liabilityCents = 0} of findings) {
		add(leakSums, scenario, leakedCents + liabilityCents);
		// What is owed back is no loss of its month.
		if (leakedCents > 0) {
			add(monthSums, month, leakedCents);
		}
	}

	return {
		byLeak: leaks.flatMap(({id, letter, shortName, hue}): Sum[] => {
			const sum = leakSums.get(id);
			return sum ? [{label: [span(letter, hue), span(` ${shortName}`)], tone: hue, ...sum}] : [];
		}),
		byMonth: [...monthSums]
			.sort(([a], [b]) => a - b)
			.map(([month, sum]): Sum => ({label: [span(writtenMonth(month))], tone: 'drawn', ...sum})),
	};
}, 2);

function add<Key>(sums: Map<Key, Amount>, key: Key, cents: number): void {
	const sum = sums.get(key) ?? {count: 0, cents: 0};
	sums.set(key, {count: sum.count + 1, cents: sum.cents + cents});
}

/** A line for each: its name, how many there are, their money, and a bar of that. */
function sumLines(sums: readonly Sum[], currency: Currency, width: number, glyphs: Glyphs): Line[] {
	const most = Math.max(0, ...sums.map(({cents}) => cents));
	const room = width - widths.name - widths.count - widths.money - 2;
	return sums.map(({label, tone, count, cents}) => [
		...label,
		span(padEnd('', widths.name - label.reduce((sum, {text}) => sum + text.length, 0))),
		span(padStart(formatCount(count), widths.count)),
		span(padStart(formatMoney(cents, currency), widths.money)),
		span(`  ${bar(cents, most, room, glyphs)}`, tone),
	]);
}
