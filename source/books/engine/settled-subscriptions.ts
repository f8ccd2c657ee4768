import type {Day} from '../../domain/days.ts';
import type {ReadPlans} from '../reading/read-plans.ts';
import type {Asked} from './asked.ts';
import {monthSql} from './lookups.ts';
import {numbersOf, type RuleEngine} from './rule-engine.ts';
import {endedSql} from './settled-ends.ts';

/** Two invoices of a yearly subscription are never closer than so many months, and those never shorter than so many days. */
const [leastMonths, leastDays] = [11, 300] as const;

/**
 * Defines `settled_subscriptions`, of those that are kept: `n`, `key`, `customer`, its `position` from 0 in the order in
 * which they are written; `started` and `ended` as numbers of days; `every_months`; the `price` of a period, and the `plan_id`
 * whose new prices hold for it; `basis_points` and `discount_until` as a number.
 */
export async function settleSubscriptions(asked: Asked, plans: ReadPlans, lastDay: Day): Promise<void> {
	const {engine} = asked;
	await engine.keep(
		'invoiced',
		`SELECT subscription, COUNT(*) AS invoices, MAX(issued) - DATE '1970-01-01' AS last_on, MIN(issued) - DATE '1970-01-01' AS first_on,
			MIN(amount) AS least, MAX(amount) AS most FROM kept_invoices GROUP BY subscription`,
	);
	const ended = await endedSql(asked, lastDay);
	await engine.keep(
		'timed_subscriptions',
		`SELECT s.n, s.key, s.customer, s.started, ${ended} AS ended, ${await cycleSql(engine)} AS every_months,
			s.price, s.monthly_price, s.yearly_price, s.place, s.basis_points, s.discount_until
		FROM kept_subscriptions AS s LEFT JOIN invoiced AS i ON i.subscription = s.n
		LEFT JOIN rarely_invoiced AS r ON r.subscription = s.n`,
	);
	await engine.lookUp('listed_plans', {
		texts: plans.plans.map((_, place) => String(place)),
		columns: {place: plans.plans.map((_, place) => place), price: plans.plans.map((plan) => plan.monthlyPriceCents)},
	});
	const isListed = asked.context.tables.has('plans');
	await engine.define(
		'priced_subscriptions',
		`SELECT s.*, ${await ownPriceSql(engine)} AS own_price, ${isListed ? 's.place IS NOT NULL' : 'FALSE'} AS is_listed FROM timed_subscriptions AS s`,
	);
	const [nobodys = 0] = await numbersOf(
		engine,
		'SELECT COUNT(*) FROM priced_subscriptions WHERE own_price IS NULL AND NOT is_listed',
	);
	await engine.keep(
		'usual_amounts',
		nobodys > 0 ? usualSql : 'SELECT CAST(NULL AS BIGINT) AS subscription, CAST(NULL AS BIGINT) AS amount WHERE FALSE',
	);
	await engine.keep(
		'settled_subscriptions',
		`SELECT s.n, s.key, s.customer, ROW_NUMBER() OVER (ORDER BY s.n) - 1 AS position, s.started, s.ended, s.every_months,
			COALESCE(s.own_price, CASE WHEN s.is_listed THEN l.price * s.every_months ELSE COALESCE(u.amount, 0) END) AS price,
			CASE WHEN s.own_price IS NULL AND s.is_listed THEN s.place END AS plan_id, s.basis_points, s.discount_until
		FROM priced_subscriptions AS s LEFT JOIN listed_plans AS l ON l.place = s.place
		LEFT JOIN usual_amounts AS u ON u.subscription = s.n`,
	);
}

/** How many months a period is long: as it is said, by the plan's name, or by how far apart invoices are; defines `rarely_invoiced`. */
async function cycleSql(engine: RuleEngine): Promise<string> {
	await engine.keep(
		'rarely_invoiced',
		`SELECT m.subscription, MIN(m.month - m.before) AS closest FROM (
			SELECT i.subscription, ${monthSql('i.issued')} AS month,
				LAG(${monthSql('i.issued')}) OVER (PARTITION BY i.subscription ORDER BY i.issued) AS before
			FROM kept_invoices AS i JOIN invoiced AS o ON o.subscription = i.subscription
				AND o.invoices > 1 AND o.last_on - o.first_on >= (o.invoices - 1) * ${leastDays}
			JOIN kept_subscriptions AS s ON s.n = i.subscription AND s.every_months = 0
		) AS m GROUP BY m.subscription`,
	);
	const isTwelvefold = `i.invoices = 1 AND i.least > 0 AND (i.least = s.monthly_price * 12
		OR (i.least = s.yearly_price AND (s.monthly_price IS NULL OR i.least <> s.monthly_price)))`;
	return `CASE WHEN s.every_months <> 0 THEN s.every_months
		WHEN s.is_yearly_plan OR r.closest >= ${leastMonths} OR (${isTwelvefold}) THEN 12 ELSE 1 END`;
}

/** The price of a period as the subscription's own row says it. */
async function ownPriceSql(engine: RuleEngine): Promise<string> {
	const [once = 0, twelve = 0] = await numbersOf(
		engine,
		`SELECT COUNT(CASE WHEN i.amount = s.price THEN 1 END), COUNT(CASE WHEN i.amount = s.price * 12 THEN 1 END)
		FROM timed_subscriptions AS s JOIN kept_invoices AS i ON i.subscription = s.n WHERE s.every_months = 12`,
	);
	const isMonthly = twelve > once;
	const yearly = ['s.yearly_price', ...(isMonthly ? [] : ['s.price']), 's.monthly_price * 12', 's.price * 12'];
	const monthly = ['s.monthly_price', 's.price', 'CAST(FLOOR((s.yearly_price + 6) / 12.0) AS BIGINT)'];
	return `CASE WHEN s.every_months = 12 THEN COALESCE(${yearly.join(', ')}) ELSE COALESCE(${monthly.join(', ')}) END`;
}

/** What most invoices of each subscription ask for; the smaller amount of two that are as frequent. */
const usualSql = `SELECT c.subscription, c.amount FROM (
		SELECT g.subscription, g.amount, ROW_NUMBER() OVER (PARTITION BY g.subscription ORDER BY g.invoices DESC, g.amount) AS nth FROM (
			SELECT subscription, amount, COUNT(*) AS invoices FROM kept_invoices GROUP BY subscription, amount
		) AS g
	) AS c WHERE c.nth = 1`;
