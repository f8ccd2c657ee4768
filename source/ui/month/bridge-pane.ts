import {type Bridge, emptyBridge, sumBridges} from '../../domain/bridge.ts';
import {type BridgeLine, shownLines} from '../../domain/bridge-lines.ts';
import type {Month} from '../../domain/days.ts';
import {formatMoney} from '../../domain/money.ts';
import {writtenMonth} from '../../domain/written-days.ts';
import {leaks} from '../../scenarios/index.ts';
import {bar, describeBar} from '../draw/bar.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, padEnd, padStart, span, type Tone} from '../draw/lines.ts';
import {moneyFor} from '../draw/money-for.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {monthBridges} from '../state/derive.ts';
import type {State} from '../state/state.ts';

/** The hue of the money that a line takes off: that of its leak, or of money past its due date. */
function hueOf({key}: BridgeLine): Tone | undefined {
	return key === 'overdueCents' ? 'overdue' : leaks.find(({line}) => line === key)?.hue;
}

const labelWidth = 13;
const leastWidths = {month: 12, year: 13};
const leastBar = 4;

/** How amounts are written, and the columns that they and the bars take. */
type Looks = {
	readonly money: (cents: number) => string;
	readonly month: number;
	readonly year: number;
	readonly bars: number;
};

/** To the cent where that leaves room for bars, else in whole dollars. */
function looksFor(ofMonth: Bridge, soFar: Bridge, width: number): Looks {
	const looks = (money: Looks['money']): Looks => {
		const month = Math.max(leastWidths.month, money(ofMonth.contractedCents).length + 1);
		const year = Math.max(leastWidths.year, money(soFar.contractedCents).length + 1);
		return {money, month, year, bars: width - labelWidth - month - year - 1};
	};
	const exact = looks(moneyFor(true));
	return exact.bars >= leastBar ? exact : looks(moneyFor(false));
}

/** The revenue bridge of the month and of all months so far, with bars for the month. */
export function bridgePane(state: State, month: Month, width: number, glyphs: Glyphs): Pane {
	const bridges = monthBridges(state);
	const ofMonth = bridges[month] ?? emptyBridge;
	const soFar = sumBridges(bridges);
	const lines = shownLines([soFar]);
	const look = looksFor(ofMonth, soFar, innerWidth(width));
	const heading: Line = [
		span(' '.repeat(labelWidth)),
		span(padStart(writtenMonth(month), look.month), 'quiet'),
		span(padStart('year so far', look.year), 'quiet'),
	];
	return {
		title: `Revenue, ${writtenMonth(month)}`,
		lines: [heading, ...lines.map((each) => stepLine(each, ofMonth, soFar, look, glyphs))],
		spoken: lines.map(({title, key}) =>
			describeBar(
				title,
				`${formatMoney(ofMonth[key])}, year so far ${formatMoney(soFar[key])}`,
				ofMonth[key],
				ofMonth.contractedCents,
			),
		),
	};
}

function stepLine(
	step: BridgeLine,
	ofMonth: Bridge,
	soFar: Bridge,
	{money, month, year, bars}: Looks,
	glyphs: Glyphs,
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
		span(' '),
		span(bars >= leastBar ? bar(cents, ofMonth.contractedCents, bars, glyphs) : '', hue ?? 'accent'),
	];
}
