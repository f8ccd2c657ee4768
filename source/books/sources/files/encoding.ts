import {isAscii, isUtf8} from 'node:buffer';

/** How the letters of a file are written, and how many bytes of a mark stand before them. */
export type Encoding = {
	readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
	readonly markLength: number;
	/** Whether letters beyond ASCII have shown that it is so. */
	readonly isSure: boolean;
};

const marks: readonly (readonly [readonly number[], Encoding['name']])[] = [
	[[0xef, 0xbb, 0xbf], 'utf-8'],
	[[0xff, 0xfe], 'utf-16le'],
	[[0xfe, 0xff], 'utf-16be'],
];

/** Finds out by the first bytes. UTF-16 without a mark is known by every other byte being zero. */
export function encodingOf(head: Uint8Array): Encoding {
	for (const [mark, name] of marks) {
		if (mark.every((byte, at) => head[at] === byte)) {
			return {name, markLength: mark.length, isSure: true};
		}
	}

	const zeros = [0, 0];
	for (const [at, byte] of head.subarray(0, 4096).entries()) {
		zeros[at % 2] += byte === 0 ? 1 : 0;
	}

	const [even = 0, odd = 0] = zeros;
	const half = Math.min(head.length, 4096) / 2;
	if (Math.max(even, odd) > half * 0.7 && Math.min(even, odd) < half * 0.05) {
		return {name: odd > even ? 'utf-16le' : 'utf-16be', markLength: 0, isSure: true};
	}

	return byLetters(head);
}

/** UTF-8 or Windows-1252, whichever explains more of the letters beyond ASCII; of letters within it, either would do. */
export function byLetters(block: Uint8Array): Encoding {
	const bytes = withoutCutLetters(block);
	if (isAscii(bytes)) {
		return {name: 'utf-8', markLength: 0, isSure: false};
	}

	const name = isUtf8(bytes) || isMostlyUtf8(bytes) ? 'utf-8' : 'windows-1252';
	return {name, markLength: 0, isSure: true};
}

/** Whether more letters beyond ASCII are whole than broken: a byte that was damaged does not make it another encoding. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
	let whole = 0;
	let broken = 0;
	for (const letter of new TextDecoder().decode(bytes)) {
		if (letter === '\uFFFD') {
			broken++;
		} else if (letter > '\u007F') {
			whole++;
		}
	}

	return broken <= whole;
}

/** Without the half letters of UTF-8 that a block may begin and end with. */
function withoutCutLetters(block: Uint8Array): Uint8Array {
	let [from, to] = [0, block.length];
	while (from < Math.min(3, to) && isWithinLetter(block[from] as number)) {
		from++;
	}

	while (to > Math.max(from, block.length - 3) && isWithinLetter(block[to - 1] as number)) {
		to--;
	}

	return block.subarray(from, to > from && (block[to - 1] as number) >= 0xc0 ? to - 1 : to);
}

function isWithinLetter(byte: number): boolean {
	return byte >= 0x80 && byte < 0xc0;
}

/** Turns blocks of a file, one after the other, into UTF-8. Those of UTF-8 stay as they are. */
export function toUtf8({name}: Encoding): (block: Uint8Array, isLast: boolean) => Uint8Array {
	if (name === 'utf-8') {
		return (block) => block;
	}

	if (name === 'windows-1252') {
		return (block) => Buffer.from(latin(block));
	}

	const decoder = new TextDecoder(name);
	return (block, isLast) => Buffer.from(decoder.decode(block, {stream: !isLast}));
}

/** What Windows-1252 has where Latin-1 has control characters. */
const letters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function latin(block: Uint8Array): string {
	const text = Buffer.from(block.buffer, block.byteOffset, block.byteLength).toString('latin1');
	return text.replace(/[\u0080-\u009F]/g, (control) => letters[control.charCodeAt(0) - 0x80] as string);
}
