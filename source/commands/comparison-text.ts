import stringWidth from 'string-width';
import type {Bridge} from '../domain/bridge.ts';
import {shownLines} from '../domain/bridge-lines.ts';
import {counted} from '../domain/counted.ts';
import {type Currency, usd} from '../domain/currency.ts';
import {formatCount, formatMoney} from '../domain/money.ts';
import {plainText} from '../domain/plain-text.ts';
import {leaks} from '../scenarios/index.ts';
import type {RunComparison, SideBySide} from '../store/compare-runs.ts';
import type {Leaker} from '../store/leaking-customers.ts';
import type {LeakSummary} from '../store/run.ts';
import {alignedTable, left, right} from './table.ts';

const mostNamed = 20;

/** Two runs side by side: settings, leaks by month in counts and in money, the bridges, the customers. */
export function comparisonText(a: string, b: string, comparison: RunComparison): string {
	const {settings, asOf, customers, notes = [], currency = usd} = comparison;
	const settingRows = settings.map(({label, a: first, b: second}) => [label, first, second]);
	return `${[
		...alignedTable(
			[left(''), left('A'), left('B')],
			[['run', a, b], ['as of', asOf.a, asOf.b], ...settingRows].map((row) => row.map(plainText)),
			stringWidth,
		),
		...(settings.length === 0 ? ['no setting differs'] : []),
		...notes,
		'',
		...leakLines('leaks', comparison, 'count', formatCount),
		'',
		...moneyLines('leaked', comparison, false),
		...moneyLines('owed back', comparison, true),
		...bridgeTable(comparison.bridge, currency),
		'',
		leakersLine('A', 'B', customers.onlyInA),
		leakersLine('B', 'A', customers.onlyInB),
	].join('\n')}\n`;
}

/** What leaked, or what is owed back to customers, with an empty line after it; nothing where no such leak is told of. */
function moneyLines(title: string, comparison: RunComparison, isOwed: boolean): string[] {
	const told = comparison.leaks.filter(
		({scenario}) => isOwed === leaks.some(({id, isLiability}) => id === scenario && isLiability === true),
	);
	const part = isOwed ? 'liabilityCents' : 'leakedCents';
	const format = (cents: number) => formatMoney(cents, comparison.currency);
	return told.length === 0 ? [] : [...leakLines(title, {leaks: told}, part, format), ''];
}

function leakLines(
	title: string,
	{leaks: compared}: Pick<RunComparison, 'leaks'>,
	part: 'count' | 'leakedCents' | 'liabilityCents',
	format: (value: number) => string,
): string[] {
	const cells = ({a, b, difference}: SideBySide<LeakSummary>) => [
		format(a[part] ?? 0),
		format(b[part] ?? 0),
		signed(difference[part] ?? 0, format),
	];
	const names = compared.map(({scenario}) => leaks.find(({id}) => id === scenario)?.shortName ?? scenario);
	const months = compared[0]?.months ?? [];
	const rows = months.map(({month}, at) => [
		month,
		...compared.flatMap((scenario) => cells(scenario.months[at] as SideBySide<LeakSummary>)),
	]);
	return alignedTable(
		[left(title), ...names.flatMap((name) => [right(`${name} A`), right('B'), right('B - A')])],
		[...rows, ['total', ...compared.flatMap(({total}) => cells(total))]],
	);
}

function bridgeTable({a, b, difference}: SideBySide<Bridge>, currency: Currency): string[] {
	const money = (cents: number) => formatMoney(cents, currency);
	return alignedTable(
		[left('bridge'), right('A'), right('B'), right('B - A')],
		shownLines([a, b]).map(({key, shortTitle}) => [
			shortTitle,
			money(a[key]),
			money(b[key]),
			signed(difference[key], money),
		]),
	);
}

function leakersLine(here: string, there: string, leakers: readonly Leaker[]): string {
	const named = leakers.slice(0, mostNamed).map(({customerId}) => plainText(String(customerId)));
	const rest = leakers.length > mostNamed ? ` and ${formatCount(leakers.length - mostNamed)} more` : '';
	const which = leakers.length === 0 ? '' : `: ${named.join(', ')}${rest}`;
	return `leaking in ${here}, not in ${there}: ${counted(leakers.length, 'customer')}${which}`;
}

/** The sign is always there, so that a difference can't be taken for an amount; none is `0`. */
function signed(value: number, format: (value: number) => string): string {
	return value > 0 ? `+${format(value)}` : format(value);
}
