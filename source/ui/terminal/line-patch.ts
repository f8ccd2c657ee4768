import {type Looks, looksAfter, opening} from './open-looks.ts';
import textWidth, {simpleWidth} from './text-width.ts';

const escapeCode = '\u001B';
const eraseLineEnd = '\u001B[K';
const closeAll = '\u001B[0m';

/**
 * What turns a line on screen into the next one: the cursor goes to the first character that differs, the looks that are
 * open there are opened again, and what follows is written, up to where the lines are the same again. Both lines end with
 * all looks closed.
 */
export function patchLine(before: string, after: string, row: number): string {
	const shared = sharedLength(before, after);
	const start = after.slice(0, shared);
	const looks = looksAfter(start);
	const from = `\u001B[${row};${textWidth(start) + 1}H${opening(looks)}`;
	const tail = sharedTail(before, after, shared, looks);
	if (tail > 0) {
		const between = after.slice(shared, after.length - tail);
		return `${from}${between}${looksAfter(between, looks).length === 0 ? '' : closeAll}`;
	}

	const isShorter = textWidth(after) < textWidth(before);
	return `${from}${after.slice(shared)}${isShorter ? eraseLineEnd : ''}`;
}

/** Shorter ends are written: to close looks and to find out takes as much. */
const leastTail = 8;

/**
 * How many characters at the end of both lines can stay on screen as they are: the same ones in the same columns and with
 * the same looks. None where a terminal might disagree on how wide what stands between is.
 */
function sharedTail(before: string, after: string, shared: number, looks: Looks): number {
	const most = Math.min(before.length, after.length) - shared;
	let length = 0;
	while (
		length < most &&
		before.charCodeAt(before.length - 1 - length) === after.charCodeAt(after.length - 1 - length)
	) {
		length++;
	}

	while (length > 0 && !(isCutApart(before, before.length - length) && isCutApart(after, after.length - length))) {
		length--;
	}

	const [was, is] = [before.slice(shared, before.length - length), after.slice(shared, after.length - length)];
	const width = length < leastTail ? undefined : simpleWidth(is);
	return width !== undefined && width === simpleWidth(was) && endAlike(looks, was, is) ? length : 0;
}

/** Whether the same looks are open at the end of both, after a start with these. */
function endAlike(looks: Looks, was: string, is: string): boolean {
	return opening(looksAfter(was, looks)) === opening(looksAfter(is, looks));
}

/** Whether what follows can be left as it is: no part of a sequence, and of no character that begins before. */
function isCutApart(text: string, at: number): boolean {
	const sequence = text.lastIndexOf(escapeCode, at - 1);
	return isSafeToCutAt(text, at) && (sequence === -1 || text.slice(sequence, at).includes('m'));
}

/** How many characters the lines share from their start, never ending inside an escape sequence, a surrogate pair or a combined character. */
function sharedLength(before: string, after: string): number {
	let length = 0;
	while (length < before.length && length < after.length && before.charCodeAt(length) === after.charCodeAt(length)) {
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
