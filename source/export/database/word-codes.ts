/** A list of words as an enumeration of the engine: each word once, and the number there of each place of the list. */
export type WordCodes = {readonly members: readonly string[]; readonly codes: Uint8Array | Uint16Array};

/** Up to so many members have numbers of one byte, more have two (DuckDB, `EnumTypeInfo::DictType`). */
const mostOfOneByte = 255;

const known = new WeakMap<readonly string[], WordCodes>();

/** The codes of these words, made once; a list may have a word several times, an enumeration may not. */
export function codesOf(words: readonly string[]): WordCodes {
	const codes = known.get(words) ?? make(words);
	known.set(words, codes);
	return codes;
}

function make(words: readonly string[]): WordCodes {
	const members = [...new Set(words)];
	const numbers = words.map((word) => members.indexOf(word));
	return {members, codes: members.length <= mostOfOneByte ? Uint8Array.from(numbers) : Uint16Array.from(numbers)};
}
