import {cutInput, isLateRest, isTail} from './sequences.ts';

const esc = '\u001B';

/** Milliseconds after which `Esc [` with nothing behind it is no longer a key's beginning, but was Alt and [. */
const stall = 1000;

/** How far the input has been read. */
export type Reading = {
	/** The beginning of a sequence whose end has not come. */
	readonly held: string;
	/** Whether its Esc has been told as a key. */
	readonly isEscTold: boolean;
	/** Whether nothing came behind it for so long that it may be none. */
	readonly isStale: boolean;
	/** When an Esc came that was told as a key and is still the last one, in milliseconds. */
	readonly escapedAt: number | undefined;
	/** When something was read last, in milliseconds. */
	readonly readAt: number;
};

export type Read = {
	readonly reading: Reading;
	/** For Ink: see `cutInput`. */
	readonly pieces: readonly string[];
	/** Milliseconds after which `readNothing` is due unless there is more input. */
	readonly wait: number | undefined;
	/** What the terminal answered: see `cutInput`. */
	readonly answers?: readonly string[];
};

export const nothingRead: Reading = {held: '', isEscTold: false, isStale: false, escapedAt: undefined, readAt: 0};

/**
 * The input in order, wherever it was cut and however long the pieces took. A terminal sends a key as one sequence that
 * begins with Esc; what parts it on its way must not make Esc, letters and digits of it, which are keys of their own.
 *
 * - Esc alone waits for `wait` milliseconds; then it is the key. What comes sooner belongs to it. People are slower: who
 *   presses Esc and then `[`, a month back, gets both. (Where a slow line delivers both at once it is Alt and [, which does
 *   nothing; `]`, which begins no key, is a month on even so.)
 * - A sequence that has begun is never taken back. It is one key when its end comes.
 * - What comes behind an Esc that is told already, and looks like the rest of a sequence, is swallowed whole, whenever it
 *   comes. `[`, `]` and `O` by themselves wait once more as long as Esc did, and are keys if they stay alone.
 */
export function readInput(reading: Reading, input: string, now: number, wait: number): Read {
	const {held, isStale, escapedAt} = reading;
	/** What may have been typed behind Esc, or be the second character of a sequence. */
	const open = isOpen(reading) ? held.slice(1) : '';
	const isBehindEsc = escapedAt !== undefined && isTail(open + input, now - escapedAt);
	const isGoingOn = held !== '' && open === '' && (!isStale || isLateRest(held, input));
	const text = (isGoingOn ? held : isBehindEsc ? esc + open : open) + input;
	const isEscTold = isBehindEsc || (isGoingOn && reading.isEscTold);
	const cut = cutInput(text, isEscTold, held === esc && /^[a-z]/.test(input));
	const next: Reading = {
		held: cut.held,
		isEscTold: isEscTold && cut.held === text,
		isStale: false,
		escapedAt: isBehindEsc && cut.held === text ? escapedAt : undefined,
		readAt: now,
	};
	const {pieces, answers} = cut;
	return {reading: next, pieces, wait: waitOf(next, wait), ...(answers && {answers})};
}

/** Whether one character came behind an Esc that is told, which may be a key as well. */
function isOpen({held, isEscTold, isStale}: Reading): boolean {
	return isEscTold && !isStale && held.length === 2;
}

/** What to make of it that nothing has come for the time that was given. */
export function readNothing(reading: Reading): Read {
	const {held, readAt} = reading;
	if (held === esc) {
		return {reading: {...nothingRead, escapedAt: readAt, readAt}, pieces: [esc], wait: undefined};
	}

	// The rest may be very late.
	const isBegun = held === `${esc}[` || /^.\]\d*$/s.test(held);
	const stale = {...reading, isEscTold: true, isStale: true, escapedAt: undefined};
	return {reading: isBegun ? stale : {...nothingRead, readAt}, pieces: keysIn(reading), wait: undefined};
}

/** The keys that these characters are, if they are no sequence. */
function keysIn(reading: Reading): string[] {
	const {held} = reading;
	if (isOpen(reading)) {
		return [held.slice(1)];
	}

	// Terminals answer seldom, and not in such parts: here Esc and a month on are more likely.
	return held === `${esc}]` ? [esc, ']'] : [];
}

/** A control sequence with numbers in it waits for ever: its end is a letter. So does an answer: nobody types `]11;`. */
function waitOf(reading: Reading, wait: number): number | undefined {
	if (reading.held === esc || reading.held === `${esc}]` || isOpen(reading)) {
		return wait;
	}

	return /^.(?:.|\]\d*|\[M.*)$/s.test(reading.held) ? stall : undefined;
}
