import {EventEmitter} from 'node:events';
import type {ReadStream} from 'node:tty';
import {nothingRead, type Read, readInput, readNothing} from './reading.ts';

export type Keyboard = {
	/** What Ink reads from. */
	readonly keys: ReadStream;
	readonly close: () => void;
};

/**
 * The terminal's input, put in order for Ink, which takes the first half of an escape sequence for letters, an Esc with a
 * letter behind it for an Alt chord, and hands on sequences and text that looks like one without a difference: keys'
 * sequences come whole and others not at all, Esc by itself, and so does a letter that sequences begin with. `escapeWait` is
 * how many milliseconds Esc waits for what may belong to it; what the terminal answers goes to `onAnswer`.
 */
export function openKeyboard(
	stdin: ReadStream,
	escapeWait: () => number,
	onAnswer: (answer: string) => void = () => undefined,
): Keyboard {
	let reading = nothingRead;
	let pieces: readonly string[] = [];
	let timer: NodeJS.Timeout | undefined;
	let gap: NodeJS.Immediate | undefined;

	const deliver = () => {
		gap = undefined;
		if (pieces.length > 0) {
			keys.emit('readable');
			// Ink makes an Esc of the piece before in a turn of the event loop without another one.
			gap = pieces.length > 0 ? setImmediate(deliver) : undefined;
		}
	};
	const take = (read: Read) => {
		clearTimeout(timer);
		({reading} = read);
		pieces = [...pieces, ...read.pieces];
		timer = read.wait === undefined ? undefined : setTimeout(() => take(readNothing(reading)), read.wait);
		if (gap === undefined) {
			deliver();
		}
	};
	const hear = (data: string | Buffer) => {
		const read = readInput(reading, data.toString(), performance.now(), escapeWait());
		take(read);
		for (const answer of read.answers ?? []) {
			onAnswer(answer);
		}
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
	stdin.on('data', hear);
	return {
		keys: keys as unknown as ReadStream,
		close() {
			clearTimeout(timer);
			clearImmediate(gap);
			stdin.off('data', hear);
			stdin.pause();
		},
	};
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
