import process from 'node:process';
import type {Books} from '../books/books.ts';
import type {Context} from './context.ts';
import {groundOf, isAsciiLocale, wantsColor} from './terminal-abilities.ts';

/** Opens the terminal UI, on books from outside where they are given, and returns when the reader quits. */
export async function ui(context: Context, books?: Books): Promise<void> {
	const {start} = await import('../ui/app/start.tsx');
	const {settings, asOf, opened, storeFolder, hasColor, isAscii} = context;
	await start(
		{
			...(books && {books}),
			settings,
			...(asOf !== undefined && {day: asOf}),
			theme: hasColor && wantsColor(process.env) ? 'calm' : 'no-color',
			ground: groundOf(process.env),
			isAscii: isAscii || isAsciiLocale(process.env),
		},
		{
			stdin: process.stdin,
			stdout: process.stdout,
			isScreenReader: process.env['INK_SCREEN_READER'] === 'true',
			storeFolder,
			opened,
		},
	);
}
