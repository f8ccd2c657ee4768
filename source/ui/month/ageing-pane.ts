import {type Ageing, ageingBuckets} from '../../domain/ageing.ts';
import {formatMoney} from '../../domain/money.ts';
import {bar, describeBar} from '../draw/bar.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, padEnd, padStart, span} from '../draw/lines.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {isRoomy} from '../draw/size.ts';
import {rowHeight, tall} from '../draw/tall.ts';
import {ageingFor, currencyIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';

const labels: Readonly<Record<keyof Ageing, string>> = {
	current: 'not yet due',
	'1-30': '1–30 days',
	'31-60': '31–60 days',
	'61-90': '61–90 days',
	'90+': 'over 90 days',
};

const labelWidth = 14;
const moneyWidth = 14;

/** What is owed, by days past the due date. */
export function ageingPane(state: State, width: number, glyphs: Glyphs): Pane {
	const ageing = ageingFor(state);
	const currency = currencyIn(state);
	const owed = ageingBuckets.reduce((sum, bucket) => sum + ageing[bucket], 0);
	const barWidth = innerWidth(width) - labelWidth - moneyWidth - 4;
	const row = (label: string, cents: number, bars: string): Line => [
		span(padEnd(`  ${label}`, labelWidth + 2)),
		span(padStart(formatMoney(cents, currency), moneyWidth)),
		span('  '),
		span(bars, 'drawn'),
	];
	const rows = ageingBuckets.map((bucket) =>
		row(labels[bucket], ageing[bucket], bar(ageing[bucket], owed, barWidth, glyphs)),
	);
	const sum = row('owed in all', owed, '');
	return {
		title: 'Owed, by days past due',
		lines: [],
		picture: {
			least: rows.length + 1,
			draw: (height) => {
				const each = rowHeight(rows.length, isRoomy(state.columns, state.rows) ? height - 1 : 0);
				return [...rows.flatMap((content) => tall(content, -1, each)), sum];
			},
		},
		spoken: ageingBuckets.map((bucket) =>
			describeBar(labels[bucket], formatMoney(ageing[bucket], currency), ageing[bucket], owed),
		),
		grows: !isRoomy(state.columns, state.rows),
	};
}
