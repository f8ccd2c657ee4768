import {EventEmitter} from 'node:events';
import type {ReadStream} from 'node:tty';
import {render} from 'ink-testing-library';
import {expect, vi} from 'vitest';
import {defaultSettings} from '../../source/simulation/settings.ts';
import {App} from '../../source/ui/app/app.tsx';
import {initialState, type Start} from '../../source/ui/app/initial-state.ts';
import type {Effect} from '../../source/ui/state/state.ts';
import {openKeyboard} from '../../source/ui/terminal/keyboard.ts';
import {withoutStyles} from './a-reader.tsx';

/** The whole program behind a terminal that is only pretended. */
export type RunningApp = {
	/** Sends the bytes as one piece, once all sent before has been read. */
	readonly sends: (bytes: string) => Promise<RunningApp>;
	/** Waits until the picture shows the text. */
	readonly sees: (text: string | RegExp) => Promise<RunningApp>;
	readonly frame: () => string;
	/** What the shell was asked to do. */
	readonly effects: readonly Effect[];
	readonly resizes: (columns: number, rows: number) => void;
	readonly unmount: () => void;
};

/** Milliseconds that Esc waits for the rest of a sequence: enough for what is sent in two pieces. */
const escapeWait = 100;

/** The program, just started, by default on the default year in a terminal of 100 × 30. */
export function anApp(start: Partial<Start> = {}): RunningApp {
	const effects: Effect[] = [];
	let listener: (columns: number, rows: number) => void = () => {};
	const initial = initialState({
		settings: defaultSettings,
		theme: 'calm',
		isAscii: false,
		columns: 100,
		rows: 30,
		...start,
	});
	const source = Object.assign(new EventEmitter(), {setEncoding() {}, pause() {}});
	const keyboard = openKeyboard(source as unknown as ReadStream, () => escapeWait);
	const {stdin, lastFrame, unmount} = render(
		<App
			initial={initial}
			perform={(effect) => effects.push(effect)}
			onResize={(next) => {
				listener = next;
				return () => {
					listener = () => {};
				};
			}}
		/>,
	);
	keyboard.keys.on('readable', () => {
		for (let piece = keyboard.keys.read(); piece !== null; piece = keyboard.keys.read()) {
			stdin.write(piece);
		}
	});
	const app: RunningApp = {
		effects,
		frame: () => withoutStyles(lastFrame() ?? ''),
		async sends(bytes) {
			// Effects that begin to listen run after the first picture; Ink hands out a lone Esc once nothing follows it.
			await turns();
			source.emit('data', bytes);
			await turns();
			return app;
		},
		async sees(text) {
			await vi.waitFor(() => expect(app.frame()).toMatch(text), {timeout: 10_000, interval: 5});
			return app;
		},
		resizes: (columns, rows) => listener(columns, rows),
		unmount() {
			keyboard.close();
			unmount();
		},
	};
	return app;
}

/** Lets the event loop go round a few times. */
async function turns(): Promise<void> {
	for (let turn = 0; turn < 5; turn++) {
		await new Promise((resolve) => setImmediate(resolve));
	}
}
