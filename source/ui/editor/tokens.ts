import {keywords} from './sql-words.ts';

/** What a piece of a query is. White space and what has no name of its own is `plain`. */
export type TokenKind = 'keyword' | 'name' | 'function' | 'string' | 'number' | 'comment' | 'bracket' | 'plain';

export type Token = {readonly kind: TokenKind; readonly text: string; readonly offset: number};

/** What a line begins within. A dollar quote is known by its tag. */
export type Within = {readonly kind: 'comment' | 'string' | 'quoted'; readonly end: string} | undefined;

export type TokenLine = {readonly tokens: readonly Token[]; readonly ends: Within};

const pieces: readonly (readonly [TokenKind, RegExp])[] = [
	['plain', /\s+/y],
	['comment', /--.*/y],
	['number', /(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
	['name', /[\p{L}_][\p{L}\p{N}\p{M}_]*/uy],
	['bracket', /[()[\]{}]/y],
	['plain', /\$\d+|[^\s]/uy],
];

/** What opens something that goes on to its end, over lines if need be. */
const openings: readonly (readonly [RegExp, NonNullable<Within>['kind']])[] = [
	[/\/\*/y, 'comment'],
	[/'/y, 'string'],
	[/"/y, 'quoted'],
	[/\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy, 'string'],
];

const kindWithin = {comment: 'comment', string: 'string', quoted: 'name'} as const;

/** The pieces of one line that begins within a comment, a text or a quoted name, or within none. */
export function tokenLine(text: string, within: Within): TokenLine {
	const tokens: Token[] = [];
	let open = within;
	let at = 0;
	while (at < text.length) {
		const start = at;
		if (open) {
			const end = text.indexOf(open.end, at);
			at = end === -1 ? text.length : end + open.end.length;
			tokens.push({kind: kindWithin[open.kind], text: text.slice(start, at), offset: start});
			open = end === -1 ? open : undefined;
			continue;
		}

		const opening = openingAt(text, at);
		if (opening) {
			const {length, ends} = opening;
			const end = text.indexOf(ends.end, at + length);
			at = end === -1 ? text.length : end + ends.end.length;
			open = end === -1 ? ends : undefined;
			tokens.push({kind: kindWithin[ends.kind], text: text.slice(start, at), offset: start});
			continue;
		}

		const token = pieceAt(text, at);
		at += token.text.length;
		tokens.push(token);
	}

	return {tokens, ends: open};
}

function openingAt(text: string, at: number): {length: number; ends: NonNullable<Within>} | undefined {
	for (const [pattern, kind] of openings) {
		pattern.lastIndex = at;
		const [mark] = pattern.exec(text) ?? [];
		if (mark !== undefined) {
			return {length: mark.length, ends: {kind, end: mark === '/*' ? '*/' : mark}};
		}
	}

	return undefined;
}

function pieceAt(text: string, offset: number): Token {
	for (const [kind, pattern] of pieces) {
		pattern.lastIndex = offset;
		const [piece] = pattern.exec(text) ?? [];
		if (piece !== undefined) {
			return {kind: kind === 'name' ? nameKind(piece, text.slice(offset + piece.length)) : kind, text: piece, offset};
		}
	}

	return {kind: 'plain', text: text.charAt(offset), offset};
}

function nameKind(name: string, after: string): TokenKind {
	if (keywords.has(name.toUpperCase())) {
		return 'keyword';
	}

	return /^\s*\(/.test(after) ? 'function' : 'name';
}

const remembered = new WeakMap<readonly string[], readonly TokenLine[]>();
/** The last text whose lines were taken apart: an edit leaves most of them as they were. */
let latest: {readonly lines: readonly string[]; readonly tokens: readonly TokenLine[]} | undefined;

/** The pieces of every line of a text. After an edit only the lines that changed are taken apart, and those they change. */
export function tokenLines(lines: readonly string[]): readonly TokenLine[] {
	const known = remembered.get(lines);
	if (known) {
		return known;
	}

	const before = latest;
	const shift = before === undefined ? 0 : before.lines.length - lines.length;
	const all: TokenLine[] = [];
	let within: Within;
	for (const [at, text] of lines.entries()) {
		const same = [at, at + shift].find(
			(place) => before?.lines[place] === text && isSameWithin(before.tokens[place - 1]?.ends, within),
		);
		const tokens = same === undefined ? tokenLine(text, within) : (before?.tokens[same] as TokenLine);
		all.push(tokens);
		within = tokens.ends;
	}

	remembered.set(lines, all);
	latest = {lines, tokens: all};
	return all;
}

function isSameWithin(a: Within, b: Within): boolean {
	return a?.kind === b?.kind && a?.end === b?.end;
}
