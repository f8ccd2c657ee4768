/** A place in a text: lines and columns begin at 1. */
export type Spot = {readonly line: number; readonly column: number};

/**
 * Where the key of a table stands in a TOML text: `['step', 2, 'hints']` is the hints of the third step, `['start', 'as_of']`
 * a key of a table. What is not there gives the place of the table that it belongs to.
 */
export function locate(text: string, path: readonly (string | number)[]): Spot {
	const wanted = path.map(String);
	let best: {spot: Spot; depth: number} = {spot: {line: 1, column: 1}, depth: 0};
	let table: string[] = [];
	const counts = new Map<string, number>();
	let open = '';
	for (const [at, row] of text.split('\n').entries()) {
		if (open !== '') {
			open = row.includes(open) ? '' : open;
			continue;
		}

		const header = /^\s*\[(\[)?\s*([\w.-]+)\s*\]/.exec(row);
		const key = /^\s*(?:"([^"]*)"|([\w-]+))\s*(?:=|\.)/.exec(row);
		if (header) {
			table = tableOf(header[2] as string, header[1] !== undefined, counts);
		}

		const here = key && !header ? [...table, (key[1] ?? key[2]) as string] : header ? table : undefined;
		if (here?.every((part, place) => part === wanted[place]) && here.length > best.depth) {
			best = {spot: {line: at + 1, column: row.search(/\S/) + 1}, depth: here.length};
		}

		for (const quotes of ['"""', "'''"]) {
			open = row.split(quotes).length % 2 === 0 ? quotes : open;
		}
	}

	return best.spot;
}

/** The parts of a header, with the numbers of the tables in lists. */
function tableOf(header: string, isList: boolean, counts: Map<string, number>): string[] {
	const parts = header.split('.');
	const path: string[] = [];
	for (const [at, part] of parts.entries()) {
		path.push(part);
		const name = path.join('.');
		if (isList && at === parts.length - 1) {
			counts.set(name, (counts.get(name) ?? -1) + 1);
		}

		const count = counts.get(name);
		if (count !== undefined) {
			path.push(String(count));
		}
	}

	return path;
}
