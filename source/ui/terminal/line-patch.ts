import openLooks from './open-looks.ts';
import textWidth from './text-width.ts';

const escapeCode = '\u001B';
const eraseLineEnd = '\u001B[K';

/**
 * What turns a line on screen into the next one: the cursor goes to the first character that differs, the looks that are
 * open there are opened again, and the rest is written. Both lines end with all looks closed.
 */
export function patchLine(before: string, after: string, row: number): string {
	const shared = sharedLength(before, after);
	const start = after.slice(0, shared);
	const rest = after.slice(shared);
	const isShorter = textWidth(after) < textWidth(before);
	return `\u001B[${row};${textWidth(start) + 1}H${openLooks(start)}${rest}${isShorter ? eraseLineEnd : ''}`;
}

/** How many characters the lines share from their start, never ending inside an escape sequence, a surrogate pair or a combined character. */
function sharedLength(before: string, after: string): number {
	let length = 0;
	while (length < before.length && length < after.length && before[length] === after[length]) {
		length++;
	}

	while (length > 0 && !(isSafeToCutAt(before, length) && isSafeToCutAt(after, length))) {
		length--;
	}

	const sequence = after.lastIndexOf(escapeCode, length - 1);
	return sequence === -1 || after.slice(sequence, length).includes('m') ? length : sequence;
}

/** Only ASCII and box drawing are cut before: anything else may belong to the character before it. */
function isSafeToCutAt(text: string, at: number): boolean {
	const codePoint = text.codePointAt(at) ?? 0;
	return codePoint <= 0x7e || (codePoint >= 0x2500 && codePoint <= 0x259f);
}
