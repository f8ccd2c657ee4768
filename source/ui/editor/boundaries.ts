/** ASCII, tabs among it: a character each. */
const simple = /^[\t -~]*$/;

/** Made when the first text needs it: that takes longer than a frame. */
let segmenter: Intl.Segmenter | undefined;

/** The characters of a line as a reader counts them: a letter and its accents are one, and so is a flag. */
export function charactersIn(text: string): readonly string[] {
	if (simple.test(text)) {
		return text.split('');
	}

	segmenter ??= new Intl.Segmenter();
	return Array.from(segmenter.segment(text), ({segment}) => segment);
}

/** The nearest place between two characters that is not before `offset`. */
export function boundaryFrom(text: string, offset: number): number {
	return boundary(text, (end) => end >= offset, text.length);
}

/** The place one character further, at most the end. */
export function boundaryAfter(text: string, offset: number): number {
	return boundary(text, (end) => end > offset, text.length);
}

/** The place one character back, at least the start. */
export function boundaryBefore(text: string, offset: number): number {
	let before = 0;
	boundary(
		text,
		(end) => {
			before = end < offset ? end : before;
			return end >= offset;
		},
		text.length,
	);
	return before;
}

/** How many characters stand before a place. */
export function charactersBefore(text: string, offset: number): number {
	return charactersIn(text.slice(0, offset)).length;
}

/** The place after so many characters, at most the end. */
export function offsetAfter(text: string, characters: number): number {
	return charactersIn(text).slice(0, characters).join('').length;
}

/** The first end of a character, the start among them, for which this holds. */
function boundary(text: string, holds: (end: number) => boolean, otherwise: number): number {
	if (holds(0)) {
		return 0;
	}

	let end = 0;
	for (const character of charactersIn(text)) {
		end += character.length;
		if (holds(end)) {
			return end;
		}
	}

	return otherwise;
}
