import type {Ledger} from './facts.ts';

/** Which columns, tables and rows books hold beside those of the default year: a rule over them reads no others. */
export type BooksShape = {
	/** The columns `discount_percent` and `discount_until` of the subscriptions. */
	readonly hasDiscounts: boolean;
	/** The table `prices`: what the price list changes to, and when. */
	readonly hasPrices: boolean;
	/** Whether a period may have a second invoice. */
	readonly hasCopies: boolean;
};

/** Books with the five tables, one price a plan, and one invoice a period. */
export const usualShape: BooksShape = {hasDiscounts: false, hasPrices: false, hasCopies: false};

/** The shape of the books that this ledger is exported to. */
export function shapeOf({facts: {agreements, nextInvoice}}: Ledger): BooksShape {
	return {
		hasDiscounts: agreements?.discountBasisPoints.some((basisPoints) => basisPoints > 0) ?? false,
		hasPrices: (agreements?.stepOn.length ?? 0) > 0,
		hasCopies: nextInvoice !== undefined,
	};
}
