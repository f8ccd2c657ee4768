import {type Day, formatDay, formatMonth, monthEnd, monthOf} from '../../domain/days.ts';
import type {Settings} from '../../simulation/settings.ts';
import {optionsOf} from '../../simulation/settings-fields.ts';

/**
 * The shell command that shows this simulated year on this day again. `--as-of` is left out where the day is
 * `defaultDay`, the one that the program would show without it; with none given, the day is always said.
 */
export function commandLine(settings: Settings, day: Day, defaultDay?: Day): string {
	const asOf = day === defaultDay ? [] : ['--as-of', asOfText(day)];
	return ['leaktui', ...optionsOf(settings), ...asOf].map(shellQuoted).join(' ');
}

/** A month's end by its month, any other day in full. */
function asOfText(day: Day): string {
	const month = monthOf(day);
	return monthEnd(month) === day ? formatMonth(month) : formatDay(day);
}

/** A word as a POSIX shell reads it back. */
export function shellQuoted(word: string): string {
	return /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
