import type {Currency} from '../../domain/currency.ts';
import {listed} from '../mapping/listed.ts';
import type {Wishes} from '../mapping.ts';
import {OutsideFault} from '../source.ts';
import {presentText} from '../values/absent.ts';
import {amountParts} from '../values/amount-text.ts';
import {currencyCode, currencyInAmounts, currencyOf} from '../values/currencies.ts';
import {wordCounts, wordsOf} from '../values/words.ts';
import type {ReadTable, ReadTables} from './read-tables.ts';

/** The currency that is opened, and those that were found, with rows. */
export type ChosenCurrency = {
	readonly currency: Currency;
	readonly currencies: readonly {readonly code: string; readonly rows: number}[];
};

/** The one that is wished for, else that of most invoices by their column, else by the signs of their amounts; dollars where nothing says. */
export function chooseCurrency(tables: ReadTables, wishes: Wishes): ChosenCurrency {
	return currencyFrom(
		wishes,
		(table) => {
			const column = tables.get(table)?.column('currency');
			return column === undefined ? [] : wordCounts(wordsOf(column));
		},
		() => signedIn(tables),
	);
}

/** The same from the words of each table's column, with how many rows bear each, and from what the signs of amounts say. */
export function currencyFrom(
	wishes: Wishes,
	wordsIn: (
		table: 'invoices' | 'subscriptions' | 'payments',
	) => readonly {readonly word: string; readonly rows: number}[],
	signed: () => string | undefined,
): ChosenCurrency {
	const counts = new Map<string, number>();
	for (const table of ['invoices', 'subscriptions', 'payments'] as const) {
		for (const {word, rows} of counts.size === 0 ? wordsIn(table) : []) {
			const code = currencyCode(word);
			if (code !== undefined) {
				counts.set(code, (counts.get(code) ?? 0) + rows);
			}
		}
	}

	const currencies = [...counts].map(([code, rows]) => ({code, rows})).sort((a, b) => b.rows - a.rows);
	if (wishes.currency !== undefined && !/^[A-Za-z]{3}$/.test(wishes.currency)) {
		throw new OutsideFault(`--currency takes a code of three letters like EUR, not ${listed([wishes.currency])}`);
	}

	return {
		currency: currencyOf(wishes.currency?.toUpperCase() ?? currencies[0]?.code ?? signed() ?? 'USD'),
		currencies,
	};
}

/** What amounts say by their signs: of invoices, prices, payments. */
export function signedIn(tables: ReadTables): string | undefined {
	for (const [table, field] of [
		['invoices', 'amount'],
		['subscriptions', 'price'],
		['subscriptions', 'monthly_price'],
		['plans', 'monthly_price'],
		['payments', 'amount_paid'],
	] as const) {
		const column = tables.get(table)?.column(field);
		const code = column?.kind === 'texts' ? currencyInAmounts(column.values.slice(0, looked)) : undefined;
		if (code !== undefined) {
			return code;
		}
	}

	return undefined;
}

/** So many amounts are enough to tell. */
export const looked = 1000;

/**
 * Why a row is in another currency than the one opened, by its column or, where there is none, by the sign at its amount;
 * rows that say nothing are not. `undefined` where no row is.
 */
export function foreignRows(
	table: ReadTable | undefined,
	{code}: Currency,
	amount?: string,
): ((row: number) => string | undefined) | undefined {
	const column = table?.column('currency');
	const amounts = amount === undefined ? undefined : table?.column(amount);
	const {codes, words} =
		column === undefined
			? amounts?.kind === 'texts' && currencyInAmounts(amounts.values.slice(0, looked)) !== undefined
				? wordsOf({kind: 'texts', values: amounts.values.map(moneyOf)})
				: {codes: new Int32Array(), words: []}
			: wordsOf(column);
	const others = words.map((word) => {
		const other = currencyCode(word);
		return word === undefined || other === code ? undefined : `in ${other ?? 'another currency'}, not ${code}`;
	});
	return others.every((other) => other === undefined) ? undefined : (row) => others[codes[row] as number];
}

function moneyOf(text: string | undefined): string | undefined {
	const money = amountParts(presentText(text) ?? '')?.money;
	return currencyCode(money) === undefined ? undefined : money;
}
