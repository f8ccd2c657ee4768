import {EventEmitter} from 'node:events';
import type {ReadStream} from 'node:tty';

/** How long the beginning of an escape sequence waits for its end. */
const holdMilliseconds = 40;

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character
const piece = /\u001B(?:\[\[?[0-?]*[ -/]*[@-~]|O[@-~])|\u001B|[[O]|[^\u001B[O]+/g;
const beginning = /\u001B(?:\[[0-?]*[ -/]*|O)$/;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character

export type Keyboard = {
	/** What Ink reads from. */
	readonly keys: ReadStream;
	readonly close: () => void;
};

/**
 * The terminal's input, put in order for Ink, which takes the first half of an escape sequence for letters, an Esc with a
 * letter behind it for an Alt chord, and hands on sequences and text that looks like one without a difference: sequences
 * come whole, Esc by itself, and so does a letter that sequences begin with.
 */
export function openKeyboard(stdin: ReadStream): Keyboard {
	let held = '';
	let pieces: readonly string[] = [];
	let hold: NodeJS.Timeout | undefined;
	let gap: NodeJS.Immediate | undefined;

	const deliver = () => {
		gap = undefined;
		if (pieces.length > 0) {
			keys.emit('readable');
			// Ink makes an Esc of the piece before in a turn of the event loop without another one.
			gap = pieces.length > 0 ? setImmediate(deliver) : undefined;
		}
	};
	const add = (text: string, isMoreToCome: boolean) => {
		const cut = cutInput(text, isMoreToCome);
		held = cut.held;
		pieces = [...pieces, ...cut.pieces];
		if (gap === undefined) {
			deliver();
		}

		if (held !== '') {
			hold = setTimeout(() => add(held, false), holdMilliseconds);
		}
	};
	const take = (data: string | Buffer) => {
		clearTimeout(hold);
		add(held + data.toString(), true);
	};

	const keys = Object.assign(new EventEmitter(), {
		isTTY: true,
		setEncoding: (encoding: BufferEncoding) => stdin.setEncoding(encoding),
		setRawMode: (isRaw: boolean) => stdin.setRawMode(isRaw),
		ref: () => stdin.ref(),
		unref: () => stdin.unref(),
		/** One piece for each `readable`, then nothing: the next one is announced anew. */
		read: oneAtATime(() => {
			const [first, ...rest] = pieces;
			pieces = rest;
			return first;
		}),
	});
	stdin.setEncoding('utf8');
	stdin.on('data', take);
	return {
		keys: keys as unknown as ReadStream,
		close() {
			clearTimeout(hold);
			clearImmediate(gap);
			stdin.off('data', take);
			stdin.pause();
		},
	};
}

/**
 * The input in pieces that Ink understands: sequences, Esc alone, text. With more to come, a sequence that has only begun
 * is held back.
 */
export function cutInput(text: string, isMoreToCome: boolean): {pieces: readonly string[]; held: string} {
	const start = isMoreToCome ? text.search(beginning) : -1;
	const whole = start === -1 ? text : text.slice(0, start);
	return {pieces: whole.match(piece) ?? [], held: start === -1 ? '' : text.slice(start)};
}

/** Gives an item, then `null` once, and so on: readers read until there is nothing. */
function oneAtATime<Item>(next: () => Item | undefined): () => Item | null {
	let isPause = false;
	return () => {
		const item = isPause ? undefined : next();
		isPause = item !== undefined;
		return item ?? null;
	};
}
