import type {Ledger} from './facts.ts';

/** Which columns, tables and rows books hold beside those of the default year: a rule over them reads no others. */
export type BooksShape = {
	/** The columns `discount_percent` and `discount_until` of the subscriptions. */
	readonly hasDiscounts: boolean;
	/** The table `prices`: what the price list changes to, and when. */
	readonly hasPrices: boolean;
	/** Whether a period may have a second invoice. */
	readonly hasCopies: boolean;
	/**
	 * Whether the books tell of periods of their own, as those that are opened from outside: a table `periods` of what may be
	 * owed (subscription_id, period_start, expected_by); the `period_start` of each invoice, and its place among those of the
	 * period, `nth`, from 1; the `price` of a subscription's period, `every_months`, `discount_basis_points` 0 where there is
	 * none, and a `plan_id` only where `prices` hold for it; the place of a payment among those of all, `nth`. Money is whole
	 * smallest units. Absent, every month's 1st begins a period, and its invoice is of that day.
	 */
	readonly hasPeriods?: boolean;
	/** Of such books that are exported, what they are written in; absent, they are laid as an engine asks them. */
	readonly written?: WrittenBooks;
};

/**
 * Books with periods as an export writes them. Money has decimals. A subscription has a `price` of its own, or that of its
 * plan where that is empty; a `discount_percent`, empty where there is none, and `discount_until`, empty where that does not end.
 */
export type WrittenBooks = {
	/** Whether there is a price list; else subscriptions have no `plan_id`. */
	readonly hasPlans: boolean;
	/** Whether subscriptions say how many `billing_months` a period is long; else each is a month. */
	readonly hasLongPeriods: boolean;
	/** How many decimals the currency has. */
	readonly decimals: number;
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
