import type {BooksShape} from '../../domain/books-shape.ts';
import {type Day, formatDay} from '../../domain/days.ts';
import type {Policy} from '../../domain/policy.ts';
import {leaks} from '../../scenarios/index.ts';
import {dayNumberSql} from './lookups.ts';
import type {Cell} from './rule-engine.ts';

/** What a rule found, with what its reason is told from. Days are numbers, money is in smallest units. */
export type FoundRow = {
	/** Place among the leaks. */
	readonly rule: number;
	readonly since: Day;
	readonly position: number;
	readonly billedOn: Day;
	readonly cents: number;
	readonly subscription: number | string | undefined;
	readonly customer: number | string | undefined;
	readonly startedOn: Day;
	readonly cancelledOn: Day | undefined;
	readonly basisPoints: number;
	readonly discountUntil: Day | undefined;
	/** The invoice that it is about, and the first one for the period. */
	readonly invoice: FoundInvoice | undefined;
	readonly first: FoundInvoice | undefined;
	/** The day of the last invoice for the period that was taken back, where there is no other. */
	readonly voidedOn: Day | undefined;
};

export type FoundInvoice = {
	readonly key: number | string;
	readonly issuedOn: Day;
	readonly dueOn: Day;
	readonly amountCents: number;
};

/** The rule of each leak as a query over the tables of the books, as of a day. */
export function ruleQueries(policy: Policy, day: Day, shape: BooksShape): readonly string[] {
	return leaks.map((leak, rule) => {
		const query = leak
			.sql(policy, 0, shape)
			.replace(/\s*ORDER BY [^\n]*;\s*$/, '')
			.replace(/CAST\(\$1 AS DATE\)|\$1/g, () => `DATE '${formatDay(day)}'`);
		return `SELECT ${rule} AS rule, CAST(r.subscription_id AS BIGINT) AS subscription_id, CAST(r.invoice_id AS BIGINT) AS invoice_id,
			r.month, r.since, CAST(r.leaked AS BIGINT) AS leaked FROM (${query}\n) AS r`;
	});
}

/** What is asked, on which day, and whether some invoice was taken back. */
export type AskedOn = {readonly shape: BooksShape; readonly day: Day; readonly hasVoided: boolean};

/** What the rules found, each in a relation, as one query; ordered as findings are. */
export function findingsQuery(rules: readonly string[], {shape, day, hasVoided}: AskedOn): string {
	const found = rules.map((relation) => `SELECT * FROM ${relation}`).join(' UNION ALL ');
	// A period has one finding of a rule at the most: that about the first of its invoices.
	const one = shape.hasCopies
		? `SELECT d.* FROM (SELECT f.*, ROW_NUMBER() OVER (PARTITION BY f.rule, f.subscription_id, f.month ORDER BY i.nth) AS of_period
			FROM (${found}) AS f LEFT JOIN invoices AS i ON i.invoice_id = f.invoice_id) AS d WHERE d.of_period = 1`
		: found;
	const days = (names: readonly string[]) => names.map(dayNumberSql).join(', ');
	const first = shape.hasCopies
		? {columns: `e.key, ${days(['e.invoice_date', 'e.due_date'])}, e.amount`, join: firstJoin}
		: {columns: 'NULL, NULL, NULL, NULL', join: ''};
	return `SELECT f.rule, ${days(['f.since'])}, f.subscription_id, ${days(['f.month'])}, f.leaked, s.key, s.customer,
			${days(['s.start_date', 's.cancelled_on'])}, s.discount_basis_points, ${days(['s.discount_until'])},
			i.key, ${days(['i.invoice_date', 'i.due_date'])}, i.amount, ${first.columns}, ${hasVoided ? days(['v.voided_on']) : 'NULL'}
		FROM (${one}) AS f JOIN subscriptions AS s ON s.subscription_id = f.subscription_id
		LEFT JOIN invoices AS i ON i.invoice_id = f.invoice_id ${first.join}
		${hasVoided ? voidedJoin(day) : ''}
		ORDER BY f.since, f.subscription_id, f.month, f.rule`;
}

/** Only a copy is told of with the invoice that it copies. */
const firstJoin =
	'LEFT JOIN invoices AS e ON i.nth > 1 AND e.subscription_id = f.subscription_id AND e.period_start = f.month AND e.nth = 1';

/** The last invoice for a period that has none, but had one that was taken back. */
function voidedJoin(day: Day): string {
	return `LEFT JOIN (
			SELECT subscription_id, period_start, MAX(invoice_date) AS voided_on FROM voided_periods
			WHERE invoice_date <= DATE '${formatDay(day)}' GROUP BY subscription_id, period_start
		) AS v ON f.invoice_id IS NULL AND v.subscription_id = f.subscription_id AND v.period_start = f.month`;
}

/** A row of that query; identifiers are numbers where they are said to be. */
export function foundRow(
	row: readonly Cell[],
	isNumber: Readonly<Record<'subscription' | 'customer' | 'invoice', boolean>>,
): FoundRow {
	const number = (at: number) => Number(row[at]);
	const maybe = (at: number) => (row[at] === null ? undefined : Number(row[at]));
	const id = (at: number, isOfNumbers: boolean) =>
		row[at] === null ? undefined : isOfNumbers ? Number(row[at]) : String(row[at]);
	const invoice = (at: number): FoundInvoice | undefined => {
		const key = id(at, isNumber.invoice);
		return key === undefined
			? undefined
			: {key, issuedOn: number(at + 1), dueOn: number(at + 2), amountCents: number(at + 3)};
	};
	return {
		rule: number(0),
		since: number(1),
		position: number(2),
		billedOn: number(3),
		cents: number(4),
		subscription: id(5, isNumber.subscription),
		customer: id(6, isNumber.customer),
		startedOn: number(7),
		cancelledOn: maybe(8),
		basisPoints: number(9),
		discountUntil: maybe(10),
		invoice: invoice(11),
		first: invoice(15),
		voidedOn: maybe(19),
	};
}
