import {collectionRate, leakedCents, sumBridges} from '../../domain/bridge.ts';
import {counted} from '../../domain/counted.ts';
import type {Currency} from '../../domain/currency.ts';
import type {Month} from '../../domain/days.ts';
import {formatCount, formatMoney} from '../../domain/money.ts';
import {shortMonth} from '../../domain/written-days.ts';
import type {Finding} from '../../scenarios/finding.ts';
import type {Leak} from '../../scenarios/scenario.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, line, padEnd, padStart, plainLine, span, textWidth} from '../draw/lines.ts';
import {monthLetters} from '../draw/marks.ts';
import {remember} from '../draw/memo.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {percentText} from '../draw/percent-text.ts';
import {selectable} from '../draw/selectable.ts';
import {isRoomy} from '../draw/size.ts';
import {columnWidth, describeSparkline, sparkline} from '../draw/sparkline.ts';
import {wrapped} from '../draw/wrapped.ts';
import {currencyIn, customersFound, findingsIn, leaksShown, monthBridges, spanIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';
import {differenceIn, leaksByMonth, type MonthlyLeak} from './figures.ts';
import {monthPanes} from './panes.ts';

const labelWidth = 13;
const countWidth = 6;
const moneyWidth = 12;
/** Lines of a leak at most, with the blank one above its columns. */
const tallest = 9;

/** Leaks by scenario for every month so far, then the year so far in figures. */
export function leaksPane(state: State, month: Month, width: number, glyphs: Glyphs): Pane {
	const byMonth = leaksByMonth(state);
	const leaks = leaksShown(state);
	const begun = monthBridges(state).length;
	const room = Math.max(6, innerWidth(width) - 2 - labelWidth - countWidth - moneyWidth - 1);
	const billed = spanIn(state);
	const currency = currencyIn(state);
	const months = Math.min(billed.months, room);
	const place = month - billed.firstMonth;
	const first = Math.max(0, begun - months);
	const column = columnWidth(room, months);
	const chosen = state.month.pane === monthPanes.leaks ? state.month.line : undefined;
	const difference = differenceIn(state);
	const isClaimed = difference !== undefined;
	const most = Math.max(1, ...byMonth.flatMap(({counts}) => counts));
	const heading: Line = [
		span(' '.repeat(labelWidth + 2)),
		span(
			padEnd(
				monthLetters(billed.months, billed.firstMonth)
					.slice(first, first + months)
					.map((letter) => padEnd(letter, column))
					.join(''),
				room,
			),
			'quiet',
		),
		span(padStart(shortMonth(month), countWidth), 'quiet'),
		span(padStart(isClaimed ? 'claimed' : 'money', moneyWidth), 'quiet'),
	];
	/** What stands left of the pictures, and is blank on all lines of a picture but its last. */
	const blank = span(' '.repeat(labelWidth + 2));
	const rowsOf = (leak: Leak, at: number, height: number): Line[] => {
		const {counts, cents} = byMonth[at] as MonthlyLeak;
		const [count, money] = [counts[place] ?? 0, cents[place] ?? 0];
		const picture = sparkline(counts.slice(first, begun), glyphs, most, column, height);
		const content = line(
			span(leak.letter, leak.hue),
			span(` ${padEnd(leak.shortName, labelWidth - 2)}`),
			span(picture.at(-1) ?? '', leak.hue),
			span(' '.repeat(room - (picture.at(-1)?.length ?? 0))),
			span(padStart(formatCount(count), countWidth), count === 0 ? 'quiet' : 'plain'),
			span(padStart(formatMoney(money, currency), moneyWidth), money === 0 ? 'quiet' : 'plain'),
		);
		return [
			...picture.slice(0, -1).map((text): Line => [blank, span(text, leak.hue)]),
			selectable(content, chosen === at, innerWidth(width), glyphs),
		];
	};
	const below = [
		...(difference === undefined
			? [[]]
			: wrapped(difference, innerWidth(width) - 2, 'quiet').map((row) => line('  ', ...row))),
		...yearLines(state, innerWidth(width)),
	];
	return {
		title: isClaimed ? 'Leaks by month, as the detector claims' : 'Leaks by month',
		note: chosen === undefined ? 'by month billed' : 'enter lists them',
		lines: [],
		picture: {
			least: 1 + leaks.length + below.length,
			draw: (height) => {
				const spare = isRoomy(state.columns, state.rows) ? height - 1 - below.length : 0;
				const each = Math.max(1, Math.min(tallest, Math.floor(spare / Math.max(1, leaks.length))));
				const gap: Line[] = each > 2 ? [[]] : [];
				return [heading, ...leaks.flatMap((leak, at) => [...gap, ...rowsOf(leak, at, each - gap.length)]), ...below];
			},
		},
		spoken: [
			...leaks.map((leak, at) =>
				describeSparkline(
					leak.name,
					(byMonth[at] as MonthlyLeak).counts.slice(0, begun),
					Array.from({length: begun}, (_, at) => shortMonth(billed.firstMonth + at)),
				),
			),
			...yearLines(state, Number.POSITIVE_INFINITY).map((content) => content.map(({text}) => text).join('')),
		],
	};
}

/** What is said to be lost, and owed back, in cents. */
const sumsOf = remember((findings: readonly Finding[]) => {
	let [detected, owed] = [0, 0];
	for (const {leakedCents, liabilityCents = 0} of findings) {
		detected += leakedCents;
		owed += liabilityCents;
	}

	return {detected, owed};
});

/** The year so far in figures; where there is no room to say of what a share is one, the share alone. */
function yearLines(state: State, width: number): Line[] {
	const total = sumBridges(monthBridges(state));
	const findings = findingsIn(state);
	const customers = customersFound(state);
	const {detected, owed} = sumsOf(findings);
	const currency = currencyIn(state);
	const share = percentText(total.contractedCents === 0 ? 0 : detected / total.contractedCents);
	const isClaimed = differenceIn(state) !== undefined;
	const leaked = `  ${isClaimed ? 'claimed' : 'leaked '}    ${formatMoney(detected, currency)} · ${share}`;
	return [
		line('  so far     ', span(counted(findings.length, 'leak'), 'strong'), ` · ${counted(customers, 'customer')}`),
		plainLine(textWidth(`${leaked}${ofContracted}`) <= width ? `${leaked}${ofContracted}` : leaked),
		...difference(detected, leakedCents(total), currency),
		...(owed === 0 ? [] : [plainLine(`  owed back  ${formatMoney(owed, currency)} to customers`)]),
		plainLine(`  collected  ${percentText(collectionRate(total))} of billed`),
	];
}

const ofContracted = ' of contracted';

/** What the books call leaked, where the detector's own policy sees it otherwise. */
function difference(detectedCents: number, booksCents: number, currency: Currency): Line[] {
	return detectedCents === booksCents ? [] : [plainLine(`  the books  say ${formatMoney(booksCents, currency)}`)];
}
