import {type Bridge, emptyBridge, sumBridges} from '../../domain/bridge.ts';
import {type BridgeLine, shownLines} from '../../domain/bridge-lines.ts';
import type {Currency} from '../../domain/currency.ts';
import type {Month} from '../../domain/days.ts';
import {formatMoney} from '../../domain/money.ts';
import {writtenMonth} from '../../domain/written-days.ts';
import {leaks} from '../../scenarios/index.ts';
import {bar, describeBar} from '../draw/bar.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, padEnd, padStart, span, type Tone} from '../draw/lines.ts';
import {moneyFor} from '../draw/money-for.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {isRoomy} from '../draw/size.ts';
import {rowHeight, tall} from '../draw/tall.ts';
import {currencyIn, monthBridges, spanIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';
import {claimsIn, differenceIn} from './figures.ts';

/** The hue of the money that a line takes off: that of its leak, or of money past its due date. */
function hueOf({key}: BridgeLine): Tone | undefined {
	return key === 'overdueCents' ? 'overdue' : leaks.find(({line, isLiability}) => line === key && !isLiability)?.hue;
}

export const labelWidth = 13;
const leastWidths = {month: 12, year: 13};
const tightWidths = {month: 10, year: 12};
export const leastBar = 4;
/** Of what the detector claims, the gap before it not counted. */
const claimWidth = 10;

/** How amounts are written, and the columns that they and the bars take. */
type Looks = {
	readonly money: (cents: number) => string;
	readonly month: number;
	readonly year: number;
	readonly bars: number;
};

/**
 * To the cent where that leaves room for bars, else in whole dollars. With `leastRest`, what else is beside needs so many
 * columns: then the sums stand as close as they can.
 */
export function looksFor(
	ofMonth: Bridge,
	soFar: Bridge,
	width: number,
	currency: Currency,
	leastRest = leastBar,
): Looks {
	const looks = (money: Looks['money'], least: typeof leastWidths): Looks => {
		const month = Math.max(least.month, money(ofMonth.contractedCents).length + 1);
		const year = Math.max(least.year, money(soFar.contractedCents).length + 1);
		return {money, month, year, bars: width - labelWidth - month - year - 1};
	};
	const exact = looks(moneyFor(true, currency), leastWidths);
	const rounded = looks(moneyFor(false, currency), leastWidths);
	return [exact, rounded].find(({bars}) => bars >= leastRest) ?? looks(moneyFor(false, currency), tightWidths);
}

/** The revenue bridge of the month and of all months so far, with bars for the month. */
export function bridgePane(state: State, month: Month, width: number, glyphs: Glyphs): Pane {
	const bridges = monthBridges(state);
	const ofMonth = bridges[month - spanIn(state).firstMonth] ?? emptyBridge;
	const soFar = sumBridges(bridges);
	const currency = currencyIn(state);
	const soFarText = soFarName(state);
	const lines = shownLines([soFar]);
	const difference = differenceIn(state);
	const claims = difference === undefined ? undefined : claimsByLine(state, month);
	const look = looksFor(ofMonth, soFar, innerWidth(width), currency, claims ? claimWidth : leastBar);
	const heading = headingLine(month, look, soFarText);
	return {
		title: `Revenue, ${writtenMonth(month)}`,
		...(claims && {note: 'by the books, and as the detector claims'}),
		lines: [],
		picture: {
			least: 1 + lines.length,
			draw: (height) => {
				const each = rowHeight(lines.length, isRoomy(state.columns, state.rows) ? height - 1 : 0);
				return [
					claims ? [...heading, span(padStart('detector', look.bars + 1), 'quiet')] : heading,
					...lines.flatMap((step) =>
						tall(stepLine(step, ofMonth, soFar, look, glyphs, claims), -1, claims ? {...each, drawn: 1} : each),
					),
				];
			},
		},
		spoken: [
			...lines.map(({title, key}) =>
				describeBar(
					title,
					`${formatMoney(ofMonth[key], currency)}, ${soFarText} ${formatMoney(soFar[key], currency)}`,
					ofMonth[key],
					ofMonth.contractedCents,
				),
			),
			...(claims
				? leaks.map(
						(leak) => `the detector claims ${leak.shortName} ${formatMoney(claims.get(leak.line) ?? 0, currency)}`,
					)
				: []),
			...(difference ? [difference] : []),
		],
	};
}

/** Where the detector judges unlike the books: what it claims of the month, by the line that its leaks move. */
function claimsByLine(state: State, month: Month): ReadonlyMap<string, number> {
	const sums = new Map<string, number>();
	for (const [at, {month: cents}] of claimsIn(state, month).entries()) {
		const line = leaks[at]?.line as string;
		sums.set(line, (sums.get(line) ?? 0) + cents);
	}

	return sums;
}

/** What the sums of all months so far are called. */
export function soFarName(state: State): string {
	return state.books || spanIn(state).months > 12 ? 'all so far' : 'year so far';
}

/** The heading of a bridge: the month, and all months so far. */
export function headingLine(month: Month, look: Looks, soFar: string): Line {
	return [
		span(' '.repeat(labelWidth)),
		span(padStart(writtenMonth(month), look.month), 'quiet'),
		span(padStart(soFar, look.year), 'quiet'),
	];
}

function stepLine(
	step: BridgeLine,
	ofMonth: Bridge,
	soFar: Bridge,
	{money, month, year, bars}: Looks,
	glyphs: Glyphs,
	claims: ReadonlyMap<string, number> | undefined,
): Line {
	const {sign, title, key} = step;
	const cents = ofMonth[key];
	const hue = hueOf(step);
	const weight = sign === '' || sign === '=' ? 'strong' : 'plain';
	const look = (amount: number): Tone => (amount === 0 ? 'quiet' : (hue ?? weight));
	return [
		span(padEnd(`${sign === '' ? ' ' : sign} ${title}`, labelWidth), weight),
		span(padStart(money(cents), month), look(cents)),
		span(padStart(money(soFar[key]), year), look(soFar[key])),
		...(claims
			? [span(padStart(claims.has(key) ? money(claims.get(key) as number) : '', bars + 1))]
			: [span(' '), span(bars >= leastBar ? bar(cents, ofMonth.contractedCents, bars, glyphs) : '', hue ?? 'drawn')]),
	];
}
