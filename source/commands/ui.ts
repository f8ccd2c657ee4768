import process from 'node:process';
import type {Surroundings} from '../ui/app/start.tsx';
import type {Context} from './context.ts';
import {groundOf, isAsciiLocale, wantsColor} from './terminal-abilities.ts';

/** Opens the terminal UI and returns when the reader quits. */
export async function ui(context: Context, learn?: Surroundings['learn']): Promise<void> {
	const {start} = await import('../ui/app/start.tsx');
	const {settings, asOf, opened, storeFolder, hasColor, isAscii} = context;
	await start(
		{
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
			learn,
		},
	);
}
