import type {BooksTable} from '../mapping.ts';
import type {Field} from './field.ts';

/** What a table's own name is put before those of its columns as. */
const prefixes: Readonly<Record<BooksTable, readonly string[]>> = {
	customers: ['customer', 'client', 'cust', 'account'],
	plans: ['plan', 'product'],
	prices: ['plan', 'price'],
	subscriptions: ['subscription', 'sub', 'contract'],
	invoices: ['invoice', 'inv', 'bill'],
	payments: ['payment', 'pay', 'transaction', 'txn'],
};

/** Endings that say how amounts and days are written, and nothing of what they are. */
const endings = /(?:incents|cents|minor|usd|eur|gbp|utc)$/;

/** A name as it is compared: without capitals, blanks and signs. */
export function bareName(name: string): string {
	return name
		.normalize('NFKC')
		.slice(0, longestName)
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}

const longestName = 100;

/** How surely a column of this name is the field, from 0 (it is not) to 100. */
export function likeness(table: BooksTable, field: Field, name: string): number {
	const bare = bareName(name);
	const exact = rank(field, bare, 100);
	if (exact > 0) {
		return exact;
	}

	const shorter = [
		bare.replace(endings, ''),
		...prefixes[table].filter((prefix) => bare.startsWith(prefix)).map((prefix) => bare.slice(prefix.length)),
	];
	return Math.max(0, ...shorter.filter((each) => each !== bare && each !== '').map((each) => rank(field, each, 60)));
}

function rank({words}: Field, bare: string, best: number): number {
	const at = words.indexOf(bare);
	return at === -1 ? 0 : Math.max(1, best - at);
}

/** Whether a column of amounts counts the smallest units of its currency. */
export function isMinorName(name: string): boolean {
	return /(?:cents|minor|minorunits)$/.test(bareName(name));
}

/** How much the name of a table, or its file, says that it is this one. */
export function nameHint(table: BooksTable, name: string): number {
	const bare = bareName(name);
	return hints[table].some((hint) => bare.includes(hint)) ? 3 : 0;
}

const hints: Readonly<Record<BooksTable, readonly string[]>> = {
	customers: ['customer', 'client', 'account', 'user', 'compan'],
	plans: ['plan', 'product'],
	prices: ['price'],
	subscriptions: ['subscription', 'subs', 'contract'],
	invoices: ['invoice', 'bill'],
	payments: ['payment', 'transaction', 'receipt', 'charge'],
};
