/**
 * Reads CSV as RFC 4180 has it, and throws where a text is not: lines end in CR LF, quotes only around whole fields, as
 * many fields on each line. The first line is the names of columns.
 */
export function parseCsv(text: string): {readonly names: readonly string[]; readonly rows: readonly string[][]} {
	const lines: string[][] = [];
	let at = 0;
	let fields: string[] = [];
	while (at < text.length) {
		const match = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
		match.lastIndex = at;
		const [whole = '', inQuotes, bare = ''] = match.exec(text) ?? [];
		fields.push(inQuotes === undefined ? bare : inQuotes.replaceAll('""', '"'));
		at += whole.length;
		if (text[at] === ',') {
			at++;
		} else if (text.startsWith('\r\n', at)) {
			at += 2;
			lines.push(fields);
			fields = [];
		} else {
			throw new Error(`neither a comma nor the end of a line at ${at}: ${JSON.stringify(text.slice(at, at + 20))}`);
		}
	}

	const [names = [], ...rows] = lines;
	for (const row of rows) {
		if (row.length !== names.length) {
			throw new Error(`${row.length} fields where there are ${names.length} columns: ${row.join('|')}`);
		}
	}

	return {names, rows};
}
