import {type Ledger, priceList} from '../../domain/ledger.ts';
import {formatMoney} from '../../domain/money.ts';
import {plainText} from '../../domain/plain-text.ts';
import type {Plan} from '../../domain/plans.ts';
import {leaks} from '../../scenarios/index.ts';
import type {Leak} from '../../scenarios/scenario.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type HeatRow, heatMap} from '../draw/heat-map.ts';
import {type Line, padEnd, span} from '../draw/lines.ts';
import {monthLetters} from '../draw/marks.ts';
import {remember} from '../draw/memo.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {findingsIn, wholeLedgerIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';
import {type LeakHeat, leakHeat} from './year-figures.ts';

const heatOf = remember(leakHeat, 2);

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
			draw: (height) => drawn(heat, ledger, innerWidth(width), height, glyphs),
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

const drawn = remember((heat: LeakHeat, ledger: Ledger, width: number, height: number, glyphs: Glyphs): Line[] => {
	const {months, firstMonth} = ledger;
	const plans = priceList(ledger);
	const shown = shownLeaks(heat);
	const isByPlan = plans.length > 1 && height > shown.length * plans.length;
	const rows = shown.flatMap((each) => (isByPlan ? planRows(each, ledger) : [leakRow(each, ledger)]));
	const [heading, ...lines] = heatMap(monthLetters(months, firstMonth), rows, width, glyphs);
	const times = Math.max(1, Math.min(3, Math.floor((height - 1) / Math.max(1, rows.length))));
	return [heading as Line, ...lines.flatMap((content) => tall(content, times))];
});

/** A row of shades so many lines high; what it says stands on the first. */
function tall(content: Line, times: number): Line[] {
	const [label, gap, shades] = [content.slice(0, -3), content.at(-3), content.at(-2)];
	const blank = span(' '.repeat([...label, gap].reduce((width, part) => width + (part?.text.length ?? 0), 0)));
	return [content, ...Array.from({length: times - 1}, (): Line => (shades ? [blank, shades] : []))];
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
