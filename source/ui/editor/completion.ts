import {type Cursor, type Editor, lineAt, replaced} from './editor.ts';
import {functionList, keywordList} from './sql-words.ts';
import {type Token, tokenLines} from './tokens.ts';

/** What can be named in a query. */
export type Catalogue = readonly {readonly name: string; readonly columns: readonly string[]}[];

export type Candidate = {
	readonly name: string;
	readonly kind: 'table' | 'column' | 'function' | 'keyword';
	/** Of a column, its tables. */
	readonly of?: readonly string[];
};

/** What could stand at the cursor, the likeliest first, and the place where the word begins that it would take. */
export type Completion = {readonly from: Cursor; readonly candidates: readonly Candidate[]};

/** After these words a table is wanted. */
const beforeTables: ReadonlySet<string> = new Set(['FROM', 'JOIN']);

/** The candidates for the word before the cursor. Within a comment, a text or a number there are none. */
export function completionAt(editor: Editor, catalogue: Catalogue): Completion {
	const {line, offset} = editor.cursor;
	const tokens = wordsBefore(editor);
	const last = tokens.at(-1);
	const isInside = last !== undefined && isTouching(last, editor.cursor);
	const word = isInside && /^[\p{L}_]/u.test(last.text) ? last.text : '';
	const from = {line, offset: offset - word.length};
	if (
		isInside &&
		(last.kind === 'comment' || last.kind === 'string' || last.kind === 'number' || last.text.startsWith('"'))
	) {
		return {from: editor.cursor, candidates: []};
	}

	const before = word === '' ? tokens : tokens.slice(0, -1);
	const candidates = candidatesAfter(before, word, tablesIn(editor, catalogue), catalogue);
	return {from, candidates: candidates.filter(({name}) => startsWith(name, word) && name !== word)};
}

/** The editor with a candidate put in; words that are written in capitals so far stay so. */
export function completed(editor: Editor, {from}: Completion, {name, kind}: Candidate): Editor {
	const begun = lineAt(editor, from.line).slice(from.offset, editor.cursor.offset);
	const isCapital = kind === 'function' && begun.length > 1 && begun === begun.toUpperCase();
	const isLower = kind === 'keyword' && begun !== '' && begun === begun.toLowerCase();
	const written = isCapital ? name.toUpperCase() : isLower ? name.toLowerCase() : name;
	return replaced(editor, from, editor.cursor, kind === 'function' ? `${written}(` : written);
}

type PlacedToken = Token & {readonly line: number};

/** All but white space before the cursor; a token that goes on behind it is cut there. */
function wordsBefore({lines, cursor}: Editor): readonly PlacedToken[] {
	return tokenLines(lines)
		.slice(0, cursor.line + 1)
		.flatMap(({tokens}, line) => tokens.map((token) => ({...token, line})))
		.filter(({line, offset}) => line < cursor.line || offset < cursor.offset)
		.map((token) =>
			token.line === cursor.line ? {...token, text: token.text.slice(0, cursor.offset - token.offset)} : token,
		)
		.filter(({text}) => text.trim() !== '');
}

function isTouching({line, offset, text}: PlacedToken, cursor: Cursor): boolean {
	return line === cursor.line && offset + text.length === cursor.offset;
}

/** The tables that a text names, by their own names and by those that it gives them, in small letters. */
function tablesIn({lines}: Editor, catalogue: Catalogue): ReadonlyMap<string, Catalogue[number]> {
	const tokens = tokenLines(lines)
		.flatMap((line) => line.tokens)
		.filter(({text}) => text.trim() !== '');
	const named = new Map<string, Catalogue[number]>();
	for (const [at, {text}] of tokens.entries()) {
		const table = catalogue.find(({name}) => name === text.toLowerCase());
		if (table) {
			const next = tokens[at + 1]?.text.toUpperCase() === 'AS' ? tokens[at + 2] : tokens[at + 1];
			const alias = next?.kind === 'name' ? next.text : text;
			named.set(alias.toLowerCase(), table);
			named.set(text.toLowerCase(), table);
		}
	}

	return named;
}

function candidatesAfter(
	before: readonly Token[],
	word: string,
	named: ReadonlyMap<string, Catalogue[number]>,
	catalogue: Catalogue,
): readonly Candidate[] {
	const [owner, point] = before.slice(-2).map(({text}) => text);
	if (before.at(-1)?.text === '.') {
		const table = named.get((point === '.' ? owner : undefined)?.toLowerCase() ?? '');
		// A query is often written from its SELECT on, before there is a table that the name could stand for.
		return columnsOf(table ? [table] : named.size === 0 ? catalogue : []);
	}

	const tables = catalogue.map(({name}): Candidate => ({name, kind: 'table'}));
	if (beforeTables.has(before.at(-1)?.text.toUpperCase() ?? '')) {
		return tables;
	}

	const inUse = [...new Set(named.values())];
	const columns = columnsOf(inUse.length > 0 ? inUse : catalogue);
	const aliases = [...named.keys()].filter((name) => !catalogue.some((table) => table.name === name));
	const functions = functionList.map((name): Candidate => ({name, kind: 'function'}));
	const keywords = keywordList.map((name): Candidate => ({name, kind: 'keyword'}));
	return word === ''
		? columns
		: [...columns, ...aliases.map((name): Candidate => ({name, kind: 'table'})), ...tables, ...keywords, ...functions];
}

/** The columns of these tables, each name once. */
function columnsOf(tables: Catalogue): readonly Candidate[] {
	const owners = new Map<string, string[]>();
	for (const {name, columns} of tables) {
		for (const column of columns) {
			owners.set(column, [...(owners.get(column) ?? []), name]);
		}
	}

	return [...owners].map(([name, of]) => ({name, kind: 'column', of}));
}

function startsWith(name: string, word: string): boolean {
	return name.toLowerCase().startsWith(word.toLowerCase());
}
