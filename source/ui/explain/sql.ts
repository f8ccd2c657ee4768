import type {BooksShape} from '../../domain/books-shape.ts';
import {type Day, formatDay, never} from '../../domain/days.ts';
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
	/** As the tables number it: of books with periods of their own, its place among the subscriptions, from 0. */
	readonly subscriptionId: number;
	/** The day that names the period: in the simulated year the month's 1st. `never` where no period begins in the month. */
	readonly billedOn: Day;
};

/** The leak's own query over the tables of books of this shape, as of this day and narrowed to this subscription and period. Runs as it is in PostgreSQL and DuckDB. */
export function sqlFor(leak: Leak, {policy, months, shape, asOf, subscriptionId, billedOn}: SqlPlace): string {
	const rule = leak
		.sql(policy, months, shape)
		.trim()
		.replace(/;$/, '')
		.replaceAll('$1', () => `'${formatDay(asOf)}'`);
	const indented = rule
		.split('\n')
		.map((row) => `  ${row}`)
		.join('\n');
	const period = billedOn === never ? '' : ` AND month = DATE '${formatDay(billedOn)}'`;
	return `SELECT * FROM (\n${indented}\n) AS ${leak.shortName.replaceAll(/[^a-z]/g, '_')}\nWHERE subscription_id = ${subscriptionId}${period};`;
}
