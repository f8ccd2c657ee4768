import type {OpenRequest} from '../books/open-books.ts';
import {complaint} from '../domain/complaint.ts';
import {
	type Day,
	formatDay,
	formatMonth,
	type Month,
	monthEnd,
	parseCalendarMonth,
	parseDay,
	parseMonth,
} from '../domain/days.ts';
import {type Timeline, timelineOf} from '../domain/timeline.ts';
import type {Unkept} from '../files/keep-code.ts';
import {defaultSettings, type Settings} from '../simulation/settings.ts';
import {type Field, fields, withField} from '../simulation/settings-fields.ts';
import type {Run} from '../store/run.ts';
import {usageError} from './failure.ts';

/** What every command is given. */
export type Context = {
	/** The defaults, or the saved run's settings, with the options given on top. */
	readonly settings: Settings;
	/** The day asked for with `--as-of` (or saved with the run); `undefined` is the close-out. */
	readonly asOf: Day | undefined;
	/** The saved run that was asked for with `--run`. */
	readonly runName: string | undefined;
	/** That run itself. */
	readonly opened?: OpenedRun | undefined;
	/** The folder of `--store`. */
	readonly storeFolder: string | undefined;
	readonly hasColor: boolean;
	readonly isAscii: boolean;
	readonly isJson: boolean;
	readonly isCsv: boolean;
	readonly isForced: boolean;
	readonly isExercise: boolean;
	readonly out: string | undefined;
	readonly format: string | undefined;
	/** The engine that queries are asked for. */
	readonly sql: string | undefined;
	readonly answers: string | undefined;
	/** What `export` takes: a part of the customers, what folders are made of, how many threads. */
	readonly shard?: string | undefined;
	readonly partition?: string | undefined;
	readonly jobs?: string | undefined;
	/** What `sql` takes: a file with the query, a file for the rows, what to score against, how much memory and time. */
	readonly file?: string | undefined;
	readonly parquet?: string | undefined;
	readonly score?: string | undefined;
	readonly memory?: string | undefined;
	readonly timeout?: string | undefined;
	/** The books to open instead of a simulated year: those of `open`, or of `--books`. */
	readonly books?: OpenRequest | undefined;
	/** Where `--engine` has the rules of books asked; by the number of their invoices where it is not given. */
	readonly engine?: string | undefined;
	/** What `--as-of` says, where the books have to be opened to know their days. */
	readonly dayText?: string | undefined;
	/** `--check` and `--save-mapping` of `open`. */
	readonly isChecking?: boolean;
	readonly isMappingSaved?: boolean;
	/** What `learn` takes. */
	readonly learn?: LearnOptions | undefined;
	/** `--answers-beside-data` */
	readonly isBesideWanted: boolean;
	/** `--bom` */
	readonly hasByteOrderMark: boolean;
	/** What V8 has made of the program, where it is not kept yet. */
	readonly unkept?: Unkept | undefined;
};

/** What a command on books from outside is given. */
export type BooksContext = Context & {readonly books: OpenRequest};

/** What the options of `learn` say; `seed` is the text of `--seed`, where it is given. */
export type LearnOptions = {
	readonly isList: boolean;
	readonly isClass: boolean;
	readonly lesson: string | undefined;
	readonly name: string | undefined;
	readonly seed: string | undefined;
	readonly check: string | undefined;
	readonly new: string | undefined;
	readonly verify: string | undefined;
};

/** The values given on the command line, by option name: none, one, or one each time that it is repeated. */
export type Given = (option: string) => readonly string[];

/** Where a command starts from when a run is named. */
export type Base = {
	readonly settings: Settings;
	readonly asOf: Day | undefined;
	readonly opened?: OpenedRun | undefined;
};

/** A saved run, and what to tell of its year where that is no longer the one that was saved. */
export type OpenedRun = {readonly run: Run; readonly warning: string | undefined};

export const defaultBase: Base = {settings: defaultSettings, asOf: undefined};

/** The base with the given settings on top. Throws a usage error that names the option, its bounds and the value. */
export function settingsFrom(base: Settings, given: Given): Settings {
	let settings = base;
	for (const field of fields) {
		for (const text of given(field.option)) {
			const next = withField(settings, field, field.placeholder === '' ? 'yes' : text);
			if (typeof next === 'string') {
				throw usageError(next);
			}

			settings = next;
		}
	}

	for (const field of fields) {
		if (field.each) {
			checkMonths(settings, field, given(field.option));
		}
	}

	return settings;
}

/** What is set for a month that is not billed would be taken and do nothing. */
function checkMonths({months}: Settings, {option, parse}: Field, given: readonly string[]): void {
	for (const text of given) {
		const value = parse(text) as {readonly month: string} | undefined;
		if (value && (parseMonth(value.month) as Month) >= months) {
			const span = `from ${formatMonth(0)} to ${formatMonth(months - 1)}`;
			throw usageError(complaint(`--${option}`, `a month that is billed, ${span}`, text));
		}
	}
}

export function timelineOfSettings(settings: Settings): Timeline {
	return timelineOf(settings.months, settings.terms, settings.grace);
}

/** The day a text stands for: itself, or the last of its month. Throws a usage error where these settings have no such day. */
export function asOfFrom(text: string, settings: Settings): Day {
	return dayWithin(text, timelineOfSettings(settings));
}

/** The same of any timeline. */
export function dayWithin(text: string, {firstDay, closeOut}: Timeline): Day {
	const month = parseCalendarMonth(text);
	const day = month === undefined ? parseDay(text) : monthEnd(month);
	if (day === undefined || day < firstDay || day > closeOut) {
		const span = `from ${formatDay(firstDay)} to ${formatDay(closeOut)}`;
		throw usageError(complaint('--as-of', `a day, or a month by its last day, ${span}`, text));
	}

	return day;
}

/** The day to look from: the one asked for, never after the close-out. */
export function dayOf({settings, asOf}: Base): Day {
	return Math.min(asOf ?? Number.POSITIVE_INFINITY, timelineOfSettings(settings).closeOut);
}
