import {type Line, lineWidth, span} from './lines.ts';

/** How many lines a row of a picture has: so many of them drawn, so many blank ones below. */
export type RowHeight = {readonly drawn: number; readonly gap: number};

/** The most lines of a bar, and of the gap below it: more would be blocks rather than bars. */
const most = {drawn: 3, gap: 1};

/** What each of `rows` rows takes of `lines` lines: one without a gap where there is no room for more. */
export function rowHeight(rows: number, lines: number): RowHeight {
	const each = Math.max(1, Math.floor(lines / Math.max(1, rows)));
	const gap = each > 1 ? most.gap : 0;
	return {drawn: Math.min(most.drawn, each - gap), gap};
}

/** The row drawn in that height: what stands left of the picture, the `place`th span, is on its first line alone. */
export function tall(content: Line, place: number, {drawn, gap}: RowHeight): readonly Line[] {
	if (drawn + gap === 1) {
		return [content];
	}

	const picture = content.at(place);
	const blank = span(' '.repeat(lineWidth(content.slice(0, place))));
	return [
		content,
		...Array.from({length: drawn - 1}, (): Line => (picture ? [blank, picture] : [])),
		...Array.from({length: gap}, (): Line => []),
	];
}
