import type {BooksShape, WrittenBooks} from '../domain/books-shape.ts';
import {joinPlansSql, monthlySql} from '../scenarios/sql-parts.ts';

/** Monthly recurring revenue of books from outside, by plan where they have plans: at the prices and discounts of the as-of day, years by the month. */
export function revenueOfBooks(shape: BooksShape & {readonly written: WrittenBooks}): string {
	const money = `SUM(${monthlySql(shape, 'as_of()').replaceAll('CAST($1 AS DATE)', 'as_of()')}) AS mrr`;
	const active = "WHERE s.status = 'Active' AND s.start_date <= as_of()";
	return shape.written.hasPlans
		? `SELECT COALESCE(p.plan_name, 'all plans') AS plan, COUNT(*) AS subscriptions, ${money}
FROM subscriptions AS s
${joinPlansSql({...shape, hasPeriods: false})}${active}
GROUP BY ROLLUP (p.plan_name)
ORDER BY GROUPING(p.plan_name), mrr DESC;`
		: `SELECT COUNT(*) AS subscriptions, ${money}
FROM subscriptions AS s
${active};`;
}
