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

/** The tone of a line: money that a leak takes stands out. */
function toneOf({key, sign}: BridgeLine): Tone {
	if (leaks.some(({line, isLiability}) => line === key && !isLiability)) {
		return 'leak';
	}

	return sign === '' || sign === '=' ? 'strong' : 'plain';
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
	const tone = toneOf(step);
	const cents = ofMonth[key];
	const look = tone === 'leak' && cents === 0 && soFar[key] === 0 ? 'plain' : tone;
	return [
		span(padEnd(`${sign === '' ? ' ' : sign} ${title}`, labelWidth), sign === '' || sign === '=' ? 'strong' : 'plain'),
		span(padStart(money(cents), month), look),
		span(padStart(money(soFar[key]), year), look === 'leak' ? 'plain' : look),
		span(' '),
		span(
			bars >= leastBar ? bar(cents, ofMonth.contractedCents, bars, glyphs) : '',
			tone === 'leak' ? 'leak' : 'accent',
		),
	];
}
