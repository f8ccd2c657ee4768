import type {WriteStream} from 'node:tty';
import {render} from 'ink-testing-library';
import {expect, onTestFinished, vi} from 'vitest';
import {type OpenedBooks, type OpenRequest, openBooks} from '../../source/books/open-books.ts';
import {defaultSettings} from '../../source/simulation/settings.ts';
import {App} from '../../source/ui/app/app.tsx';
import {initialState, type Start} from '../../source/ui/app/initial-state.ts';
import {perform} from '../../source/ui/app/perform.ts';
import {booksDesk} from '../../source/ui/books/desk.ts';
import {lessonsDesk} from '../../source/ui/learn/desk.ts';
import {runsDesk} from '../../source/ui/runs/desk.ts';
import {withoutStyles} from './a-reader.tsx';

/** The whole program behind a pretended terminal, with a real store in a folder. */
export type AppWithRuns = {
	/** Presses one key after the other, each by its name or as a letter. */
	readonly presses: (...keys: readonly string[]) => Promise<AppWithRuns>;
	readonly types: (text: string) => Promise<AppWithRuns>;
	/** Waits until the picture shows all of this. */
	readonly sees: (...texts: readonly (string | RegExp)[]) => Promise<AppWithRuns>;
	/** Waits until the picture shows none of this. */
	readonly seesNo: (...texts: readonly (string | RegExp)[]) => Promise<AppWithRuns>;
	/** Waits until the program has ended. */
	readonly ends: () => Promise<void>;
	readonly hasEnded: () => boolean;
};

const bytes: Readonly<Record<string, string>> = {
	enter: '\r',
	space: ' ',
	tab: '\t',
	down: '\u001B[B',
	up: '\u001B[A',
	escape: '\u001B',
	'ctrl+u': '\u0015',
};

const patience = {timeout: 10_000, interval: 5};

/** The program as it starts with `--store folder`; every run saved in it is saved at half past eight on 1 July 2024. */
export function anAppWithRuns(
	folder: string,
	start: Partial<Start> = {},
	open: (request: OpenRequest) => Promise<OpenedBooks> = openBooks,
): AppWithRuns {
	const runs = runsDesk(folder, () => new Date('2024-07-01T08:30:00.000Z'));
	const books = booksDesk(open);
	let isOver = false;
	const initial = initialState({
		settings: {...defaultSettings, customers: 200},
		theme: 'calm',
		isAscii: false,
		columns: 100,
		rows: 30,
		...start,
	});
	const stdout = {write: () => true} as unknown as WriteStream;
	const quit = () => {
		isOver = true;
	};
	const {stdin, lastFrame, unmount} = render(
		<App
			initial={initial}
			perform={(effect, state, dispatch) =>
				perform(effect, state, dispatch, {
					stdout,
					runs,
					sql: {perform: () => undefined, write: async () => 0, close: () => undefined},
					edit: async (text: string) => text,
					lessons: lessonsDesk(''),
					suspend: () => undefined,
					quit,
					books,
					fail: quit,
				})
			}
			onResize={() => () => {}}
		/>,
	);
	onTestFinished(() => {
		runs.close();
		books.close();
		unmount();
	});
	const frame = () => withoutStyles(lastFrame() ?? '');
	const app: AppWithRuns = {
		async presses(...keys) {
			for (const key of keys) {
				await turns();
				stdin.write(bytes[key] ?? key);
			}

			await turns();
			return app;
		},
		types: async (text) => app.presses(...text),
		async sees(...texts) {
			await vi.waitFor(() => {
				for (const text of texts) {
					expect(frame()).toMatch(text);
				}
			}, patience);
			return app;
		},
		async seesNo(...texts) {
			await vi.waitFor(() => {
				for (const text of texts) {
					expect(frame()).not.toMatch(text);
				}
			}, patience);
			return app;
		},
		async ends() {
			await vi.waitFor(() => expect(isOver).toBe(true), patience);
		},
		hasEnded: () => isOver,
	};
	return app;
}

/** Lets the event loop go round a few times, for Ink to begin to listen. */
async function turns(): Promise<void> {
	for (let turn = 0; turn < 5; turn++) {
		await new Promise((resolve) => setImmediate(resolve));
	}
}
