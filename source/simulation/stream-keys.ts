import {pot, stirredOnce} from './alea.ts';

/** A key of streams, character by character, and what the pot holds before each of them when the key is stirred in for the first time. */
export type StreamKey = {readonly codes: Uint16Array; readonly pots: Float64Array; length: number};

const firstDigit = 48;

/** A key of this text, with room for so many digits behind it. */
export function streamKey(text: string, digits: number): StreamKey {
	const codes = new Uint16Array(text.length + digits);
	const pots = new Float64Array(text.length + digits + 1).fill(pot, 0, 1);
	for (let at = 0; at < text.length; at++) {
		codes[at] = text.charCodeAt(at);
		pots[at + 1] = stirredOnce(pots[at] as number, codes[at] as number);
	}

	return {codes, pots, length: text.length};
}

/**
 * Makes the key end in this number's digits from a place on, in none where it is 0. Digits that are there already are not
 * stirred in again: numbers that are counted up keep most of them.
 */
export function endKey(key: StreamKey, from: number, number: number): void {
	const {codes, pots} = key;
	let end = from;
	for (let rest = number; rest > 0; rest = (rest / 10) | 0) {
		end++;
	}

	let changed = key.length === end ? end : from;
	for (let at = end - 1, rest = number; at >= from; at--) {
		const tenth = (rest / 10) | 0;
		const code = firstDigit + rest - tenth * 10;
		if (codes[at] !== code) {
			codes[at] = code;
			changed = Math.min(changed, at);
		}

		rest = tenth;
	}

	for (let at = changed; at < end; at++) {
		pots[at + 1] = stirredOnce(pots[at] as number, codes[at] as number);
	}

	key.length = end;
}
