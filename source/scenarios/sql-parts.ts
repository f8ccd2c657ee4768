import type {BooksShape, WrittenBooks} from '../domain/books-shape.ts';

/**
 * The price that `subscriptions AS s` on `plans AS p` has contracted on a day, as an expression over books of this shape:
 * the list price that holds then, less the discount that holds then, to the cent.
 */
export function contractedSql(shape: BooksShape, day: string): string {
	const {hasDiscounts, hasPrices, hasPeriods} = shape;
	if (hasPeriods) {
		return contractedKnownSql(shape, day, day);
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
function contractedKnownSql(
	{hasDiscounts, hasPrices, written}: Pick<BooksShape, 'hasDiscounts' | 'hasPrices' | 'written'>,
	day: string,
	knownOn: string,
): string {
	const days = [...new Set([day, knownOn])].join(', ');
	const step = `(SELECT r.monthly_price FROM prices AS r WHERE r.plan_id = s.plan_id AND r.valid_from <= LEAST(${days}, CAST($1 AS DATE)) ORDER BY r.valid_from DESC LIMIT 1)`;
	if (written) {
		return writtenPriceSql(written, hasDiscounts, hasPrices ? step : undefined, day);
	}

	const price = hasPrices ? `COALESCE(${step} * s.every_months, s.price)` : 's.price';
	return hasDiscounts
		? `CASE WHEN ${day} <= s.discount_until AND s.discount_basis_points > 0 THEN FLOOR((${price} * (10000 - s.discount_basis_points) + 5000) / 10000.0) ELSE ${price} END`
		: price;
}

/** The same with decimals, by the list's price that holds then where it may have changed. Half of the smallest unit is rounded up. */
function writtenPriceSql(
	{hasLongPeriods, decimals}: Pick<WrittenBooks, 'hasLongPeriods' | 'decimals'>,
	hasDiscounts: boolean,
	step: string | undefined,
	day: string,
): string {
	const months = hasLongPeriods ? ' * s.billing_months' : '';
	const price = step === undefined ? 's.price' : `COALESCE(s.price, COALESCE(${step}, p.monthly_price)${months})`;
	if (!hasDiscounts) {
		return price;
	}

	const [units, unit] = [factorSql(decimals - 2), factorSql(-decimals)];
	return `CASE WHEN s.discount_percent > 0 AND (s.discount_until IS NULL OR ${day} <= s.discount_until) THEN FLOOR(${price} * (100 - s.discount_percent)${units} + 0.5)${unit} ELSE ${price} END`;
}

/** What `subscriptions AS s` of books as an export writes them bring a month on a day, to the smallest unit. */
export function monthlySql(shape: BooksShape & {readonly written: WrittenBooks}, day: string): string {
	const {hasLongPeriods, decimals} = shape.written;
	const price = contractedSql(shape, day);
	return hasLongPeriods
		? `CAST(FLOOR(${price}${factorSql(decimals)} / s.billing_months + 0.5)${factorSql(-decimals)} AS DECIMAL(18, ${decimals}))`
		: price;
}

/** Times ten to this power; nothing for 1. */
function factorSql(power: number): string {
	return power === 0 ? '' : ` * ${power > 0 ? 10 ** power : (10 ** power).toFixed(-power)}`;
}

/** The day that the period of `invoices AS i` is named by, and its price is that of. */
export function billingDaySql({hasPeriods}: BooksShape): string {
	return hasPeriods ? 'i.period_start' : 'i.invoice_date';
}

/** The first day on which `invoices AS i` is seen to ask for too little: its own, or the billing day where a rise after the invoice says so. */
export function underbilledSinceSql(shape: BooksShape): string {
	return shape.hasPeriods && shape.hasPrices
		? `CASE WHEN i.amount < ${contractedKnownSql(shape, 'i.period_start', 'i.invoice_date')} THEN i.invoice_date ELSE GREATEST(i.period_start, i.invoice_date) END`
		: 'i.invoice_date';
}

/** A line that joins the price list; nothing where subscriptions say their own prices. */
export function joinPlansSql({hasPeriods, hasPrices, written}: BooksShape): string {
	return hasPeriods && !(written && hasPrices) ? '' : 'JOIN plans AS p ON p.plan_id = s.plan_id\n';
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

/**
 * A query of a rule that may match several invoices of a period, narrowed to the first of those in each: a period has one
 * finding. As it is where periods have one invoice, or who asks it does so himself.
 */
export function onePerPeriodSql({hasCopies, written}: BooksShape, query: string): string {
	if (!(hasCopies && written)) {
		return query;
	}

	const [comment, ...rest] = query.split('\n');
	const body = rest.slice(0, -1).join('\n    ');
	return `${comment}
SELECT d.subscription_id, d.invoice_id, d.month, d.since, d.leaked
FROM (
  SELECT f.*, ROW_NUMBER() OVER (PARTITION BY f.subscription_id, f.month ORDER BY n.nth) AS of_period
  FROM (
    ${body}
  ) AS f
  JOIN invoices AS n ON n.invoice_id = f.invoice_id
) AS d
WHERE d.of_period = 1
ORDER BY since, d.subscription_id;`;
}
