/**
 * Texts that are put together of few words: one of each list, behind each other. Which words they are follows from a
 * number, so that whoever writes many of them needs no text of each.
 */
export type Phrase = {
	readonly words: readonly (readonly string[])[];
	/** Writes down which words the text of this number has: one place for each list. */
	readonly places: (number: number, into: Int32Array) => void;
};

/** What puts the texts of a phrase together. */
export function phraseTexts({words, places}: Phrase): (number: number) => string {
	const chosen = new Int32Array(words.length);
	return (number) => {
		places(number, chosen);
		let text = '';
		for (let at = 0; at < words.length; at++) {
			text += words[at]?.[chosen[at] as number];
		}

		return text;
	};
}
