import type {BooksShape} from '../../domain/books-shape.ts';
import {billingDay, type Day, formatDay, type Month} from '../../domain/days.ts';
import type {Policy} from '../../domain/policy.ts';
import type {Leak} from '../../scenarios/scenario.ts';

/** The place that a query is narrowed to, and how the rule judges it. */
export type SqlPlace = {
	readonly policy: Policy;
	/** How many months are billed. */
	readonly months: number;
	/** Of the books that it runs over. */
	readonly shape: BooksShape;
	readonly asOf: Day;
	readonly subscriptionId: number;
	readonly month: Month;
};

/** The leak's own query over the exported tables, as of this day and narrowed to this subscription and month. Runs as it is in PostgreSQL and DuckDB. */
export function sqlFor(leak: Leak, {policy, months, shape, asOf, subscriptionId, month}: SqlPlace): string {
	const rule = leak
		.sql(policy, months, shape)
		.trim()
		.replace(/;$/, '')
		.replaceAll('$1', () => `'${formatDay(asOf)}'`);
	const indented = rule
		.split('\n')
		.map((row) => `  ${row}`)
		.join('\n');
	return `SELECT * FROM (\n${indented}\n) AS ${leak.shortName.replaceAll(/[^a-z]/g, '_')}\nWHERE subscription_id = ${subscriptionId} AND month = DATE '${formatDay(billingDay(month))}';`;
}
