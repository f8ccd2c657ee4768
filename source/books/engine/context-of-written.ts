import type {Mapping, Wishes} from '../mapping.ts';
import {currencyFrom, looked, signedIn} from '../reading/choose-currency.ts';
import type {Context} from '../reading/context.ts';
import {dayOrders} from '../reading/day-orders.ts';
import {type ReadTables, readTables} from '../reading/read-tables.ts';
import type {Source} from '../source.ts';
import {presentText} from '../values/absent.ts';
import {type RuleEngine, rowsOf} from './rule-engine.ts';
import {condensed, largeTables, type WrittenFields, writtenIn} from './written-fields.ts';

/** Books of which the small tables are read, and the large ones asked. */
type Given = {
	readonly engine: RuleEngine;
	readonly source: Source;
	readonly mapping: Mapping;
	readonly wishes: Wishes;
};

/** What reading knows of columns as a whole. Small tables are read; of the large ones each text is known once. */
export async function contextOf({engine, mapping, source, wishes}: Given, written: WrittenFields): Promise<Context> {
	const small = mapping.tables.filter(({table}) => table === 'plans' || table === 'prices');
	const tables = condensed(await readTables(source, {...mapping, tables: small}, {}), mapping, written);
	const first = await firstAmounts(engine, tables, written);
	const {currency} = currencyFrom(
		wishes,
		(table) => wordsIn(written, table),
		() => signedIn(first),
	);
	return {
		tables,
		wishes,
		currency,
		orders: dayOrders(tables, wishes),
		statuses: [],
		notes: [],
		written: new Map(),
	};
}

/** The words of a table's currencies, with how many rows bear each, the most frequent first. */
function wordsIn(written: WrittenFields, table: string): readonly {readonly word: string; readonly rows: number}[] {
	const field = written.get(`${table}.currency`);
	const counts = new Map<string, number>();
	for (const [at, text] of (field?.texts ?? []).entries()) {
		const word = presentText(text);
		if (word !== undefined) {
			counts.set(word, (counts.get(word) ?? 0) + (field?.rows[at] as number));
		}
	}

	return [...counts].map(([word, rows]) => ({word, rows})).sort((a, b) => b.rows - a.rows);
}

/** The tables with the first rows of amounts, whose signs may say the currency. */
async function firstAmounts(engine: RuleEngine, tables: ReadTables, written: WrittenFields): Promise<ReadTables> {
	const first = new Map(tables);
	for (const table of largeTables) {
		const own = tables.get(table);
		for (const field of ['amount', 'price', 'monthly_price', 'amount_paid']) {
			const known = written.get(`${table}.${field}`);
			if (own && known?.column.kind === 'texts') {
				const rows = await rowsOf(
					engine,
					`SELECT w.${field} FROM ${writtenIn(table)} AS w WHERE w.n < ${looked} ORDER BY w.n`,
				);
				const values = rows.map(([text]) => (text === null ? undefined : String(text)));
				const before = (first.get(table) ?? own).column;
				first.set(table, {...own, column: (name) => (name === field ? {kind: 'texts', values} : before(name))});
			}
		}
	}

	return first;
}
