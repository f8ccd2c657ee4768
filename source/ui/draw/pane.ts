import type {Glyphs} from './glyphs.ts';
import {fitLine, type Line, line, lineWidth, span, spread} from './lines.ts';

/** A titled stretch of a screen. Its content is drawn in a border, or read out line by line. */
export type Pane = {
	readonly title: string;
	/** Right of the title: what to press, or how much there is. */
	readonly note?: string;
	/** In place of the note where that has no room beside the title. */
	readonly shortNote?: string | undefined;
	readonly lines: readonly Line[];
	/** What a screen reader reads instead of the lines, where those are pictures. */
	readonly spoken?: readonly string[];
	/** A picture in place of the lines, drawn for the lines that there are between the borders; at least so many. */
	readonly picture?: {readonly least: number; readonly draw: (height: number) => readonly Line[]};
	/** Takes the height that is left over. */
	readonly grows?: boolean;
	/** The line that must stay visible when not all fit. */
	readonly cursor?: number;
	/** So many lines at the top stay while the others scroll below them, as far as that leaves some. */
	readonly pinned?: number;
	/** Lines that are one text, from the first to before the last: what is left of it below a cut begins with a mark. */
	readonly prose?: readonly [from: number, to: number];
};

/** Lines that the pane would like, borders included. */
export function linesOf({picture, lines}: Pane): number {
	return 2 + (picture?.least ?? lines.length);
}
/** Lines that scroll below pinned ones, at the least. */
const leastBelowPinned = 2;

/** Columns between the borders of a pane. */
export function innerWidth(width: number): number {
	return Math.max(1, width - 4);
}

/** The pane as lines of exactly `width` columns, `height` of them. Lines that do not fit are left out below, or above the cursor. */
export function drawPane(pane: Pane, width: number, height: number, isFocused: boolean, glyphs: Glyphs): Line[] {
	const {box} = glyphs;
	const tone = isFocused ? 'drawn' : 'quiet';
	const room = Math.max(0, height - 2);
	const side = span(box.vertical, tone);
	const inner = innerWidth(width);
	const lines = pane.picture && room > 0 ? pane.picture.draw(room) : pane.lines;
	const pinned = lines.length <= room ? 0 : pinnedLines(pane.pinned ?? 0, room);
	const scrolling = room - pinned;
	const first = pinned + firstLine(lines.length - pinned, (pane.cursor ?? 0) - pinned, scrolling);
	const more = lines.length - first > scrolling ? glyphs.down : first > pinned ? glyphs.up : undefined;
	const drawn: Line[] = [titleLine(pane, width, isFocused, glyphs, more)];
	for (let at = 0; at < room; at++) {
		const place = at < pinned ? at : first + at - pinned;
		const isTorn = at === pinned && pane.prose !== undefined && place > pane.prose[0] && place < pane.prose[1];
		const content = isTorn ? torn(lines[place] ?? [], glyphs) : (lines[place] ?? []);
		drawn.push([side, span(' '), ...fitLine(content, inner, glyphs.ellipsis), span(' '), side]);
	}

	drawn.push([span(box.bottomLeft + box.horizontal.repeat(Math.max(0, width - 2)) + box.bottomRight, tone)]);
	return drawn.slice(0, height);
}

/** The line of a text whose lines above are out of sight: a mark stands for its first word. */
function torn([first, ...rest]: Line, {ellipsis}: Glyphs): Line {
	return first ? [span(first.text.replace(/^\S+/, ellipsis), first.tone), ...rest] : [];
}

/** How many of the lines that would be pinned are, with room for so many in all. */
export function pinnedLines(wanted: number, room: number): number {
	return Math.max(0, Math.min(wanted, room - leastBelowPinned));
}

function firstLine(count: number, cursor: number, room: number): number {
	if (count <= room || room === 0) {
		return 0;
	}

	return Math.min(Math.max(0, cursor - room + 1), count - room);
}

/** The upper border with the title and the note in it, and where there is more than is shown. */
export function titleLine(pane: Pane, width: number, isFocused: boolean, glyphs: Glyphs, more?: string): Line {
	const {box} = glyphs;
	const tone = isFocused ? 'drawn' : 'quiet';
	const note = [pane.note, more].filter(Boolean).join(' ');
	const left = line(span(box.topLeft + box.horizontal, tone), span(` ${pane.title} `, isFocused ? 'focus' : 'plain'));
	const right = line(...(note === '' ? [] : [span(` ${note} `, 'quiet')]), span(box.horizontal + box.topRight, tone));
	const fill = width - lineWidth(left) - lineWidth(right);
	if (fill >= 0) {
		return [...left, span(box.horizontal.repeat(fill), tone), ...right];
	}

	return pane.note === undefined
		? spread(left, line(span(box.horizontal + box.topRight, tone)), width)
		: titleLine({...withShortNote(pane), lines: []}, width, isFocused, glyphs, more);
}

function withShortNote({title, shortNote}: Pane): Pick<Pane, 'title' | 'note'> {
	return shortNote === undefined ? {title} : {title, note: shortNote};
}

/** Panes side by side, each as high as the highest, sharing `width` in the given parts. */
export function beside(panes: readonly (readonly Line[])[]): Line[] {
	const height = Math.max(...panes.map((lines) => lines.length));
	return Array.from({length: height}, (_, at) => panes.flatMap((lines) => lines[at] ?? []));
}
