/** Letters that do not come apart into a base and an accent. */
const bases: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i',
};

const letters = new RegExp(`[${Object.keys(bases).join('')}]`, 'g');

/** Text as search compares it, without case and accents: `Čapek & Synové` is `capek & synove`. */
export function fold(text: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII itself
	if (/^[\x00-\x7f]*$/.test(text)) {
		return text.toLowerCase();
	}

	return text
		.normalize('NFKD')
		.replace(/[\p{M}\u200C\u200D]/gu, '')
		.toLowerCase()
		.replace(letters, (letter) => bases[letter] as string);
}
