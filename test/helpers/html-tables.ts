/** A table of a page as a reader sees it: cells by the names of their row and column, texts without markup. */
export type ReadTable = {
	readonly caption: string;
	readonly titles: readonly string[];
	readonly rows: readonly (readonly string[])[];
	/** The cell where this row meets this column. Throws where there is none. */
	readonly cell: (row: string, column: string) => string;
};

const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'"};

/** What markup says to a reader. */
export function readable(markup: string): string {
	return markup.replace(/<[^>]*>/g, '').replace(/&(#?\w+);/g, (_, name: string) => entities[name] ?? `&${name};`);
}

/** Every table of an HTML page, in its order. */
export function htmlTables(html: string): readonly ReadTable[] {
	return [...html.matchAll(/<table[^>]*>(.*?)<\/table>/gs)].map(([, table = '']) => {
		const rows = [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
			[...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => readable(cell)),
		);
		return readTable(readable(/<caption[^>]*>(.*?)<\/caption>/s.exec(table)?.[1] ?? ''), rows);
	});
}

/** Every table of a Markdown page, in its order. */
export function markdownTables(markdown: string): readonly ReadTable[] {
	const plain = (text: string) =>
		text.replace(/\*\*/g, '').replace(/\\(.)/g, '$1').replace(/&lt;/g, '<').replace(/&amp;/g, '&').trim();
	return [...markdown.matchAll(/\*\*(.*)\*\*\n\n((?:\|.*\n?)+)/g)].map(([, caption = '', table = '']) => {
		const lines = table.trim().split('\n');
		const rows = lines.map((line) =>
			line
				.split(/(?<!\\)\|/)
				.slice(1, -1)
				.map(plain),
		);
		return readTable(plain(caption), [rows[0] as string[], ...rows.slice(2)]);
	});
}

function readTable(caption: string, [titles = [], ...rows]: readonly (readonly string[])[]): ReadTable {
	return {
		caption,
		titles,
		rows,
		cell(row, column) {
			const found = rows.find(([name]) => name === row)?.[titles.indexOf(column)];
			if (found === undefined) {
				throw new RangeError(`no cell ${row} × ${column} in ${caption}`);
			}

			return found;
		},
	};
}

/** The table with this caption. Throws where there is none. */
export function tableNamed(tables: readonly ReadTable[], caption: string): ReadTable {
	const found = tables.find((table) => table.caption === caption);
	if (!found) {
		throw new RangeError(`no table ${caption}; there are ${tables.map((table) => table.caption).join(' · ')}`);
	}

	return found;
}
