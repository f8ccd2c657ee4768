const [lineFeed, carriageReturn, quote, comma] = [10, 13, 34, 44];

/** A CSV field, in quotes where RFC 4180 asks for them. */
export function quoted(text: string): string {
	// Character by character: for texts as short as these a third of a regular expression's time.
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code <= comma && (code === comma || code === quote || code === carriageReturn || code === lineFeed)) {
			return `"${text.replaceAll('"', '""')}"`;
		}
	}

	return text;
}
