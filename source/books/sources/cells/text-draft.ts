import {isAscii} from 'node:buffer';
import {codeOf, noWords, type Words, withRoom} from './words.ts';

/** The texts of a column while it is read: as long as few differ, each row's place among them; then all, page by page. */
export type TextDraft = {
	rows: number;
	readonly pages: TextPage[];
	/** The page that is filled. */
	bytes: Buffer;
	length: number;
	ends: Int32Array;
	onPage: number;
	/** What differs; undefined once it is too much. */
	words: Words | undefined;
	codes: Uint16Array;
};

/** Texts one behind the other in UTF-8, and where each ends; an empty one is no value. */
export type TextPage = {readonly bytes: Uint8Array; readonly ends: Int32Array; readonly isAscii: boolean};

const rowsPerPage = 16_384;

/** No texts yet. Takes no memory worth speaking of before the first one. */
export function textDraft(): TextDraft {
	return {
		rows: 0,
		pages: [],
		bytes: Buffer.alloc(0),
		length: 0,
		ends: new Int32Array(0),
		onPage: 0,
		words: noWords(),
		codes: new Uint16Array(0),
	};
}

/** Adds the text between two places of bytes in UTF-8. */
export function addText(draft: TextDraft, bytes: Uint8Array, from: number, to: number): void {
	const row = draft.rows++;
	if (draft.words === undefined) {
		addToPage(draft, bytes, from, to);
		return;
	}

	const code = from === to ? 0 : codeOf(draft.words, bytes, from, to);
	if (code === -1) {
		turnToPages(draft, draft.words, row);
		addToPage(draft, bytes, from, to);
		return;
	}

	if (row >= draft.codes.length) {
		const grown = new Uint16Array(Math.max(1024, draft.codes.length * 2));
		grown.set(draft.codes);
		draft.codes = grown;
	}

	draft.codes[row] = code;
}

/** The pages, with the last one that is not full. */
export function finishedPages(draft: TextDraft): readonly TextPage[] {
	if (draft.onPage > 0) {
		closePage(draft);
	}

	return draft.pages;
}

function turnToPages(draft: TextDraft, {starts, ends, bytes}: Words, rows: number): void {
	draft.words = undefined;
	for (let row = 0; row < rows; row++) {
		const code = draft.codes[row] as number;
		addToPage(draft, bytes, starts[code] as number, ends[code] as number);
	}

	draft.codes = new Uint16Array(0);
}

function addToPage(draft: TextDraft, bytes: Uint8Array, from: number, to: number): void {
	if (draft.onPage === 0) {
		draft.ends = new Int32Array(rowsPerPage);
		draft.bytes = draft.bytes.length === 0 ? Buffer.allocUnsafeSlow(rowsPerPage * 16) : draft.bytes;
	}

	if (draft.length + to - from > draft.bytes.length) {
		draft.bytes = withRoom(draft.bytes, draft.length, to - from);
	}

	// Most texts are shorter than what a call to copy them costs.
	if (to - from < 32) {
		for (let at = from, into = draft.length; at < to; at++, into++) {
			draft.bytes[into] = bytes[at] as number;
		}
	} else {
		draft.bytes.set(bytes.subarray(from, to), draft.length);
	}

	draft.length += to - from;
	draft.ends[draft.onPage++] = draft.length;
	if (draft.onPage === rowsPerPage) {
		closePage(draft);
	}
}

function closePage(draft: TextDraft): void {
	const bytes = Uint8Array.prototype.slice.call(draft.bytes, 0, draft.length);
	draft.pages.push({bytes, ends: draft.ends.slice(0, draft.onPage), isAscii: isAscii(bytes)});
	draft.length = 0;
	draft.onPage = 0;
}
