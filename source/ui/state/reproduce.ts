import {calendarMonthOf, type Day, formatDay, formatMonth, monthEnd} from '../../domain/days.ts';
import {plainText} from '../../domain/plain-text.ts';
import {defaultSettings, type Settings} from '../../simulation/settings.ts';
import {optionsOf} from '../../simulation/settings-fields.ts';
import type {State} from './state.ts';

/**
 * The shell command that shows this simulated year on this day again. `--as-of` is left out where the day is
 * `defaultDay`, the one that the program would show without it; with none given, the day is always said.
 */
export function commandLine(settings: Settings, day: Day, defaultDay?: Day): string {
	const asOf = day === defaultDay ? [] : ['--as-of', asOfText(day)];
	return ['leaktui', ...optionsOf(settings), ...asOf].map(shellQuoted).join(' ');
}

/** The shell command that shows what is on screen again: the simulated year, or the books that were opened, on this day. */
export function commandIn({books, settings, day}: State): string {
	if (!books) {
		return commandLine(settings, day);
	}

	const opening = books.command ?? ['leaktui', 'open', books.name];
	const policy = optionsOf({
		...defaultSettings,
		grace: settings.grace,
		detectorGrace: settings.detectorGrace,
		detectorIgnoreStatus: settings.detectorIgnoreStatus,
	});
	return [...opening, ...policy, '--as-of', asOfText(day)].map((word) => shellQuoted(plainText(word))).join(' ');
}

/** A month's end by its month, any other day in full. */
function asOfText(day: Day): string {
	const month = calendarMonthOf(day);
	return monthEnd(month) === day ? formatMonth(month) : formatDay(day);
}

/** A word as a POSIX shell reads it back. */
export function shellQuoted(word: string): string {
	return /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
