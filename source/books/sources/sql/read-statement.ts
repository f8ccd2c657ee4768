/** What a statement says of a table. */
export type Statement =
	| {readonly type: 'create'; readonly table: string; readonly columns: readonly string[]}
	| {
			readonly type: 'insert';
			readonly table: string;
			/** Those that it names; undefined where it takes all. */
			readonly columns: readonly string[] | undefined;
			/** Where its first row begins. */
			readonly valuesAt: number;
	  };

export type SqlRow = {readonly values: readonly (string | undefined)[]; readonly at: number};

const name = String.raw`(?:"(?:[^"]|"")*"|\x60[^\x60]*\x60|\[[^\]]*\]|[\p{L}_][\p{L}\p{N}_$]*)`;
const path = `(?:${name}\\s*\\.\\s*)?(${name})`;
const blanks = String.raw`(?:\s|--[^\n]*\n|/\*[\s\S]*?\*/)*`;
const create = new RegExp(
	`^${blanks}CREATE\\s+(?:TEMP(?:ORARY)?\\s+)?TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?${path}\\s*\\(`,
	'iu',
);
const insert = new RegExp(`^${blanks}INSERT\\s+INTO\\s+${path}\\s*(\\([^)]*\\))?\\s*VALUES\\s*`, 'iu');
const column = new RegExp(`^${blanks}(${name})`, 'u');
const noColumn = /^(PRIMARY|FOREIGN|CONSTRAINT|UNIQUE|CHECK|KEY|INDEX|EXCLUDE|LIKE)$/i;

/** What a statement says of a table; undefined for all others. */
export function readStatement(text: string): Statement | undefined {
	const created = create.exec(text);
	if (created) {
		const parts = partsOf(text, created[0].length).map((part) => column.exec(part)?.[1] ?? '');
		const columns = parts.filter((written) => written !== '' && !noColumn.test(written)).map(plainName);
		return {type: 'create', table: plainName(created[1] as string), columns};
	}

	const inserted = insert.exec(text);
	if (inserted) {
		const [head, table = '', columns] = inserted;
		const named = columns
			?.slice(1, -1)
			.split(',')
			.map((written) => plainName(written.trim()));
		return {type: 'insert', table: plainName(table), columns: named, valuesAt: head.length};
	}

	return undefined;
}

/** The rows of an INSERT, from its first one on. */
export function* rowsOf(text: string, from: number): Generator<SqlRow> {
	let at = text.indexOf('(', from);
	while (at !== -1) {
		const begun = at;
		const values: (string | undefined)[] = [];
		at++;
		for (;;) {
			const end = endOfPart(text, at);
			values.push(textIn(text.slice(at, end).trim()));
			at = end + 1;
			if (text[end] !== ',') {
				break;
			}
		}

		yield {values, at: begun};
		at = text.indexOf('(', at);
	}
}

/** What stands between the commas of a list that begins there, up to the bracket that closes it. */
function partsOf(text: string, from: number): readonly string[] {
	const parts: string[] = [];
	for (let at = from; at < text.length; ) {
		const end = endOfPart(text, at);
		parts.push(text.slice(at, end));
		at = end + 1;
		if (text[end] !== ',') {
			break;
		}
	}

	return parts;
}

/** The place of the comma or bracket that ends a part of a list. */
function endOfPart(text: string, from: number): number {
	let depth = 0;
	for (let at = from; at < text.length; at++) {
		const character = text[at] as string;
		if (character === "'" || character === '"') {
			const closed = text.indexOf(character, at + 1);
			at = closed === -1 ? text.length : closed;
		} else if (character === '(') {
			depth++;
		} else if ((character === ',' && depth === 0) || (character === ')' && depth-- === 0)) {
			return at;
		}
	}

	return text.length;
}

/** A text without its quotes, a number as it is written; what stands before a text, like DATE, is no part of it. */
function textIn(written: string): string | undefined {
	const opened = written.indexOf("'");
	if (opened !== -1 && written.endsWith("'") && written.length > opened + 1) {
		return written.slice(opened + 1, -1).replaceAll("''", "'") || undefined;
	}

	return written === '' || /^null$/i.test(written) ? undefined : written;
}

function plainName(written: string): string {
	if (/^["`]/.test(written)) {
		return written.slice(1, -1).replaceAll('""', '"');
	}

	return written.startsWith('[') ? written.slice(1, -1) : written;
}
