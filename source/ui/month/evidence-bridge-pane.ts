import {emptyBridge, sumBridges} from '../../domain/bridge.ts';
import type {Month} from '../../domain/days.ts';
import {type EvidenceLine, evidenceLines, notYetDueByMonth} from '../../domain/evidence-bridge.ts';
import {formatMoney} from '../../domain/money.ts';
import {writtenMonth} from '../../domain/written-days.ts';
import {bar, describeBar} from '../draw/bar.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, padEnd, padStart, span} from '../draw/lines.ts';
import {remember} from '../draw/memo.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {isRoomy} from '../draw/size.ts';
import {rowHeight, tall} from '../draw/tall.ts';
import {currencyIn, ledgerIn, monthBridges, spanIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';
import {headingLine, labelWidth, leastBar, looksFor, soFarName} from './bridge-pane.ts';

const notYetDueIn = remember(notYetDueByMonth);

/** The money that the tables alone show: nothing that is missing has a name yet. */
export function evidenceBridgePane(state: State, month: Month, width: number, glyphs: Glyphs): Pane {
	const bridges = monthBridges(state);
	const currency = currencyIn(state);
	const soFarText = soFarName(state);
	const place = month - spanIn(state).firstMonth;
	const ofMonth = bridges[place] ?? emptyBridge;
	const notYetDue = notYetDueIn(ledgerIn(state));
	const dueLater = {ofMonth: notYetDue[place] ?? 0, soFar: notYetDue.reduce((sum, cents) => sum + cents, 0)};
	const soFar = sumBridges(bridges);
	const look = looksFor(ofMonth, soFar, innerWidth(width), currency);
	const row = ({sign, title, cents}: EvidenceLine): Line => [
		span(padEnd(`${sign === '' ? ' ' : sign} ${title}`, labelWidth), sign === '−' ? 'plain' : 'strong'),
		span(padStart(look.money(cents(ofMonth, dueLater.ofMonth)), look.month), sign === '−' ? 'plain' : 'strong'),
		span(padStart(look.money(cents(soFar, dueLater.soFar)), look.year), sign === '−' ? 'plain' : 'strong'),
		span(' '),
		span(
			look.bars >= leastBar ? bar(cents(ofMonth, dueLater.ofMonth), ofMonth.contractedCents, look.bars, glyphs) : '',
			'drawn',
		),
	];
	return {
		title: `Revenue, ${writtenMonth(month)}`,
		note: 'evidence alone',
		lines: [],
		picture: {
			least: 1 + evidenceLines.length,
			draw: (height) => {
				const each = rowHeight(evidenceLines.length, isRoomy(state.columns, state.rows) ? height - 1 : 0);
				return [headingLine(month, look, soFarText), ...evidenceLines.flatMap((step) => tall(row(step), -1, each))];
			},
		},
		spoken: evidenceLines.map(({title, cents}) =>
			describeBar(
				title,
				`${formatMoney(cents(ofMonth, dueLater.ofMonth), currency)}, ${soFarText} ${formatMoney(cents(soFar, dueLater.soFar), currency)}`,
				cents(ofMonth, dueLater.ofMonth),
				ofMonth.contractedCents,
			),
		),
	};
}
