/** Texts that differ, in the order in which they came, found by a hash; the first one stands for no value. */
export type Words = {
	readonly slots: Uint16Array;
	readonly starts: number[];
	readonly ends: number[];
	bytes: Buffer;
	length: number;
};

const mostWords = 1024;
const longestWord = 64;
const slotCount = 4096;

export function noWords(): Words {
	return {slots: new Uint16Array(slotCount), starts: [0], ends: [0], bytes: Buffer.alloc(256), length: 0};
}

/** The texts that differ, the first being no value. */
export function wordsIn({starts, ends, bytes}: Words): readonly (string | undefined)[] {
	return starts.map((start, at) => (at === 0 ? undefined : bytes.toString('utf8', start, ends[at])));
}

/** The place of the text among those that differ, which it may be new to; −1 where it is too long or one too many. */
export function codeOf(words: Words, bytes: Uint8Array, from: number, to: number): number {
	if (to - from > longestWord) {
		return -1;
	}

	let hash = 0x811c_9dc5;
	for (let at = from; at < to; at++) {
		hash = Math.imul(hash ^ (bytes[at] as number), 0x0100_0193);
	}

	for (let slot = (hash ^ (hash >>> 15)) & (slotCount - 1); ; slot = (slot + 1) & (slotCount - 1)) {
		const code = words.slots[slot] as number;
		if (code === 0) {
			return words.starts.length > mostWords ? -1 : addWord(words, slot, bytes, from, to);
		}

		if (isWord(words, code, bytes, from, to)) {
			return code;
		}
	}
}

function isWord(
	{starts, ends, bytes: known}: Words,
	code: number,
	bytes: Uint8Array,
	from: number,
	to: number,
): boolean {
	const start = starts[code] as number;
	if ((ends[code] as number) - start !== to - from) {
		return false;
	}

	for (let at = from; at < to; at++) {
		if (bytes[at] !== known[start + at - from]) {
			return false;
		}
	}

	return true;
}

function addWord(words: Words, slot: number, bytes: Uint8Array, from: number, to: number): number {
	words.bytes = withRoom(words.bytes, words.length, to - from);
	words.bytes.set(bytes.subarray(from, to), words.length);
	const code = words.starts.length;
	words.starts.push(words.length);
	words.length += to - from;
	words.ends.push(words.length);
	words.slots[slot] = code;
	return code;
}

/** The same bytes, or more of them where as many again would not find room behind the first. */
export function withRoom(bytes: Buffer, length: number, more: number): Buffer {
	if (length + more <= bytes.length) {
		return bytes;
	}

	const grown = Buffer.allocUnsafeSlow(Math.max(bytes.length * 2, length + more));
	grown.set(bytes.subarray(0, length));
	return grown;
}
