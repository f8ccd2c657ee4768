import stringWidth from 'string-width';
import {counted} from '../domain/counted.ts';
import {formatCount, formatMoney} from '../domain/money.ts';
import {plainText} from '../domain/plain-text.ts';
import {defaultSettings, leaksOn} from '../simulation/settings.ts';
import {optionsOf} from '../simulation/settings-fields.ts';
import type {Listing} from '../store/open-store.ts';
import {type LeakSummary, type Run, summaryOf, totalOf} from '../store/run.ts';
import {alignedTable, left, right} from './table.ts';

/** The saved runs, one line each, then the files that can't be read, each with the reason. */
export function listText({runs, unreadable}: Listing, folder: string): string {
	const lines = runs.length === 0 ? [`no runs in ${plainText(folder)}`] : runLines(runs);
	const files = unreadable.map(({file, reason}) => `  ${plainText(file)}: ${reason}`);
	const problems = files.length === 0 ? [] : ['', `${counted(files.length, 'file')} can't be read:`, ...files];
	return textOf([...lines, ...problems]);
}

function runLines(runs: readonly Run[]): string[] {
	const isOwing = runs.some((run) => totalOf(run).liabilityCents > 0);
	const columns = [
		...['name', 'saved', 'seed', 'as of'].map(left),
		...['leaks', 'leaked', ...(isOwing ? ['owed back'] : [])].map(right),
		left('differs from the defaults'),
	];
	const rows = runs.map((run) => {
		const {count, leakedCents, liabilityCents} = totalOf(run);
		const {name, savedAt, settings, books, asOf} = run;
		const money = moneyOf(run);
		const others = books ? ['books', books.name] : optionsOf({...settings, seed: defaultSettings.seed});
		return [
			...[name, writtenTime(savedAt), books ? '' : settings.seed, asOf, formatCount(count), money(leakedCents)],
			...(isOwing ? [money(liabilityCents)] : []),
			others.join(' '),
		].map(plainText);
	});
	return alignedTable(columns, rows, stringWidth);
}

/** One run: what it was made of and what was seen in it; the warning, where there is one, last. */
export function runText(run: Run, warning: string | undefined): string {
	const about = [
		['name', run.name],
		['note', run.note],
		['saved', writtenTime(run.savedAt)],
		['options', optionsOf(run.settings).join(' ') || 'none: the defaults'],
		...(run.books ? [['books', run.books.name], ...run.books.paths.map((path) => ['from', path])] : []),
		['as of', run.asOf],
		['engine version', run.engineVersion],
	].map(([label = '', value = '']) => `${label.padEnd(15)} ${plainText(value)}`.trimEnd());
	const money = moneyOf(run);
	const told = leaksOn(run.settings, new Set(Object.keys(run.summary)));
	const total = totalOf(run);
	const isOwing = total.liabilityCents > 0;
	const rows = told.map(({id, name}) => rowOf(name, summaryOf(run, id), isOwing, money));
	const columns = [left('leak'), right('found'), right('leaked'), ...(isOwing ? [right('owed back')] : [])];
	const table = alignedTable(columns, [...rows, rowOf('total', total, isOwing, money)]);
	return textOf([
		...about,
		'',
		...table,
		'',
		run.digest,
		...(warning === undefined ? [] : ['', `warning: ${warning}`]),
	]);
}

function rowOf(
	name: string,
	{count, leakedCents, liabilityCents = 0}: LeakSummary,
	isOwing: boolean,
	money: (cents: number) => string,
): string[] {
	return [name, formatCount(count), money(leakedCents), ...(isOwing ? [money(liabilityCents)] : [])];
}

/** How money of a run is written: in the currency of its books. */
function moneyOf({books}: Run): (cents: number) => string {
	return (cents) => formatMoney(cents, books?.currency);
}

/** `2024-06-30 12:00Z`: the same in every time zone. */
function writtenTime(iso: string): string {
	return `${iso.slice(0, 16).replace('T', ' ')}Z`;
}

function textOf(lines: readonly string[]): string {
	return `${lines.join('\n')}\n`;
}
