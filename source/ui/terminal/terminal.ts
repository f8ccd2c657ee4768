import {EventEmitter} from 'node:events';
import type {WriteStream} from 'node:tty';
import {patchLine} from './line-patch.ts';

const enter = '\u001B[?1049h\u001B[?25l\u001B[?2004h\u001B[H';
const leave = '\u001B[0m\u001B[?2004l\u001B[?25h\u001B[?1049l';
const beginUpdate = '\u001B[?2026h';
const endUpdate = '\u001B[?2026l';
const eraseLineEnd = '\u001B[K';
const eraseBelow = '\u001B[J';
const home = '\u001B[H';

/** The alternate screen, taken over for as long as the program runs. */
export type Terminal = {
	/** What Ink writes its frames to. */
	readonly frames: WriteStream;
	/** Forgets what the screen shows, after a resize or after others wrote to it: the next frame is drawn whole. */
	readonly forget: () => void;
	/** Shows the reader's own screen again, with the cursor and without bracketed paste. Can be called twice. */
	readonly close: () => void;
	/** Takes the alternate screen again and shows the last frame. */
	readonly reopen: () => void;
};

/**
 * Takes the alternate screen. Ink hands over whole frames; only the lines that differ from the last one are written, at
 * their own place, so nothing scrolls, nothing is cleared, and a moved selection costs two lines.
 */
export function openTerminal(stdout: WriteStream): Terminal {
	let shown: readonly string[] | undefined;
	/** The last frame, and the size of the window that it was made for. */
	let latest = {frame: '', size: ''};
	let isOpen = true;

	const draw = (frame: string) => {
		const lines = frame.split('\n');
		const changed = shown
			? changedLines(shown, lines)
			: home + lines.map((text) => text + eraseLineEnd).join('\r\n') + eraseBelow;
		shown = lines;
		if (changed !== '') {
			stdout.write(beginUpdate + changed + endUpdate);
		}
	};

	const frames = Object.assign(new EventEmitter(), {
		isTTY: true,
		write(data: string, done?: () => void) {
			// Ink shows and hides the cursor on its own; here that belongs to opening and closing.
			if (data !== '' && !data.startsWith('\u001B[?')) {
				latest = {frame: data, size: sizeOf(stdout)};
				if (isOpen) {
					draw(data);
				}
			}

			done?.();
			return true;
		},
	});
	Object.defineProperties(frames, {columns: {get: () => stdout.columns}, rows: {get: () => stdout.rows}});

	stdout.write(enter);
	return {
		frames: frames as unknown as WriteStream,
		forget() {
			shown = undefined;
		},
		close() {
			if (isOpen) {
				isOpen = false;
				stdout.write(leave);
			}
		},
		reopen() {
			isOpen = true;
			shown = undefined;
			stdout.write(enter);
			// One for another window is about to be replaced.
			if (latest.size === sizeOf(stdout)) {
				draw(latest.frame);
			}
		},
	};
}

function sizeOf({columns, rows}: WriteStream): string {
	return `${columns} × ${rows}`;
}

/** What turns the lines on screen into the next ones. */
function changedLines(shown: readonly string[], next: readonly string[]): string {
	let changes = '';
	for (let at = 0; at < Math.max(shown.length, next.length); at++) {
		const text = next[at] ?? '';
		if (text !== (shown[at] ?? '')) {
			changes += patchLine(shown[at] ?? '', text, at + 1);
		}
	}

	return changes;
}
