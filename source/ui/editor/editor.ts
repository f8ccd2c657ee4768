import {plainText} from '../../domain/plain-text.ts';
import {boundaryFrom} from './boundaries.ts';

/** A place between two characters of a text. */
export type Cursor = {
	/** From 0. */
	readonly line: number;
	/** Into the line, in code units; never within a character as a reader counts them. */
	readonly offset: number;
};

/** One step that can be undone: at `from`, `removed` gave way to `inserted`. */
export type Change = {
	readonly from: Cursor;
	readonly removed: string;
	readonly inserted: string;
	/** Where the cursor was before. */
	readonly before: Cursor;
};

/** Changes, the latest first; they share what came before, so that a step costs the same after ten thousand. */
export type Changes = {readonly change: Change; readonly rest: Changes} | undefined;

/** What the next change may be joined to, to be undone with it. */
export type Run = 'typing' | 'erasing' | undefined;

/** A text that is edited. Every function of this room that changes one returns a new one. */
export type Editor = {
	/** One at least, without their ends; safe to draw, but for tabs. */
	readonly lines: readonly string[];
	readonly cursor: Cursor;
	/** The column, in characters, that moving up and down keeps to. */
	readonly goal?: number | undefined;
	readonly done: Changes;
	readonly undone: Changes;
	readonly run: Run;
};

/** An editor with this text, the cursor at its end, and nothing to undo. */
export function editorWith(text: string): Editor {
	const lines = cleanText(text).split('\n');
	const line = lines.length - 1;
	return {
		lines,
		cursor: {line, offset: (lines[line] as string).length},
		done: undefined,
		undone: undefined,
		run: undefined,
	};
}

export function textIn({lines}: Editor): string {
	return lines.join('\n');
}

export function lineAt({lines}: Editor, line: number): string {
	return lines[line] as string;
}

/** What may stand in an editor: lines that end in one way, tabs, and what is safe to draw. */
export function cleanText(text: string): string {
	return text
		.replace(/\r\n?|[\u2028\u2029]/g, '\n')
		.split(/([\n\t])/)
		.map((part) => (part === '\n' || part === '\t' ? part : plainText(part)))
		.join('');
}

/**
 * The editor with the text between two places replaced, as one step to undo; a step of the same run that goes on where the
 * last one ended is joined to it.
 */
export function replaced(editor: Editor, from: Cursor, to: Cursor, text: string, run?: Run): Editor {
	const inserted = cleanText(text);
	const removed = textBetween(editor, from, to);
	if (removed === '' && inserted === '') {
		return {...editor, goal: undefined, run: undefined};
	}

	const change = {from, removed, inserted, before: editor.cursor};
	return {
		...spliced(editor, from, to, inserted),
		goal: undefined,
		done: joined(editor, change, run),
		undone: undefined,
		run,
	};
}

function joined({done, run: last}: Editor, change: Change, run: Run): Changes {
	if (done === undefined || run === undefined || run !== last) {
		return {change, rest: done};
	}

	const before = done.change;
	if (run === 'erasing') {
		const both = {...before, from: change.from, removed: change.removed + before.removed};
		return isSame(endOf(change.from, change.removed), before.from)
			? {change: both, rest: done.rest}
			: {change, rest: done};
	}

	const isWordBegun = /\s$/.test(before.inserted) && !/^\s/.test(change.inserted);
	return isSame(endOf(before.from, before.inserted), change.from) && !isWordBegun
		? {change: {...before, inserted: before.inserted + change.inserted}, rest: done.rest}
		: {change, rest: done};
}

/** Lines and cursor after a replacement. */
export function spliced<Text extends Pick<Editor, 'lines' | 'cursor'>>(
	text: Text,
	from: Cursor,
	to: Cursor,
	inserted: string,
): Text {
	const {lines} = text;
	const begin = (lines[from.line] as string).slice(0, from.offset);
	const end = (lines[to.line] as string).slice(to.offset);
	const middle = `${begin}${inserted}${end}`.split('\n');
	const all = lines.slice(0, from.line).concat(middle, lines.slice(to.line + 1));
	const {line, offset} = endOf(from, inserted);
	return {...text, lines: all, cursor: {line, offset: boundaryFrom(all[line] as string, offset)}};
}

/** Where a text ends that begins at a place. */
export function endOf(from: Cursor, text: string): Cursor {
	const lines = text.split('\n');
	const last = lines.at(-1) as string;
	return lines.length === 1
		? {line: from.line, offset: from.offset + last.length}
		: {line: from.line + lines.length - 1, offset: last.length};
}

function textBetween({lines}: Editor, from: Cursor, to: Cursor): string {
	const first = lines[from.line] as string;
	if (from.line === to.line) {
		return first.slice(from.offset, to.offset);
	}

	const middle = lines.slice(from.line + 1, to.line);
	return [first.slice(from.offset), ...middle, (lines[to.line] as string).slice(0, to.offset)].join('\n');
}

function isSame(a: Cursor, b: Cursor): boolean {
	return a.line === b.line && a.offset === b.offset;
}
