import type {BooksShape} from '../domain/books-shape.ts';

/**
 * The price that `subscriptions AS s` on `plans AS p` has contracted on a day, as an expression over books of this shape:
 * the list price that holds then, less the discount that holds then, to the cent.
 */
export function contractedSql({hasDiscounts, hasPrices, hasPeriods}: BooksShape, day: string): string {
	if (hasPeriods) {
		return contractedCentsSql({hasDiscounts, hasPrices}, day, day);
	}

	const price = hasPrices
		? `COALESCE((SELECT r.monthly_price FROM prices AS r WHERE r.plan_id = s.plan_id AND r.valid_from <= ${day} ORDER BY r.valid_from DESC LIMIT 1), p.monthly_price)`
		: 'p.monthly_price';
	return hasDiscounts
		? `CAST(CASE WHEN ${day} <= s.discount_until THEN ROUND(${price} * (100 - s.discount_percent) * 0.01, 2) ELSE ${price} END AS DECIMAL(12, 2))`
		: price;
}

/**
 * The same over books with periods of their own: the price of the period that begins on a day, as known on another one or on
 * the as-of day, whichever is earlier.
 */
function contractedCentsSql(
	{hasDiscounts, hasPrices}: Pick<BooksShape, 'hasDiscounts' | 'hasPrices'>,
	day: string,
	knownOn: string,
): string {
	const step = `SELECT r.monthly_price FROM prices AS r WHERE r.plan_id = s.plan_id AND r.valid_from <= LEAST(${day}, ${knownOn}, CAST($1 AS DATE)) ORDER BY r.valid_from DESC LIMIT 1`;
	const price = hasPrices ? `COALESCE((${step}) * s.every_months, s.price)` : 's.price';
	return hasDiscounts
		? `CASE WHEN ${day} <= s.discount_until AND s.discount_basis_points > 0 THEN FLOOR((${price} * (10000 - s.discount_basis_points) + 5000) / 10000.0) ELSE ${price} END`
		: price;
}

/** The day that the period of `invoices AS i` is named by, and its price is that of. */
export function billingDaySql({hasPeriods}: BooksShape): string {
	return hasPeriods ? 'i.billing_day' : 'i.invoice_date';
}

/** The first day on which `invoices AS i` is seen to ask for too little: its own, or the billing day where a rise after the invoice says so. */
export function underbilledSinceSql(shape: BooksShape): string {
	return shape.hasPeriods && shape.hasPrices
		? `CASE WHEN i.amount < ${contractedCentsSql(shape, 'i.billing_day', 'i.invoice_date')} THEN i.invoice_date ELSE GREATEST(i.billing_day, i.invoice_date) END`
		: 'i.invoice_date';
}

/** A line that joins the price list; nothing where subscriptions say their own prices. */
export function joinPlansSql({hasPeriods}: BooksShape): string {
	return hasPeriods ? '' : 'JOIN plans AS p ON p.plan_id = s.plan_id\n';
}

/** Whether there is an invoice for the period of `invoices AS i` with a smaller number: then that one is its copy. */
export const hasEarlierSql =
	"EXISTS (\n    SELECT 1 FROM invoices AS e\n    WHERE e.subscription_id = i.subscription_id AND e.invoice_id < i.invoice_id\n      AND DATE_TRUNC('month', e.invoice_date) = DATE_TRUNC('month', i.invoice_date)\n  )";

/** A condition, with the AND before it, that leaves out copies where there may be some. */
export function noCopySql({hasCopies, hasPeriods}: BooksShape): string {
	const isFirst = hasPeriods ? 'i.nth = 1' : `NOT ${hasEarlierSql}`;
	return hasCopies ? `\n  AND ${isFirst}` : '';
}

/** A condition, with the AND before it, that `invoices AS i` bills a day on which `subscriptions AS s` is contracted. */
export function contractedOnSql(shape: BooksShape): string {
	const day = billingDaySql(shape);
	const isKnown = shape.hasPeriods ? ' OR s.cancelled_on > CAST($1 AS DATE)' : '';
	return `\n  AND s.start_date <= ${day} AND (s.cancelled_on IS NULL OR ${day} <= s.cancelled_on${isKnown})`;
}
