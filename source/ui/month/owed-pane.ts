import {formatMoney} from '../../domain/money.ts';
import {writtenMonth} from '../../domain/written-days.ts';
import {bar, describeBar} from '../draw/bar.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, padEnd, padStart, span} from '../draw/lines.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {rowHeight, tall} from '../draw/tall.ts';
import {currencyIn, monthBridges, spanIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';

const widths = {month: 12, money: 14};

/** What is owed of each month's invoices by the day: the latest months where there is no room for all. */
export function owedPane(state: State, width: number, glyphs: Glyphs): Pane {
	const {firstMonth} = spanIn(state);
	const currency = currencyIn(state);
	const owed = monthBridges(state).map(({billedCents, collectedCents}, at) => ({
		name: writtenMonth(firstMonth + at),
		cents: Math.max(0, billedCents - collectedCents),
	}));
	const most = Math.max(0, ...owed.map(({cents}) => cents));
	const room = innerWidth(width) - widths.month - widths.money - 4;
	const row = ({name, cents}: (typeof owed)[number]): Line => [
		span(padEnd(`  ${name}`, widths.month + 2)),
		span(padStart(formatMoney(cents, currency), widths.money), cents === 0 ? 'quiet' : 'plain'),
		span('  '),
		span(bar(cents, most, room, glyphs), 'drawn'),
	];
	return {
		title: 'Owed, by month billed',
		lines: [],
		picture: {
			least: 4,
			draw(height) {
				const shown = owed.slice(-height);
				const each = rowHeight(shown.length, height);
				return shown.flatMap((month) => tall(row(month), -1, each));
			},
		},
		spoken: owed.map(({name, cents}) => describeBar(name, formatMoney(cents, currency), cents, most)),
		grows: true,
	};
}
