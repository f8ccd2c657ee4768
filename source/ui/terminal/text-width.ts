import stringWidth from 'string-width';

const escapeCode = 0x1b;
/** First and last codes of what is one column wide and joins no neighbour: ASCII, box drawing and blocks, Braille, accented Latin letters, general punctuation, arrows, minus and the triangles. What the screen is mostly made of comes first. */
const singleColumns = [
	[0x20, 0x7e],
	[0x2500, 0x259f],
	[0x2800, 0x28ff],
	[0xa1, 0xac],
	[0xae, 0x24f],
	[0x2010, 0x2027],
	[0x2039, 0x203a],
	[0x2190, 0x2193],
	[0x2212, 0x2212],
	[0x25b2, 0x25b2],
	[0x25b6, 0x25b6],
	[0x25b8, 0x25b8],
	[0x25bc, 0x25bc],
	[0x25c0, 0x25c0],
	[0x25c2, 0x25c2],
] as const;
/** By code, up to the last of them: 1 where the character is one column wide. */
const isSingle = new Uint8Array(0x2900);
for (const [first, last] of singleColumns) {
	isSingle.fill(1, first, last + 1);
}

/** Whether every character of a text without looks is known to take one column, whatever stands beside it. */
export function isSimple(text: string): boolean {
	for (let at = 0; at < text.length; at++) {
		if (isSingle[text.charCodeAt(at)] !== 1) {
			return false;
		}
	}

	return true;
}

/** How many columns a text takes, looks left out, if it is simple but for its looks. */
export function simpleWidth(text: string): number | undefined {
	let width = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (isSingle[code] === 1) {
			width++;
			continue;
		}

		at = code === escapeCode ? endOfLook(text, at) : -1;
		if (at === -1) {
			return undefined;
		}
	}

	return width;
}

/** Where the sequence that begins here and sets looks ends; −1 if it is none. */
function endOfLook(text: string, start: number): number {
	if (text.charCodeAt(start + 1) !== 0x5b) {
		return -1;
	}

	let at = start + 2;
	for (let code = text.charCodeAt(at); (code >= 0x30 && code <= 0x39) || code === 0x3b; code = text.charCodeAt(at)) {
		at++;
	}

	return text.charCodeAt(at) === 0x6d ? at : -1;
}

/** Shorter texts are measured sooner than found. */
const leastRemembered = 48;
const mostRemembered = 512;
/** The lines of a frame are measured several times, and most of them stand in the next one too. */
const widths = new Map<string, number>();

/**
 * How many columns a text takes, looks left out. The same as `string-width`, which segments every text that is not ASCII;
 * what the screen is mostly made of needs no segmenting, and a frame measures thousands of texts.
 */
export default function textWidth(text: string): number {
	if (text.length < leastRemembered) {
		return simpleWidth(text) ?? stringWidth(text);
	}

	let width = widths.get(text);
	if (width === undefined) {
		width = simpleWidth(text) ?? stringWidth(text);
		if (widths.size >= mostRemembered) {
			widths.clear();
		}

		widths.set(text, width);
	}

	return width;
}
