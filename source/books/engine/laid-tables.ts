import type {BillingRule} from '../../domain/billing-period.ts';
import type {BooksShape} from '../../domain/books-shape.ts';
import {type Day, formatDay, never} from '../../domain/days.ts';
import type {PriceStep, ReadPlans} from '../reading/read-plans.ts';
import {billedOnSql, billedSql, type Months, periodsSql} from './laid-periods.ts';
import {numbersSideBySide, type RuleEngine} from './rule-engine.ts';
import type {WrittenKey} from './written-keys.ts';

export type Laid = {
	readonly rule: BillingRule;
	readonly months: Months;
	readonly termsDays: number;
	/** Whether some invoice was taken back. */
	readonly hasVoided: boolean;
};

/** Defines the tables that the rules ask, in the columns of books with periods of their own, and gives their shape. */
export async function layTables(
	engine: RuleEngine,
	{rule, months, termsDays, hasVoided}: Laid,
	plans: ReadPlans,
	invoiceKey: WrittenKey | undefined,
): Promise<BooksShape> {
	const steps = [...plans.steps].flatMap(([place, own]) => lastOfDays(own).map((step) => ({place, ...step})));
	await engine.lookUp('price_steps', {
		texts: steps.map((_, at) => String(at)),
		columns: {
			place: steps.map(({place}) => place),
			from_day: steps.map(({on}) => on),
			price: steps.map(({priceCents}) => priceCents),
		},
	});
	await engine.define(
		'prices',
		`SELECT place AS plan_id, DATE '1970-01-01' + CAST(from_day AS INTEGER) AS valid_from, price AS monthly_price FROM price_steps`,
	);
	await engine.keep(
		'subscriptions',
		`SELECT s.position AS subscription_id, s.key, s.customer, s.plan_id, s.price, s.every_months, s.anchor AS start_date,
			DATE '1970-01-01' + CAST(s.ended AS INTEGER) AS cancelled_on, s.basis_points AS discount_basis_points,
			CASE WHEN s.basis_points = 0 THEN NULL
				WHEN s.discount_until IS NULL OR s.discount_until = ${never} THEN DATE '${formatDay(lastDiscountDay)}'
				ELSE DATE '1970-01-01' + CAST(CASE WHEN s.discount_until < ${never} THEN s.discount_until END AS INTEGER) END AS discount_until
		FROM anchored_subscriptions AS s`,
	);
	await engine.define(
		'periods',
		`SELECT subscription_id, period_start, expected_by FROM (${periodsSql(rule, months)}) AS p`,
	);
	await engine.keep(
		'laid_invoices',
		`SELECT i.n AS invoice_id, i.key, s.position AS subscription_id, ${billedOnSql(rule)} AS period_start, i.issued AS invoice_date,
			COALESCE(i.due, i.issued + ${termsDays}) AS due_date, i.amount FROM ${billedSql(rule)}`,
	);
	if (hasVoided) {
		await engine.define(
			'voided_periods',
			`SELECT s.position AS subscription_id, ${billedOnSql(rule)} AS period_start, i.issued AS invoice_date FROM ${billedSql(rule, 'void_invoices')}`,
		);
	}

	const [copies = 0, discounts = 0] = await numbersSideBySide(engine, [
		'SELECT COUNT(*) AS copies FROM (SELECT 1 AS one FROM laid_invoices GROUP BY subscription_id, period_start HAVING COUNT(*) > 1 LIMIT 1) AS c',
		'SELECT COUNT(*) AS discounts FROM subscriptions WHERE discount_basis_points > 0',
	]);
	const hasCopies = copies > 0;
	const number = invoiceKey?.kind === 'integers' ? 'COALESCE(i.key, 0)' : '0';
	const nth = `ROW_NUMBER() OVER (PARTITION BY i.subscription_id, i.period_start ORDER BY i.invoice_date, ${number}, i.invoice_id)`;
	await (hasCopies ? engine.keep : engine.define)(
		'invoices',
		`SELECT i.*, ${hasCopies ? nth : 1} AS nth FROM laid_invoices AS i`,
	);
	return {
		hasCopies,
		hasPeriods: true,
		hasDiscounts: discounts > 0,
		hasPrices: steps.length > 0,
	};
}

/** No discount ends later, and no period begins then. */
const lastDiscountDay: Day = 84_006 + 365 * 100;

/** New prices in the order of their days, the last one of each. */
function lastOfDays(steps: readonly PriceStep[]): readonly PriceStep[] {
	return steps.filter(({on}, at) => steps[at + 1]?.on !== on);
}
