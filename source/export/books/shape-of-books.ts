import {type BooksShape, shapeOf} from '../../domain/books-shape.ts';
import {periodMonths} from '../../domain/contract.ts';
import {type Ledger, priceList, subscriptionCount} from '../../domain/ledger.ts';
import {type Column, column} from '../table.ts';

/** What tables of books from outside differ in. */
export type BooksTables = {
	readonly hasPlans: boolean;
	/** Whether some price is for another span than a month. */
	readonly hasLongPeriods: boolean;
	/** Whether some subscription has a discount, and whether prices of the list change. */
	readonly hasDiscounts: boolean;
	readonly hasPrices: boolean;
	readonly currency: string;
	/** How many decimals money has: two, or as many as the currency has where those are more. */
	readonly decimals: number;
};

/** What the tables of this ledger are. */
export function booksTablesOf(ledger: Ledger, count: number): BooksTables {
	let hasLongPeriods = false;
	for (let index = 0; index < count && !hasLongPeriods; index++) {
		hasLongPeriods = periodMonths(ledger, index) !== 1;
	}

	const {hasDiscounts, hasPrices} = shapeOf(ledger);
	return {
		hasPlans: priceList(ledger).some(({name}) => name !== ''),
		hasLongPeriods,
		hasDiscounts,
		hasPrices,
		currency: ledger.currency.code,
		decimals: Math.max(2, ledger.currency.decimals),
	};
}

/** The shape of the tables that books from outside are exported to: what a rule that is asked of those reads. */
export function shapeOfBooks(ledger: Ledger): BooksShape {
	const {hasPlans, hasLongPeriods} = booksTablesOf(ledger, subscriptionCount(ledger));
	return {
		...shapeOf(ledger),
		hasPeriods: true,
		written: {hasPlans, hasLongPeriods, decimals: ledger.currency.decimals},
	};
}

/** By what amounts are multiplied for files: those of a currency with fewer decimals than two are so many whole hundreds. */
export function centsFactor({currency: {decimals}}: Ledger): number {
	return 10 ** Math.max(0, 2 - decimals);
}

/** A column of money, with the decimals of the currency where it has more than two. */
export function money(name: string, {decimals}: BooksTables, description: string): Column {
	const plain = column(name, 'money', description);
	return decimals === 2 ? plain : {...plain, decimals};
}
