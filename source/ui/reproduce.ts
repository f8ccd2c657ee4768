import {type Day, formatDay, formatMonth, monthEnd, monthOf} from '../domain/days.ts';
import {optionsOf} from '../simulation/settings-fields.ts';
import type {Settings} from '../simulation/settings.ts';

/** The shell command that shows this simulated year on this day again. `--as-of` is left out where it is the close-out, the default. */
export function commandLine(settings: Settings, day: Day, closeOut: Day): string {
	const asOf = day === closeOut ? [] : ['--as-of', asOfText(day)];
	return ['leaktui', ...withValues([...optionsOf(settings), ...asOf])].join(' ');
}

/** A month's end by its month, any other day in full. */
function asOfText(day: Day): string {
	const month = monthOf(day);
	return monthEnd(month) === day ? formatMonth(month) : formatDay(day);
}

/** Quotes the words; a value that looks like an option is tied to its own. */
function withValues(words: readonly string[]): string[] {
	const quoted: string[] = [];
	for (const [at, word] of words.entries()) {
		const isOption = /^--[a-z-]+$/.test(word) && (at === 0 || !isValueOf(words[at - 1] as string));
		if (!isOption && word.startsWith('-')) {
			quoted.push(`${quoted.pop()}=${shellQuoted(word)}`);
		} else {
			quoted.push(shellQuoted(word));
		}
	}

	return quoted;
}
