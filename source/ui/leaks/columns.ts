import type {Books} from '../../books/books.ts';
import type {Case, Verdict} from '../../detection/score.ts';
import {verdictText} from '../../detection/verdict-text.ts';
import type {Currency} from '../../domain/currency.ts';
import {customerName} from '../../domain/customers.ts';
import {formatDay, type Month} from '../../domain/days.ts';
import {formatMoney} from '../../domain/money.ts';
import {writtenMonth} from '../../domain/written-days.ts';
import type {Finding} from '../../scenarios/finding.ts';
import {leaks} from '../../scenarios/index.ts';
import type {Leak} from '../../scenarios/scenario.ts';
import {type Line, plainLine, span} from '../draw/lines.ts';
import {leakChoices} from '../lists/leak-choices.ts';
import type {ListColumn} from '../lists/list-column.ts';
import {closedBelowTruth} from '../state/closed-columns.ts';
import {whoColumns} from '../state/who-columns.ts';

/** As long as the names of the leaks that are on by default: other leaks move no column. */
const leastName = 10;

/** A finding, with the truth's verdict where that is revealed. */
export type LeakRow = Finding & {readonly verdict?: Verdict};

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

/** `Jan 24` */
function tightMonth(month: Month): string {
	return writtenMonth(month).replace(/ \d\d/, ' ');
}

/** Number and name of the customer of the simulated year. */
function whoSimulated(widestId: number): readonly ListColumn<LeakRow>[] {
	return [
		{
			name: 'id',
			kind: 'number',
			title: 'id',
			width: widestId,
			expendable: 3,
			align: 'left',
			value: (row) => row.customerId,
			written: (row) => String(row.customerId).padStart(widestId, '0'),
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
	];
}

function findingColumns(
	widestId: number,
	isTruthShown: boolean,
	told: readonly Leak[],
	books: Books | undefined,
): readonly ListColumn<LeakRow>[] {
	const currency = books?.ledger.currency;
	const room = currency === undefined || currency.code === 'USD' ? 10 : 14;
	const widestName = Math.max(...told.map(({shortName}) => shortName.length));
	return [
		{
			name: 'leak',
			title: 'leak',
			width: 2 + Math.max(leastName, widestName),
			align: 'left',
			...leakChoices(told),
			...(!isTruthShown && {closed: closedBelowTruth}),
			value: (row) => leakOf(row)?.shortName ?? row.scenario,
			cell: (row) => [
				span(leakOf(row)?.letter ?? '?', leakOf(row)?.hue),
				span(` ${leakOf(row)?.shortName ?? row.scenario}`),
			],
		},
		...(books ? whoColumns<LeakRow>(books, (row) => row.customerId, 0) : whoSimulated(widestId)),
		{
			name: 'month',
			kind: 'month',
			title: 'month',
			width: 8,
			expendable: 2,
			align: 'left',
			value: (row) => row.month,
			cell: (row) => plainLine(writtenMonth(row.month)),
			tight: {width: 6, title: 'month', cell: (row) => plainLine(tightMonth(row.month))},
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
			tight: {width: 8, title: 'since', cell: (row) => plainLine(formatDay(row.since).slice(2))},
		},
		{
			name: 'leaked',
			kind: 'money',
			...(currency && {decimals: currency.decimals}),
			title: 'leaked',
			width: room,
			align: 'right',
			value: (row) => row.leakedCents,
			cell: (row) => plainLine(formatMoney(row.leakedCents, currency)),
			tight: {width: room - 1, title: 'leaked', cell: (row) => plainLine(formatMoney(row.leakedCents, currency))},
		},
	];
}

const verdict: ListColumn<LeakRow> = {
	name: 'truth',
	kind: 'choice',
	title: 'truth',
	width: 18,
	align: 'left',
	choices: Object.values(verdictText),
	value: (row) => (row.verdict ? verdictText[row.verdict] : ''),
	cell: (row) => [span(row.verdict ? verdictText[row.verdict] : '', row.verdict === 'found' ? 'plain' : 'warning')],
	tight: {
		width: 7,
		title: 'truth',
		cell: (row) => [span(row.verdict ? shortVerdicts[row.verdict] : '', row.verdict === 'found' ? 'plain' : 'warning')],
	},
};

const owedBack = (currency: Currency | undefined): ListColumn<LeakRow> => ({
	name: 'owed',
	kind: 'money',
	...(currency && {decimals: currency.decimals}),
	title: 'owed back',
	width: 10,
	align: 'right',
	expendable: 3,
	value: (row) => row.liabilityCents ?? 0,
	cell: (row) => owedCell(row, currency),
	// A code takes more room than a sign.
	...(currency?.code === 'USD' || currency === undefined
		? {tight: {width: 9, title: 'owed back', cell: (row: LeakRow) => owedCell(row, currency)}}
		: {}),
});

function owedCell({liabilityCents}: LeakRow, currency: Currency | undefined): Line {
	return plainLine(liabilityCents === undefined ? '' : formatMoney(liabilityCents, currency));
}

/** The columns of the leaks list; the truth's only while it is revealed, what is owed back only where something may be. */
export function leakColumns(
	isTruthShown: boolean,
	customers: number,
	told: readonly Leak[],
	books?: Books,
): readonly ListColumn<LeakRow>[] {
	const columns = findingColumns(Math.max(4, String(customers).length), isTruthShown, told, books);
	const hasLiability = told.some(({isLiability}) => isLiability);
	return [...columns, ...(hasLiability ? [owedBack(books?.ledger.currency)] : []), ...(isTruthShown ? [verdict] : [])];
}

/** More than twice the months of the years that a ledger holds. */
const monthsOfKeys = 8000;

/** A number for the row that stays its own from day to day. */
export function leakKey(row: Pick<Case, 'scenario' | 'subscriptionId' | 'month'>): number {
	return (
		(row.subscriptionId * monthsOfKeys + row.month + monthsOfKeys / 2) * leaks.length +
		leaks.findIndex((leak) => leak.id === row.scenario)
	);
}
