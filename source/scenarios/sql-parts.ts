import type {BooksShape} from '../domain/books-shape.ts';

/**
 * The price that `subscriptions AS s` on `plans AS p` has contracted on a day, as an expression over books of this shape:
 * the list price that holds then, less the discount that holds then, to the cent.
 */
export function contractedSql({hasDiscounts, hasPrices}: BooksShape, day: string): string {
	const price = hasPrices
		? `COALESCE((SELECT r.monthly_price FROM prices AS r WHERE r.plan_id = s.plan_id AND r.valid_from <= ${day} ORDER BY r.valid_from DESC LIMIT 1), p.monthly_price)`
		: 'p.monthly_price';
	return hasDiscounts
		? `CAST(CASE WHEN ${day} <= s.discount_until THEN ROUND(${price} * (100 - s.discount_percent) * 0.01, 2) ELSE ${price} END AS DECIMAL(12, 2))`
		: price;
}

/** Whether there is an invoice for the period of `invoices AS i` with a smaller number: then that one is its copy. */
export const hasEarlierSql =
	"EXISTS (\n    SELECT 1 FROM invoices AS e\n    WHERE e.subscription_id = i.subscription_id AND e.invoice_id < i.invoice_id\n      AND DATE_TRUNC('month', e.invoice_date) = DATE_TRUNC('month', i.invoice_date)\n  )";

/** A condition, with the AND before it, that leaves out copies where there may be some. */
export function noCopySql({hasCopies}: BooksShape): string {
	return hasCopies ? `\n  AND NOT ${hasEarlierSql}` : '';
}

/** A condition, with the AND before it, that `invoices AS i` bills a day on which `subscriptions AS s` is contracted. */
export const contractedOnSql =
	'\n  AND s.start_date <= i.invoice_date AND (s.cancelled_on IS NULL OR i.invoice_date <= s.cancelled_on)';
