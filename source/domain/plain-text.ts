/** C0 and C1 controls, line separators, zero-width and bidirectional controls, byte-order marks, tags, lone surrogates. */
const unsafe = /[\p{Cc}\u2028\u2029\u200B-\u200F\u202A-\u202E\u2060-\u206F\u061C\uFEFF\u{E0000}-\u{E007F}]|\p{Cs}/gu;

/** Text from outside, made safe to draw: one line without control, bidirectional or invisible characters. */
export function plainText(text: string): string {
	return text.replace(unsafe, '');
}

/** Whether drawing the text as it is would be safe. */
export function isPlainText(text: string): boolean {
	return plainText(text) === text;
}

/**
 * The same for a sentence that is about the text: what would not be seen stands there by its code, like `<U+200B>`, and what
 * is too long is cut.
 */
export function shown(text: string): string {
	const characters = [...text.replace(unsafe, (character) => `<${codeOf(character)}>`)];
	return characters.length > longestShown ? `${characters.slice(0, longestShown).join('')}…` : characters.join('');
}

const longestShown = 60;

/** A character by its code, like `U+200B`. */
export function codeOf(character: string): string {
	return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
}
