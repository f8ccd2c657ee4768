import process from 'node:process';
import type {Books} from '../books/books.ts';
import type {Surroundings} from '../ui/app/start.tsx';
import type {Context} from './context.ts';
import {limitsOf} from './sql-limits.ts';
import {groundOf, has256Colors, isAsciiLocale, wantsColor} from './terminal-abilities.ts';

/** What the terminal UI opens on, beside the simulated year: books from outside, or a lesson. */
type OpenedOn = {readonly books?: Books; readonly learn?: Surroundings['learn']};

/** Opens the terminal UI and returns when the reader quits. */
export async function ui(context: Context, {books, learn}: OpenedOn = {}): Promise<void> {
	const limits = limitsOf(context);
	const {start} = await import('../ui/app/start.tsx');
	const {settings, asOf, opened, storeFolder, hasColor, isAscii} = context;
	const isColored = hasColor && wantsColor(process.env);
	await start(
		{
			...(books && {books}),
			settings,
			...(asOf !== undefined && {day: asOf}),
			theme: isColored ? 'calm' : 'no-color',
			ground: groundOf(process.env),
			isAscii: isAscii || isAsciiLocale(process.env),
		},
		{
			stdin: process.stdin,
			stdout: process.stdout,
			isScreenReader: process.env['INK_SCREEN_READER'] === 'true',
			asksGround: isColored && has256Colors(process.env),
			storeFolder,
			limits,
			opened,
			learn,
		},
	);
}
