import textWidth from './text-width.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character
const style = /\u001B\[[\d;]*m/g;
/** A code that ends looks: weight, underline, inverse, colour, background, all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character
const closing = /^\u001B\[(?:0|22|24|27|39|49)(?:;(?:22|24|27|39|49))*m$/;
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

	// Only ASCII and box drawing are cut before: anything else may belong to the character before it.
	while (length > 0 && length < after.length && !isSafeToCutBefore(after.codePointAt(length) as number)) {
		length--;
	}

	const sequence = after.lastIndexOf(escapeCode, length - 1);
	return sequence === -1 || after.slice(sequence, length).includes('m') ? length : sequence;
}

function isSafeToCutBefore(codePoint: number): boolean {
	return codePoint <= 0x7e || (codePoint >= 0x2500 && codePoint <= 0x259f);
}

/** The codes of the looks that are open at the end of a text. */
function openLooks(text: string): string {
	let open: string[] = [];
	for (const [code] of text.matchAll(style)) {
		open = closing.test(code) ? [] : [...open, code];
	}

	return open.join('');
}
