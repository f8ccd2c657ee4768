import {shownLines} from '../../../domain/bridge-lines.ts';
import {counted} from '../../../domain/counted.ts';
import type {Currency} from '../../../domain/currency.ts';
import {formatCount, formatMoney} from '../../../domain/money.ts';
import {writtenMonth} from '../../../domain/written-days.ts';
import {leaks} from '../../../scenarios/index.ts';
import type {RunComparison} from '../../../store/compare-runs.ts';
import type {Leaker} from '../../../store/leaking-customers.ts';
import type {Glyphs} from '../../draw/glyphs.ts';
import {type Line, padEnd, padStart, plainLine, span} from '../../draw/lines.ts';
import {moneyFor} from '../../draw/money-for.ts';
import {innerWidth, type Pane} from '../../draw/pane.ts';
import {selectable} from '../../draw/selectable.ts';
import type {TableColumn, TableRow} from '../../draw/short-table.tsx';
import {signed} from '../../draw/signed.ts';
import type {CompareAmong, Comparing, ReadRun} from '../../state/runs-state.ts';
import {comparePanes, comparisonOf, leakersOf} from './comparison.ts';
import {nameOfLeaker, shownCustomer} from './customer.ts';
import {compareLeakLines, isOwedBack} from './leak-lines.ts';
import {compareSettingRows, settingsColumns} from './setting-rows.ts';

/** A pane of the compare screen. One with a table shows that; its lines are then for reading out. */
export type ComparePane = Pane & {
	readonly table?: {readonly columns: readonly TableColumn[]; readonly rows: readonly TableRow[]};
	/** Lines it can't do without, borders included. */
	readonly least: number;
};

/** The panes in the order of Tab, each for its own width. */
export function comparePanesOf(
	comparing: Comparing,
	widths: readonly number[],
	glyphs: Glyphs,
): readonly ComparePane[] {
	const width = (pane: number) => innerWidth(widths[pane] as number);
	return [
		settingsPane(comparing, width(comparePanes.settings)),
		bridgePane(comparing, width(comparePanes.bridge)),
		leaksPane(comparing, width(comparePanes.leaks), glyphs),
		leakersPane(comparing, 'a', width(comparePanes.onlyInA), glyphs),
		leakersPane(comparing, 'b', width(comparePanes.onlyInB), glyphs),
	];
}

function settingsPane(comparing: Comparing, width: number): ComparePane {
	const comparison = comparisonOf(comparing);
	const rows = compareSettingRows(comparison, width);
	return {
		title: 'Settings that differ',
		note: countNote(comparison),
		...tableOf(settingsColumns, rows),
		least: Math.min(rows.length + 3, 7),
	};
}

/** How many settings differ; the day, which stands among them, is none. */
function countNote({settings, asOf}: RunComparison): string {
	const count = settings.length === 0 ? '' : formatCount(settings.length);
	const day = asOf.a === asOf.b ? '' : 'the day';
	return [count, day].filter(Boolean).join(' and ') || 'none';
}

/** The least that shows amounts to the cent. */
const exactBridgeWidth = 60;

function bridgeColumns(soFar: string): readonly TableColumn[] {
	return [
		{key: soFar, align: 'left'},
		{key: 'A', align: 'right'},
		{key: 'B', align: 'right'},
		{key: ' B − A', align: 'right'},
	];
}

function bridgePane(comparing: Comparing, width: number): ComparePane {
	const {bridge, currency} = comparisonOf(comparing);
	const {a, b, difference} = bridge;
	const money = moneyFor(width >= exactBridgeWidth, currency);
	const soFar = currency ? 'so far' : 'year so far';
	const rows = shownLines([a, b]).map(({sign, title, key}) => ({
		[soFar]: `${sign === '' ? ' ' : sign} ${title}`,
		A: ` ${money(a[key])}`,
		B: ` ${money(b[key])}`,
		' B − A': ` ${signed(difference[key], money)}`,
	}));
	return {title: 'Both bridges', ...tableOf(bridgeColumns(soFar), rows), least: rows.length + 3};
}

function tableOf(columns: readonly TableColumn[], rows: readonly TableRow[]): Pick<ComparePane, 'table' | 'lines'> {
	return {table: {columns, rows}, lines: rows.map((row) => plainLine(columns.map(({key}) => row[key]).join(' ')))};
}

function leaksPane(comparing: Comparing, width: number, glyphs: Glyphs): ComparePane {
	const isFocused = comparing.pane === comparePanes.leaks;
	return {
		title: 'Leaks',
		note: owedNote(comparing) ?? (isFocused ? 'enter lists the customers' : 'by month billed'),
		lines: compareLeakLines(comparisonOf(comparing), isFocused ? comparing.line : -1, width, glyphs),
		...(isFocused && {cursor: comparing.line + 1}),
		least: 7,
	};
}

/** «D, K: owed back», where the money of some lines is not lost but owed to customers. */
function owedNote(comparing: Comparing): string | undefined {
	const owed = comparisonOf(comparing).leaks.filter(isOwedBack);
	const letters = owed.map(({scenario}) => leaks.find(({id}) => id === scenario)?.letter ?? scenario);
	return owed.length === 0 ? undefined : `${letters.join(', ')}: owed back`;
}

/** The customers who leak in one run only, each with what it leaks there. */
function leakersPane(comparing: Comparing, side: 'a' | 'b', width: number, glyphs: Glyphs): ComparePane {
	const {onlyInA, onlyInB} = leakersOf(comparing);
	const leakers = side === 'a' ? onlyInA : onlyInB;
	const isFocused = comparing.pane === (side === 'a' ? comparePanes.onlyInA : comparePanes.onlyInB);
	const here = side.toUpperCase();
	const lines = leakers.map((leaker, at) =>
		selectable(leakerLine(comparing[side], leaker, width - 2), isFocused && at === comparing.line, width, glyphs),
	);
	return {
		title: comparing.among ? `Only in ${here}: ${amongText(comparing.among)}` : `Leak only in ${here}`,
		note: counted(leakers.length, 'customer'),
		lines: leakers.length === 0 ? [plainLine('  nobody')] : lines,
		...(isFocused && {cursor: comparing.line}),
		least: 5,
	};
}

/** «ghost, May 2024» */
function amongText({scenario, month}: CompareAmong): string {
	const name = leaks.find(({id}) => id === scenario)?.shortName ?? scenario;
	return month === undefined ? name : `${name}, ${writtenMonth(month)}`;
}

function moneyText(leakedCents: number, liabilityCents: number, currency: Currency | undefined): string {
	const owed = `${formatMoney(liabilityCents, currency)} owed`;
	return liabilityCents === 0
		? formatMoney(leakedCents, currency)
		: leakedCents === 0
			? `  ${owed}`
			: `  ${formatMoney(leakedCents, currency)} + ${owed}`;
}

function leakerLine(run: ReadRun, leaker: Leaker, width: number): Line {
	const {customerId, count, leakedCents, liabilityCents = 0} = leaker;
	const money = moneyText(leakedCents, liabilityCents, run.books?.currency);
	const right = `${padStart(counted(count, 'leak'), 9)}${padStart(run.books ? `  ${money}` : money, 12)}`;
	const who = `${shownCustomer(run, customerId)}  ${nameOfLeaker(run, leaker)}`;
	return [span(padEnd(who, Math.max(8, width - right.length))), span(right)];
}
