import {charactersOf, textWidth} from './lines.ts';

/** The text, its beginning cut off where it is wider than `width` columns: of a path, the name of the file stays. */
export function endOf(text: string, width: number, ellipsis = '…'): string {
	if (textWidth(text) <= width) {
		return text;
	}

	let kept = '';
	for (const character of charactersOf(text).toReversed()) {
		if (textWidth(character + kept) + textWidth(ellipsis) > width) {
			break;
		}

		kept = character + kept;
	}

	return ellipsis + kept;
}
