import {formatCount, formatMoney, formatRounded} from '../../domain/money.ts';
import {plainText} from '../../domain/plain-text.ts';
import {type Run, totalOf} from '../../store/run.ts';
import {type Line, plainLine, span} from '../draw/lines.ts';
import type {ListColumn} from '../lists/list-column.ts';
import {fold} from '../lists/query/fold.ts';
import {closedOnEvidence} from '../state/closed-columns.ts';
import type {Level} from '../state/level.ts';
import {shortDifferences} from './differences.ts';
import type {RunRow} from './rows.ts';

/** From this width on, names and seeds get more room. */
const wide = 124;

/**
 * The columns of the list of runs in a terminal of this width; the marked ones say which is A and which B. What leaked is left
 * out on the evidence alone, and what is owed back where no run owes anything.
 */
export function runsColumns(
	width: number,
	marked: readonly string[],
	level: Level,
	isOwing: boolean,
): readonly ListColumn<RunRow>[] {
	const isWide = width >= wide;
	const ofRun =
		<Value>(get: (run: Run) => Value, none: Value) =>
		({run}: RunRow): Value =>
			run ? get(run) : none;
	const cellOf = (get: (run: Run) => string) => (row: RunRow) => plainLine(ofRun(get, '')(row));
	const all: readonly ListColumn<RunRow>[] = [
		{
			name: 'name',
			kind: 'text',
			...(level === 'evidence' && {closed: closedOnEvidence}),
			title: 'name',
			width: isWide ? 34 : 19,
			stretches: true,
			align: 'left',
			value: nameOf,
			folded: (row) => fold(nameOf(row)),
			cell: (row) => nameCell(row, marked),
		},
		{
			name: 'saved',
			kind: 'day',
			title: 'saved, UTC',
			width: 16,
			align: 'left',
			value: ofRun(({savedAt}) => savedAt, ''),
			values: ofRun(({savedAt}) => [savedAt.slice(0, 10)], [] as string[]),
			cell: cellOf(savedText),
			tight: {width: 8, title: 'saved', cell: cellOf(({savedAt}) => savedAt.slice(2, 10))},
		},
		{
			name: 'seed',
			kind: 'text',
			title: 'seed',
			width: isWide ? 14 : 8,
			align: 'left',
			expendable: 1,
			value: ofRun(seedOf, ''),
			cell: cellOf((run) => plainText(seedOf(run))),
		},
		{
			name: 'differs',
			kind: 'text',
			title: isWide ? 'differs from the defaults' : 'differs',
			width: 0,
			align: 'left',
			expendable: 3,
			value: ofRun(whatOf, ''),
			cell: differsCell,
		},
		{
			name: 'asof',
			kind: 'day',
			title: 'as of',
			width: 10,
			align: 'left',
			expendable: 2,
			value: ofRun(({asOf}) => asOf, ''),
			values: ofRun(({asOf}) => [asOf], [] as string[]),
			cell: cellOf(({asOf}) => asOf),
		},
		{
			name: 'leaks',
			kind: 'number',
			title: 'leaks',
			width: 5,
			align: 'right',
			expendable: 4,
			value: ofRun((run) => totalOf(run).count, -1),
			cell: cellOf((run) => formatCount(totalOf(run).count)),
		},
		{
			name: 'leaked',
			kind: 'money',
			title: 'leaked',
			width: isWide ? 12 : 10,
			align: 'right',
			value: ofRun((run) => totalOf(run).leakedCents, -1),
			cell: cellOf((run) => moneyText(run, totalOf(run).leakedCents)),
		},
		...(isOwing ? [owedColumn] : []),
	];
	return level === 'evidence' ? all.filter(({name}) => !hiddenOnEvidence.includes(name)) : all;
}

const owedColumn: ListColumn<RunRow> = {
	name: 'owed',
	kind: 'money',
	title: 'owed back',
	width: 11,
	align: 'right',
	expendable: 5,
	value: ({run}) => (run ? totalOf(run).liabilityCents : -1),
	cell: ({run}) => plainLine(run ? moneyText(run, totalOf(run).liabilityCents) : ''),
};

/** Of books from outside in whole units: their currency's code takes the room. */
function moneyText({books}: Run, cents: number): string {
	return books ? formatRounded(cents, books.currency) : formatMoney(cents);
}

/** The seed of a simulated year; books from outside have none. */
function seedOf({settings, books}: Run): string {
	return books ? '' : settings.seed;
}

/** What differs from the defaults; of books from outside, which they are. */
function whatOf({settings, books}: Run): string {
	return books ? `books ${books.name}` : shortDifferences(settings);
}

const hiddenOnEvidence: readonly string[] = ['leaks', 'leaked', 'owed'];

/** `2024-06-30 12:00`, in UTC: the same in every time zone. */
export function savedText({savedAt}: Run): string {
	return savedAt.slice(0, 16).replace('T', ' ');
}

function nameOf({run, unreadable}: RunRow): string {
	return plainText(run?.name ?? unreadable?.file ?? '');
}

function nameCell(row: RunRow, marked: readonly string[]): Line {
	const place = marked.indexOf(row.run?.id ?? '');
	const mark = row.unreadable ? '!' : (['A', 'B'][place] ?? ' ');
	// Some looks underline what stands out: that is the letter alone.
	const tone = row.unreadable ? 'warning' : mark === ' ' ? 'plain' : 'accent';
	return [span(mark, tone), span(` ${nameOf(row)}`)];
}

function differsCell({run, unreadable}: RunRow): Line {
	if (!run) {
		return [span(`unreadable: ${unreadable.reason}`, 'warning')];
	}

	const text = plainText(whatOf(run));
	return text === '' ? [span('the defaults', 'quiet')] : plainLine(text);
}
