import process from 'node:process';
import {begunOpening} from '../books/begun-opening.ts';
import type {Books} from '../books/books.ts';
import type {OpenRequest} from '../books/open-books.ts';
import type {Run} from '../store/run.ts';
import type {Surroundings} from '../ui/app/start.tsx';
import type {Context} from './context.ts';
import {limitsOf} from './sql-limits.ts';
import {groundOf, has256Colors, isAsciiLocale, wantsColor} from './terminal-abilities.ts';

/** What the terminal UI opens on, beside the simulated year: books from outside, or a lesson. */
export type OpenedOn = {
	readonly books?: Books;
	readonly learn?: Surroundings['learn'];
	/** Books that are opened on the screen, and how. */
	readonly opens?: {
		readonly request: OpenRequest;
		readonly dayText: string | undefined;
		readonly isMappingSaved: boolean;
		/** The saved run that they are of. */
		readonly run?: Run | undefined;
	};
};

/** Opens the terminal UI and returns when the reader quits. */
export async function ui(context: Context, {books, learn, opens}: OpenedOn = {}): Promise<void> {
	const limits = limitsOf(context);
	const begun = opens && begunOpening(opens.request);
	const [{start}, {beginMapping}] = await Promise.all([
		import('../ui/app/start.tsx'),
		import('../ui/state/mapping-state.ts'),
	]);
	const {settings, asOf, opened, storeFolder, hasColor, isAscii} = context;
	const isColored = hasColor && wantsColor(process.env);
	await start(
		{
			...(books && {books}),
			...(opens && {
				mapping: {...beginMapping(opens.request, opens.dayText, opens.isMappingSaved), run: opens.run},
			}),
			settings,
			...(asOf !== undefined && !opens && {day: asOf}),
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
			opened: opens ? undefined : opened,
			...(begun && {openBooks: begun}),
			learn,
			unkept: context.unkept,
		},
	);
}
