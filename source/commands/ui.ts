import process from 'node:process';
import type {Context} from './context.ts';

/** Opens the terminal UI and returns when the reader quits. */
export async function ui(context: Context): Promise<void> {
	const {start} = await import('../ui/start.tsx');
	const {settings, asOf, hasColor, isAscii} = context;
	await start(
		{settings, ...(asOf !== undefined && {day: asOf}), theme: hasColor ? 'calm' : 'no-color', isAscii},
		{stdin: process.stdin, stdout: process.stdout, isScreenReader: process.env['INK_SCREEN_READER'] === 'true'},
	);
}
