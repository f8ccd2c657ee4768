import type {Case, Verdict} from '../../detection/score.ts';
import {customerName} from '../../domain/customers.ts';
import {formatDay} from '../../domain/days.ts';
import {formatMoney} from '../../domain/money.ts';
import {writtenMonth} from '../../domain/written-days.ts';
import {leaks} from '../../scenarios/index.ts';
import type {Finding} from '../../scenarios/scenario.ts';
import {plainLine, span} from '../draw/lines.ts';
import type {ListColumn} from '../lists/list-column.ts';

/** A finding, with the truth's verdict where that is revealed. */
export type LeakRow = Finding & {readonly verdict?: Verdict};

const verdicts: Readonly<Record<Verdict, string>> = {
	found: 'found',
	missed: 'missed',
	'false-alarm': 'false alarm',
	'not-yet-detectable': 'not yet detectable',
};

/** Where there is hardly room. */
const shortVerdicts: Readonly<Record<Verdict, string>> = {
	found: 'found',
	missed: 'missed',
	'false-alarm': 'false',
	'not-yet-detectable': 'not yet',
};

function leakOf(row: LeakRow) {
	return leaks.find((leak) => leak.id === row.scenario);
}

function evidence(widestId: number): readonly ListColumn<LeakRow>[] {
	return [
		{
			name: 'leak',
			kind: 'choice',
			title: 'leak',
			width: 12,
			align: 'left',
			choices: leaks.map(({dial}) => dial),
			value: (row) => leakOf(row)?.dial ?? row.scenario,
			cell: (row) => [span(leakOf(row)?.letter ?? '?', 'leak'), span(` ${leakOf(row)?.shortName ?? row.scenario}`)],
			tight: {
				width: 8,
				title: 'leak',
				cell: (row) => [span(leakOf(row)?.letter ?? '?', 'leak'), span(` ${leakOf(row)?.dial ?? row.scenario}`)],
			},
		},
		{
			name: 'id',
			kind: 'number',
			title: 'id',
			width: widestId,
			align: 'left',
			value: (row) => row.customerId,
			cell: (row) => plainLine(String(row.customerId).padStart(widestId, '0')),
		},
		{
			name: 'name',
			kind: 'text',
			title: 'customer',
			width: 0,
			align: 'left',
			value: (row) => customerName(row.customerId),
			cell: (row) => plainLine(customerName(row.customerId)),
		},
		{
			name: 'month',
			kind: 'month',
			title: 'month',
			width: 8,
			align: 'left',
			value: (row) => row.month,
			cell: (row) => plainLine(writtenMonth(row.month)),
		},
		{
			name: 'since',
			kind: 'day',
			title: 'since',
			width: 10,
			expendable: 1,
			align: 'left',
			value: (row) => row.since,
			cell: (row) => plainLine(formatDay(row.since)),
		},
		{
			name: 'leaked',
			kind: 'money',
			title: 'leaked',
			width: 10,
			align: 'right',
			value: (row) => row.leakedCents,
			cell: (row) => plainLine(formatMoney(row.leakedCents)),
		},
	];
}

const verdict: ListColumn<LeakRow> = {
	name: 'truth',
	kind: 'choice',
	title: 'truth',
	width: 18,
	align: 'left',
	choices: Object.values(verdicts),
	value: (row) => (row.verdict ? verdicts[row.verdict] : ''),
	cell: (row) => [span(row.verdict ? verdicts[row.verdict] : '', row.verdict === 'found' ? 'plain' : 'warning')],
	tight: {
		width: 7,
		title: 'truth',
		cell: (row) => [span(row.verdict ? shortVerdicts[row.verdict] : '', row.verdict === 'found' ? 'plain' : 'warning')],
	},
};

const owedBack: ListColumn<LeakRow> = {
	name: 'owed',
	kind: 'money',
	title: 'owed back',
	width: 10,
	align: 'right',
	expendable: 3,
	value: (row) => row.liabilityCents ?? 0,
	cell: (row) => plainLine(row.liabilityCents === undefined ? '' : formatMoney(row.liabilityCents)),
};

/** The columns of the leaks list; the truth's only while it is revealed, what is owed back only where something may be. */
export function leakColumns(
	isTruthShown: boolean,
	customers: number,
	isNarrow = false,
	hasLiability = false,
): readonly ListColumn<LeakRow>[] {
	const columns = [...evidence(Math.max(4, String(customers).length)), ...(hasLiability ? [owedBack] : [])];
	const withoutMonth = (column: ListColumn<LeakRow>) => (column.name === 'month' ? {...column, expendable: 2} : column);
	return isTruthShown ? [...(isNarrow ? columns.map(withoutMonth) : columns), verdict] : columns;
}

/** A number for the row that stays its own from day to day. */
export function leakKey(row: Pick<Case, 'scenario' | 'subscriptionId' | 'month'>): number {
	return (row.subscriptionId * 100 + row.month) * leaks.length + leaks.findIndex((leak) => leak.id === row.scenario);
}
