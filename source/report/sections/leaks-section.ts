import {leakedCents} from '../../domain/bridge.ts';
import {counted} from '../../domain/counted.ts';
import type {Currency} from '../../domain/currency.ts';
import {formatCount, formatMoney} from '../../domain/money.ts';
import {shortMonth, writtenMonth} from '../../domain/written-days.ts';
import {isShown, type LeakMonths, moneyOf, sumOf} from '../leak-months.ts';
import {monthLabels} from '../month-labels.ts';
import {left, type Part, right, type Section} from '../page.ts';
import type {YearFacts} from '../year-facts.ts';

/** What each rule finds in each month: small charts on one scale, then counts and money. */
export function leaksSection({leakMonths, settings, year, total}: YearFacts): Section {
	const shown = leakMonths.filter((months) => isShown(months, settings));
	const off = leakMonths.filter((months) => !shown.includes(months));
	return {
		id: 'leaks',
		title: 'Leaks by scenario and month',
		parts: [
			{
				kind: 'text',
				text:
					shown.length === 0
						? 'No leak is switched on in this year, and no rule finds any.'
						: 'What the detector finds from invoices, payments and dates alone, by the month that was or should have been billed. A month looks quieter while its leaks are too young to be seen.',
			},
			...(shown.length === 0 ? [] : parts(shown, year)),
			...difference(sumOf(leakMonths.flatMap(({cents}) => cents)), leakedCents(total), year.currency),
			...(off.length === 0 || shown.length === 0
				? []
				: [{kind: 'text', text: `Switched off in this year: ${off.map(({leak}) => leak.name).join(', ')}.`} as const]),
		],
	};
}

function parts(shown: readonly LeakMonths[], {months, currency}: YearFacts['year']): Part[] {
	const begun = months.length;
	const firstMonth = months[0]?.month ?? 0;
	const money = (cents: number) => formatMoney(cents, currency);
	const leaking = shown.filter(({leak}) => !leak.isLiability);
	const owing = shown.filter(({leak}) => leak.isLiability);
	const names = Array.from({length: begun}, (_, at) => writtenMonth(firstMonth + at));
	const table = (
		caption: string,
		of: 'counts' | 'cents' | 'owedCents',
		format: (value: number) => string,
		columns = shown,
	): Part => ({
		kind: 'table',
		table: {
			caption,
			columns: [left('month'), ...columns.map(({leak}) => right(leak.shortName)), right('all')],
			rows: names.map((name, month) => [
				name,
				...withSum(columns.map((months) => months[of][month] as number)).map(format),
			]),
			foot: ['all months', ...withSum(columns.map((months) => sumOf(months[of]))).map(format)],
		},
	});
	return [
		{kind: 'entries', entries: shown.map(({leak}) => ({name: leak.name, text: leak.explanation}))},
		{
			kind: 'chart',
			title: 'How many leaks there are, month by month',
			description: shown.map((each) => inWords(each, firstMonth, currency)).join(' '),
			chart: {
				kind: 'multiples',
				labels: monthLabels(begun, 1, firstMonth),
				panels: shown.map((months) => ({
					title: months.leak.name,
					note: `${formatCount(sumOf(months.counts))} found, ${moneyOf(months, currency)}`,
					values: months.counts,
				})),
			},
		},
		table('Leaks found, by month', 'counts', formatCount),
		...(leaking.length === 0 ? [] : [table('Money leaked, by month', 'cents', money, leaking)]),
		...(owing.length === 0 ? [] : [table('Money owed back to customers, by month', 'owedCents', money, owing)]),
	];
}

/** What the books call leaked, where the detector's own policy sees it otherwise. */
function difference(detectedCents: number, booksCents: number, currency: Currency): Part[] {
	return detectedCents === booksCents
		? []
		: [
				{
					kind: 'text',
					text: `By its own policy the detector finds ${formatMoney(detectedCents, currency)}; the books, and the bridge above, say that ${formatMoney(booksCents, currency)} leaked.`,
				},
			];
}

function withSum(values: readonly number[]): number[] {
	return [...values, sumOf(values)];
}

function inWords(months: LeakMonths, firstMonth: number, currency: Currency): string {
	const {leak, counts} = months;
	const byMonth = counts.map((count, at) => `${shortMonth(firstMonth + at)} ${formatCount(count)}`).join(', ');
	return `${leak.name}: ${counted(sumOf(counts), 'leak')}, ${moneyOf(months, currency)}; ${byMonth}.`;
}
