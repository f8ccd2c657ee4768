import stringWidth from 'string-width';

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character
const styles = /\u001B\[[\d;]*m/g;
/** ASCII, accented Latin letters, general punctuation, arrows, minus, box drawing, blocks, Braille and the triangles: all one column wide, and none joins its neighbours. */
const singleColumns = /^[ -~¡-¬®-ɏ‐-‧‹›←-↓−─-▟▲▶▸▼◀◂⠀-⣿]*$/;

/** Whether every character of a text without looks is known to take one column, whatever stands beside it. */
export function isSimple(text: string): boolean {
	return singleColumns.test(text);
}

/** How many columns a text takes, looks left out, if it is simple but for its looks. */
export function simpleWidth(text: string): number | undefined {
	const plain = text.includes('\u001B') ? text.replace(styles, '') : text;
	return isSimple(plain) ? plain.length : undefined;
}

/**
 * How many columns a text takes, looks left out. The same as `string-width`, which segments every text that is not ASCII;
 * what the screen is mostly made of needs no segmenting, and a frame measures thousands of texts.
 */
export default function textWidth(text: string): number {
	return simpleWidth(text) ?? stringWidth(text);
}
