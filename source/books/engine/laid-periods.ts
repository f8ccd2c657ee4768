import {type BillingRule, billingRules} from '../../domain/billing-period.ts';
import {
	billingDay,
	calendarMonthOf,
	type Day,
	earliestDay,
	latestDay,
	type Month,
	monthEnd,
} from '../../domain/days.ts';
import {bestReading} from '../reading/infer-billing.ts';
import {dayNumberSql, monthSql} from './lookups.ts';
import {numbersOf, type RuleEngine} from './rule-engine.ts';

/** The months of the books: those of all periods that have an invoice. */
export type Months = {readonly firstMonth: Month; readonly endMonth: Month};

/** Defines `months`, with the first and the last day of each as dates. */
export async function layMonths(engine: RuleEngine): Promise<void> {
	const from = calendarMonthOf(earliestDay);
	const months = Array.from({length: calendarMonthOf(latestDay) - from + 1}, (_, at) => from + at);
	await engine.lookUp('month_days', {
		texts: months.map(String),
		columns: {month: months, first_day: months.map(billingDay), last_day: months.map(monthEnd)},
	});
	await engine.keep(
		'months',
		`SELECT month, DATE '1970-01-01' + CAST(first_day AS INTEGER) AS first_day, DATE '1970-01-01' + CAST(last_day AS INTEGER) AS last_day FROM month_days`,
	);
	await engine.keep(
		'anchored_subscriptions',
		`SELECT s.*, DATE '1970-01-01' + CAST(s.started AS INTEGER) AS anchor, ${monthSql("(DATE '1970-01-01' + CAST(s.started AS INTEGER))")} AS anchor_month,
			EXTRACT(DAY FROM DATE '1970-01-01' + CAST(s.started AS INTEGER)) - 1 AS days_in FROM settled_subscriptions AS s`,
	);
}

/** The first month, by its number, in which a period of `s` is counted from. */
function originSql(rule: BillingRule): string {
	return rule === 'first' ? '(s.anchor_month + CASE WHEN s.days_in > 0 THEN 1 ELSE 0 END)' : 's.anchor_month';
}

/** The day on which the period of `s` begins that is of the month `m`. */
export function billedOnSql(rule: BillingRule): string {
	switch (rule) {
		case 'first':
			return 'm.first_day';
		case 'anniversary':
			return 'LEAST(m.last_day, m.first_day + CAST(s.days_in AS INTEGER))';
		default:
			return 'CASE WHEN m.month = s.anchor_month THEN s.anchor ELSE m.first_day END';
	}
}

/** The day by whose close it is to be invoiced. */
function expectedSql(rule: BillingRule): string {
	return rule === 'calendar' ? 'm.last_day' : billedOnSql(rule);
}

/** The month of the period that the invoice `i` of `s` bills: the one that it says, else that of its date. */
function invoiceMonthSql(rule: BillingRule): string {
	const own = monthSql('i.issued');
	const begun =
		rule === 'anniversary'
			? `(${own} - CASE WHEN LEAST(CAST(DATE_TRUNC('month', i.issued) AS DATE) + CAST(s.days_in AS INTEGER), ${lastDaySql('i.issued')}) > i.issued THEN 1 ELSE 0 END)`
			: own;
	const month = `COALESCE(${monthSql('i.period')}, ${begun})`;
	const past = `((${month} - ${originSql(rule)}) % 12)`;
	return `(${month} - CASE WHEN s.every_months = 1 THEN 0 ELSE ${past} + CASE WHEN ${past} < 0 THEN 12 ELSE 0 END END)`;
}

function lastDaySql(date: string): string {
	return `CAST(DATE_TRUNC('month', ${date}) + INTERVAL '1 month' - INTERVAL '1 day' AS DATE)`;
}

/** Invoices `i`, each with its subscription `s` and the month `m` that it bills under a rule. */
export function billedSql(rule: BillingRule): string {
	return `kept_invoices AS i JOIN anchored_subscriptions AS s ON s.n = i.subscription
		JOIN months AS m ON m.month = ${invoiceMonthSql(rule)}`;
}

/** The periods that subscriptions have under a rule, from their start to the end of the books, whether or not they have ended before. */
export function periodsSql(rule: BillingRule, {firstMonth, endMonth}: Months): string {
	return `SELECT s.position AS subscription_id, ${billedOnSql(rule)} AS billing_day, ${expectedSql(rule)} AS expected_by, s.ended
		FROM anchored_subscriptions AS s
		JOIN (SELECT * FROM months WHERE month >= ${firstMonth} AND month < ${endMonth}) AS m
			ON m.month >= s.anchor_month AND (s.every_months = 1 OR (m.month - ${originSql(rule)}) % 12 = 0)
		WHERE ${billedOnSql(rule)} >= s.anchor`;
}

/** The months of the books under a rule: those that invoices bill. */
export async function monthsOf(engine: RuleEngine, rule: BillingRule, day: Day): Promise<Months> {
	const [first = Number.NaN, last = Number.NaN] = await numbersOf(
		engine,
		`SELECT MIN(m.month), MAX(m.month) FROM ${billedSql(rule)}`,
	);
	const firstMonth = Number.isNaN(first) ? calendarMonthOf(day) : first;
	return {firstMonth, endMonth: Number.isNaN(last) ? firstMonth + 1 : last + 1};
}

/** The rule that fits best, as reading chooses it. */
export async function bestRule(engine: RuleEngine, lastDay: Day): Promise<BillingRule> {
	const over = monthEnd(calendarMonthOf(lastDay + 1) - 1);
	const [invoices = 0, before = 0] = await numbersOf(
		engine,
		`SELECT COUNT(*), COUNT(CASE WHEN ${dayNumberSql('issued')} <= ${over} THEN 1 END) FROM kept_invoices`,
	);
	const day = before > 0 ? over : lastDay;
	const readings: Parameters<typeof bestReading>[0][number][] = [];
	for (const rule of billingRules) {
		readings.push(await readingOf(engine, rule, day, invoices));
	}

	return bestReading(readings, invoices);
}

/** What a rule would make of the books: periods that are due by the day, those without an invoice, invoices beside. */
async function readingOf(engine: RuleEngine, rule: BillingRule, day: Day, invoices: number) {
	const months = await monthsOf(engine, rule, day);
	const isDue = `${dayNumberSql('p.expected_by')} <= ${day}`;
	const [due = 0, billed = 0, dueBilled = 0] = await numbersOf(
		engine,
		`SELECT COUNT(CASE WHEN ${isDue} THEN 1 END), COUNT(b.billing_day), COUNT(CASE WHEN ${isDue} THEN b.billing_day END)
		FROM (${periodsSql(rule, months)}) AS p
		LEFT JOIN (SELECT DISTINCT s.position, ${billedOnSql(rule)} AS billing_day FROM ${billedSql(rule)}) AS b
			ON b.position = p.subscription_id AND b.billing_day = p.billing_day
		WHERE p.ended IS NULL OR ${dayNumberSql('p.billing_day')} <= p.ended`,
	);
	const [onDay = 0] = await numbersOf(
		engine,
		`SELECT COUNT(*) FROM ${billedSql(rule)} WHERE ${billedOnSql(rule)} = i.issued`,
	);
	const unbilled = due - dueBilled;
	return {rule, periods: billed + unbilled, unbilled, beside: invoices - billed, onDay: () => onDay};
}
