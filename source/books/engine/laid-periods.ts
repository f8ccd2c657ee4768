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
import {numbersSideBySide, type RuleEngine} from './rule-engine.ts';

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
export function billedSql(rule: BillingRule, invoices = 'kept_invoices'): string {
	return `${invoices} AS i JOIN anchored_subscriptions AS s ON s.n = i.subscription
		JOIN months AS m ON m.month = ${invoiceMonthSql(rule)}`;
}

/** The periods that subscriptions have under a rule, from their start to the end of the books, whether or not they have ended before. */
export function periodsSql(rule: BillingRule, {firstMonth, endMonth}: Months): string {
	return `SELECT s.position AS subscription_id, ${billedOnSql(rule)} AS period_start, ${expectedSql(rule)} AS expected_by, s.ended
		FROM anchored_subscriptions AS s
		JOIN (SELECT * FROM months WHERE month >= ${firstMonth} AND month < ${endMonth}) AS m
			ON m.month >= s.anchor_month AND (s.every_months = 1 OR (m.month - ${originSql(rule)}) % 12 = 0)
		WHERE ${billedOnSql(rule)} >= s.anchor`;
}

/** What invoices bill under a rule: their first and last month, `NaN` without any, and how many are of the very day of their period. */
type Billed = {readonly rule: BillingRule; readonly first: Month; readonly last: Month; readonly onDay: number};

/** Counted, not chosen by WHERE: a server may take that for what to join by, and then compares all with all. */
function billedUnderSql(rule: BillingRule): string {
	return `SELECT MIN(m.month) AS first_month, MAX(m.month) AS last_month,
		COUNT(CASE WHEN ${billedOnSql(rule)} = i.issued THEN 1 END) AS on_day FROM ${billedSql(rule)}`;
}

/** The months of the books: those that invoices bill. */
function monthsOf({first, last}: Billed, day: Day): Months {
	const firstMonth = Number.isNaN(first) ? calendarMonthOf(day) : first;
	return {firstMonth, endMonth: Number.isNaN(last) ? firstMonth + 1 : last + 1};
}

/** The rule by which the books are billed, as reading chooses it where none is wished for, and their months under it. */
export async function billingOf(
	engine: RuleEngine,
	wished: BillingRule | undefined,
	lastDay: Day,
): Promise<{readonly rule: BillingRule; readonly months: Months}> {
	const rules = wished === undefined ? billingRules : [wished];
	const over = monthEnd(calendarMonthOf(lastDay + 1) - 1);
	// One question for all rules: what it is about is worked out once.
	const [invoices = 0, before = 0, ...found] = await numbersSideBySide(engine, [
		`SELECT COUNT(*) AS invoices, COUNT(CASE WHEN ${dayNumberSql('issued')} <= ${over} THEN 1 END) AS before FROM kept_invoices`,
		...rules.map(billedUnderSql),
	]);
	const billed = rules.map((rule, at) => {
		const [first = Number.NaN, last = Number.NaN, onDay = 0] = found.slice(at * 3);
		return {rule, first, last, onDay};
	});
	const rule = wished ?? (await bestRule(engine, billed, before > 0 ? over : lastDay, invoices));
	return {rule, months: monthsOf(billed.find((each) => each.rule === rule) as Billed, lastDay)};
}

/** The rule that fits best, as reading chooses it. */
async function bestRule(
	engine: RuleEngine,
	billed: readonly Billed[],
	day: Day,
	invoices: number,
): Promise<BillingRule> {
	const counts = await numbersSideBySide(
		engine,
		billed.map((each) => periodCountsSql(each.rule, monthsOf(each, day), day)),
	);
	const readings = billed.map(({rule, onDay}, at) => {
		const [due = 0, withInvoice = 0, dueBilled = 0] = counts.slice(at * 3);
		const unbilled = due - dueBilled;
		return {rule, periods: withInvoice + unbilled, unbilled, beside: invoices - withInvoice, onDay: () => onDay};
	});
	return bestReading(readings, invoices);
}

/** What a rule would make of the books: periods that are due by the day, those with an invoice, and those that are both. */
function periodCountsSql(rule: BillingRule, months: Months, day: Day): string {
	const isDue = `${dayNumberSql('p.expected_by')} <= ${day}`;
	return `SELECT COUNT(CASE WHEN ${isDue} THEN 1 END) AS due, COUNT(b.period_start) AS billed, COUNT(CASE WHEN ${isDue} THEN b.period_start END) AS due_billed
		FROM (${periodsSql(rule, months)}) AS p
		LEFT JOIN (SELECT DISTINCT s.position, ${billedOnSql(rule)} AS period_start FROM ${billedSql(rule)}) AS b
			ON b.position = p.subscription_id AND b.period_start = p.period_start
		WHERE p.ended IS NULL OR ${dayNumberSql('p.period_start')} <= p.ended`;
}
