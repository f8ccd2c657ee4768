import type {Hue} from '../../scenarios/hues.ts';
import textWidth, {isSimple} from '../terminal/text-width.ts';

/**
 * What a piece of text means to the reader; a theme gives each a look. Meaning never rests on the look alone. What is `drawn`
 * (bars, curves, borders) has the accent's colour, but nothing around its signs that would be taken for a part of them;
 * `focus` is the title of the pane that keys go to.
 */
export type Tone =
	| 'plain'
	| 'quiet'
	| 'strong'
	| 'accent'
	| 'drawn'
	| 'focus'
	| 'selected'
	| 'good'
	| 'warning'
	| 'wrong'
	| Hue;

export type Span = {readonly text: string; readonly tone: Tone};

/** One line of the screen. */
export type Line = readonly Span[];

export function span(text: string, tone: Tone = 'plain'): Span {
	return {text, tone};
}

/** A line of plain text. */
export function plainLine(text: string): Line {
	return [span(text)];
}

export function line(...parts: readonly (Span | string)[]): Line {
	return parts.map((part) => (typeof part === 'string' ? span(part) : part));
}

export {textWidth};

/** Made when the first text needs it: that takes longer than a frame. */
let segmenter: Intl.Segmenter | undefined;

/** The characters as a reader counts them: a letter and its accents are one, and so is a flag or a heart with its colour. */
export function charactersOf(text: string): string[] {
	if (isSimple(text)) {
		return text.split('');
	}

	segmenter ??= new Intl.Segmenter();
	return Array.from(segmenter.segment(text), ({segment}) => segment);
}

export function lineWidth(content: Line): number {
	return content.reduce((width, {text}) => width + textWidth(text), 0);
}

/** The text, cut to `width` columns; what is cut off is marked with `ellipsis`. */
export function fitText(text: string, width: number, ellipsis = '…'): string {
	if (textWidth(text) <= width) {
		return text;
	}

	const mark = textWidth(ellipsis) <= width ? ellipsis : '';
	let kept = '';
	let used = textWidth(mark);
	for (const character of charactersOf(text)) {
		const next = textWidth(character);
		if (used + next > width) {
			break;
		}

		kept += character;
		used += next;
	}

	return kept + mark;
}

export function padEnd(text: string, width: number, ellipsis = '…'): string {
	const fitted = fitText(text, width, ellipsis);
	return fitted + ' '.repeat(Math.max(0, width - textWidth(fitted)));
}

export function padStart(text: string, width: number, ellipsis = '…'): string {
	const fitted = fitText(text, width, ellipsis);
	return ' '.repeat(Math.max(0, width - textWidth(fitted))) + fitted;
}

/** The line, exactly `width` columns wide: cut, with a mark where something is missing, or filled with spaces. */
export function fitLine(content: Line, width: number, ellipsis = '…'): Line {
	const total = lineWidth(content);
	if (total <= width) {
		return total < width ? [...content, span(' '.repeat(width - total))] : content;
	}

	const cut: Span[] = [];
	let left = width;
	for (const {text, tone} of content) {
		const columns = textWidth(text);
		if (columns >= left) {
			// More follows, here or in the next span: a character longer than the room makes the mark appear.
			const fitted = fitText(`${text}${ellipsis}`, left, ellipsis);
			cut.push({text: fitted, tone}, span(' '.repeat(left - textWidth(fitted))));
			break;
		}

		cut.push({text, tone});
		left -= columns;
	}

	return cut;
}

/** `left` at the start and `right` at the end of a line of `width` columns; the left one gives way. */
export function spread(left: Line, right: Line, width: number, ellipsis = '…'): Line {
	const space = width - lineWidth(right);
	return space <= 0 ? fitLine(right, width, ellipsis) : [...fitLine(left, space, ellipsis), ...right];
}

/** The text alone, for tests, files and screen readers. */
export function textOf(content: Line): string {
	return content.map(({text}) => text).join('');
}
