import sliceAnsi from 'slice-ansi';
import textWidth from './text-width.ts';

/** Columns and rows outside of which nothing is drawn; `undefined` where there is no bound. The upper ones are excluded. */
type Clip = {
	readonly x1: number | undefined;
	readonly x2: number | undefined;
	readonly y1: number | undefined;
	readonly y2: number | undefined;
};

type Options = {readonly transformers: readonly ((line: string, index: number) => string)[]};

type Piece = {readonly x: number; readonly text: string; readonly width: number};

/**
 * Collects the texts that Ink lays out and makes the frame of them. The build puts it in the place of Ink's own, which
 * takes every text apart into characters with their styles and puts them together again, each frame anew: two thirds of
 * the time of a key. Here a text stays whole, and is only cut where another one covers it or a clip ends.
 */
export default function frameOutput({height}: {readonly width: number; readonly height: number}) {
	const rows = Array.from({length: height}, (): Piece[] => []);
	const clips: Clip[] = [];
	return {
		write(x: number, y: number, text: string, {transformers}: Options): void {
			for (const [index, line] of text.split('\n').entries()) {
				const drawn = transformers.reduce((shown, transform) => transform(shown, index), line);
				const piece = clipped({x, text: drawn, width: textWidth(drawn)}, y + index, clips.at(-1));
				if (piece && piece.width > 0) {
					rows[y + index]?.push(piece);
				}
			}
		},
		clip(clip: Clip): void {
			clips.push(clip);
		},
		unclip(): void {
			clips.pop();
		},
		get(): {readonly output: string; readonly height: number} {
			return {output: rows.map((pieces) => lineOf(pieces)).join('\n'), height};
		},
	};
}

function clipped(piece: Piece, y: number, clip: Clip | undefined): Piece | undefined {
	if (!clip) {
		return piece;
	}

	const {x1 = Number.NEGATIVE_INFINITY, x2 = Number.POSITIVE_INFINITY, y1, y2} = clip;
	if ((y1 !== undefined && y < y1) || (y2 !== undefined && y >= y2)) {
		return undefined;
	}

	const from = Math.max(0, x1 - piece.x);
	const to = Math.min(piece.width, x2 - piece.x);
	if (from === 0 && to === piece.width) {
		return piece;
	}

	return to > from ? {x: piece.x + from, text: sliceAnsi(piece.text, from, to), width: to - from} : undefined;
}

/** The pieces side by side, later ones over earlier ones. */
function lineOf(pieces: readonly Piece[]): string {
	let line = '';
	let end = 0;
	for (const {x, text, width} of pieces) {
		if (x >= end) {
			line += ' '.repeat(x - end) + text;
		} else {
			const rest = end > x + width ? sliceAnsi(line, x + width, end) : '';
			line = sliceAnsi(line, 0, x) + text + rest;
		}

		end = Math.max(end, x + width);
	}

	return line.trimEnd();
}
