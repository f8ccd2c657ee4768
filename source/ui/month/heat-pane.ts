import {counted} from '../../domain/counted.ts';
import {formatMonth} from '../../domain/days.ts';
import {type Ledger, priceList} from '../../domain/ledger.ts';
import {formatMoney} from '../../domain/money.ts';
import {plainText} from '../../domain/plain-text.ts';
import type {Plan} from '../../domain/plans.ts';
import {leaks} from '../../scenarios/index.ts';
import type {Leak} from '../../scenarios/scenario.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type HeatRow, heatMap, heatRoom} from '../draw/heat-map.ts';
import {type Line, padEnd, span} from '../draw/lines.ts';
import {monthLetters} from '../draw/marks.ts';
import {remember, stepsKept} from '../draw/memo.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {tall} from '../draw/tall.ts';
import {findingsIn, wholeLedgerIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';
import {type LeakHeat, leakHeat} from './year-figures.ts';

const heatOf = remember(leakHeat, stepsKept);

/** The money of every leak by plan and month billed, as shades; those of a leak are on one scale. */
export function heatPane(state: State, width: number, glyphs: Glyphs): Pane {
	// Neither plans nor months depend on the day: while nothing new is found, the picture stays.
	const ledger = wholeLedgerIn(state);
	const heat = heatOf(findingsIn(state), ledger);
	return {
		title: 'Leaks by plan and month',
		note: 'money, by month billed',
		lines: [],
		picture: {
			least: 1 + shownLeaks(heat).length,
			draw: (height) => drawn(heat, ledger, innerWidth(width), height, state.isZoomed, glyphs),
		},
		spoken: shownLeaks(heat).flatMap(({leak, byPlan}) =>
			priceList(ledger).map(
				({name}, plan) => `${leak.name}, ${plainText(name)}: ${formatMoney(sum(byPlan[plan] ?? []), ledger.currency)}`,
			),
		),
		grows: true,
	};
}

type Shown = {readonly leak: Leak; readonly byPlan: LeakHeat[number]};

/** The leaks that are on by default, and those that were found. */
function shownLeaks(heat: LeakHeat): readonly Shown[] {
	return leaks.flatMap((leak, at) => {
		const byPlan = heat[at] as LeakHeat[number];
		return leak.defaultPercent > 0 || byPlan.some((months) => sum(months) > 0) ? [{leak, byPlan}] : [];
	});
}

/** Lines of a row of shades at most, and where the picture has the whole screen. */
const tallest = {usual: 4, alone: 10};

const drawn = remember(
	(heat: LeakHeat, ledger: Ledger, width: number, height: number, isAlone: boolean, glyphs: Glyphs): Line[] => {
		const {months, firstMonth} = ledger;
		const plans = priceList(ledger);
		const shown = shownLeaks(heat);
		const isByPlan = plans.length > 1 && height > shown.length * plans.length;
		const rowsOf = (each: Shown) => (isByPlan ? planRows(each, ledger) : [leakRow(each, ledger)]);
		// Years that are longer than the line is wide have several months in a cell, so that all of it is in the picture.
		const each = Math.ceil(months / heatRoom(shown.flatMap(rowsOf), width));
		const rows = shown.map((leak) => inCells(leak, each)).flatMap(rowsOf);
		const headings = each === 1 ? monthLetters(months, firstMonth) : yearsOfCells(ledger, each);
		const [heading, ...lines] = heatMap(headings, rows, width, glyphs);
		const most = isAlone ? tallest.alone : tallest.usual;
		const drawn = Math.max(1, Math.min(most, Math.floor((height - 1) / Math.max(1, rows.length))));
		const picture = [heading as Line, ...lines.flatMap((content) => tall(content, -2, {drawn, gap: 0}))];
		return picture.length < height ? [...picture, keyLine(each, width, glyphs)] : picture;
	},
);

/** The year above each cell of so many months that is the first with a month of it: letters would repeat. */
function yearsOfCells({months, firstMonth}: Ledger, each: number): string[] {
	const yearOf = (month: number) => formatMonth(firstMonth + Math.min(months - 1, month)).slice(0, 4);
	return Array.from({length: Math.ceil(months / each)}, (_, cell) => {
		const last = yearOf((cell + 1) * each - 1);
		return cell === 0 ? yearOf(0) : last === yearOf(cell * each - 1) ? '' : last;
	});
}

/** The same with so many months together in each value. */
function inCells({leak, byPlan}: Shown, months: number): Shown {
	const together = (values: readonly number[]) =>
		Array.from({length: Math.ceil(values.length / months)}, (_, cell) =>
			sum(values.slice(cell * months, (cell + 1) * months)),
		);
	return months === 1 ? {leak, byPlan} : {leak, byPlan: byPlan.map(together)};
}

/** What the shades are, and the months of a cell where those are several. */
function keyLine(months: number, width: number, {shades}: Glyphs): Line {
	const scale = `${shades.join('')} quarters of a leak’s most`;
	const cells = months > 1 ? `${counted(months, 'month')} a cell` : '';
	const texts = [[scale, cells].filter(Boolean).join(' · '), cells || scale];
	return [span(texts.find((text) => text.length <= width) ?? '', 'quiet')];
}

function planRows({leak, byPlan}: Shown, ledger: Ledger): HeatRow[] {
	const plans = priceList(ledger);
	const widestPlan = widestOf(plans);
	const most = Math.max(0, ...byPlan.flat());
	return plans.map(({name}, plan) => {
		const values = byPlan[plan] ?? [];
		const letter = span(plan === 0 ? leak.letter : ' ', leak.hue);
		const label = [letter, span(` ${padEnd(plainText(name), widestPlan)}`)];
		return {label, tone: leak.hue, values, most, total: formatMoney(sum(values), ledger.currency)};
	});
}

/** All plans of a leak together, where there is no room for a row each. */
function leakRow({leak, byPlan}: Shown, ledger: Ledger): HeatRow {
	const widestPlan = widestOf(priceList(ledger));
	const values = (byPlan[0] ?? []).map((_, month) => sum(byPlan.map((months) => months[month] ?? 0)));
	const label = [span(leak.letter, leak.hue), span(` ${leak.shortName.padEnd(widestPlan)}`)];
	return {
		label,
		tone: leak.hue,
		values,
		most: Math.max(0, ...values),
		total: formatMoney(sum(values), ledger.currency),
	};
}

/** Names of plans wider than this are cut. */
const widestName = 16;

const widestOf = remember((plans: readonly Plan[]): number =>
	Math.max(
		...plans.map(({name}) => Math.min(widestName, name.length)),
		...leaks.map(({shortName}) => shortName.length),
	),
);

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
