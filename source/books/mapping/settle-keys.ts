import type {BooksTable} from '../mapping.ts';
import type {TableHead} from '../source.ts';
import type {Choice} from './choose-columns.ts';
import {samplesOf} from './sample-kinds.ts';

/** A table as it is understood so far. */
export type Understood = {readonly head: TableHead; readonly columns: Map<string, Choice>};

/** `[table, field]` of a key and of the one that it points to. */
export type KeyPair = {readonly from: readonly [BooksTable, string]; readonly to: readonly [BooksTable, string]};

/** The keys that hold tables together, and whether a table is of use without its key. */
export const keyPairs: readonly (KeyPair & {readonly isSought: boolean})[] = [
	{from: ['subscriptions', 'plan_id'], to: ['plans', 'plan_id'], isSought: true},
	{from: ['prices', 'plan_id'], to: ['plans', 'plan_id'], isSought: true},
	{from: ['subscriptions', 'customer_id'], to: ['customers', 'customer_id'], isSought: true},
	{from: ['invoices', 'subscription_id'], to: ['subscriptions', 'subscription_id'], isSought: true},
	{from: ['invoices', 'customer_id'], to: ['subscriptions', 'customer_id'], isSought: false},
	{from: ['payments', 'invoice_id'], to: ['invoices', 'invoice_id'], isSought: true},
];

/** Chooses key columns by what joins, in the first rows: where the names say nothing, or what they say joins nothing. */
export function settleKeys(tables: ReadonlyMap<BooksTable, Understood>): void {
	for (const {from, to, isSought} of keyPairs) {
		const [source, target] = [tables.get(from[0]), tables.get(to[0])];
		if (source && target && isSought && overlapOf(source, from[1], target, to[1]) === 0) {
			settle(source, from[1], target, to[1]);
		}
	}
}

function overlapOf(source: Understood, from: string, target: Understood, to: string): number {
	const [a, b] = [source.columns.get(from)?.from, target.columns.get(to)?.from];
	return a === undefined || b === undefined ? 0 : overlap(source.head, a, target.head, b);
}

/** The share of a column's values that are found in the other one, among the first rows. */
function overlap(a: TableHead, from: string, b: TableHead, to: string): number {
	const values = new Set(samplesOf(a, from).map(comparable));
	const others = new Set(samplesOf(b, to).map(comparable));
	const found = [...values].filter((value) => others.has(value)).length;
	return values.size === 0 ? 0 : found / values.size;
}

function comparable(text: string): string {
	return text.replace(/\.0+$/, '');
}

/** Tries other columns of both ends that are nobody's, or are this key's; takes the pair of which most joins, if half does. */
function settle(source: Understood, from: string, target: Understood, to: string): void {
	let best = {share: 0.5, from: '', to: ''};
	for (const a of triable(source, from)) {
		for (const b of triable(target, to)) {
			const share = overlap(source.head, a, target.head, b);
			if (share >= best.share && isTelling(source.head, a)) {
				best = {share: share + 1e-9, from: a, to: b};
			}
		}
	}

	if (best.from !== '') {
		change(source, from, best.from);
		change(target, to, best.to);
	}
}

function change({columns}: Understood, field: string, column: string): void {
	if (columns.get(field)?.from !== column) {
		columns.set(field, {from: column, by: 'keys'});
	}
}

function triable({head, columns}: Understood, field: string): readonly string[] {
	const chosen = columns.get(field);
	if (chosen?.by === 'asked') {
		return [chosen.from];
	}

	const used = new Set([...columns].filter(([name]) => name !== field).map(([, {from}]) => from));
	return head.columns.slice(0, mostTried).filter((column) => !used.has(column));
}

const mostTried = 60;

/** Whether values differ enough to be a key: words of a few kinds join by chance. */
function isTelling(head: TableHead, column: string): boolean {
	return new Set(samplesOf(head, column)).size >= 2;
}
