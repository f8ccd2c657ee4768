import {type BooksShape, usualShape} from '../../domain/books-shape.ts';
import {type Day, formatDay} from '../../domain/days.ts';
import type {Policy} from '../../domain/policy.ts';
import type {Leak} from '../../scenarios/scenario.ts';
import type {Dialect} from './dialect.ts';
import {duckdb} from './duckdb.ts';
import {postgresql} from './postgresql.ts';
import {spark} from './spark.ts';

/** The engines that the rules' queries are written for. */
export const dialects: readonly Dialect[] = [duckdb, postgresql, spark];

/** The query of a leak's rule over the exported tables, for this engine, as of this day, over books of this shape; it ends in a semicolon. */
export function ruleQuery(
	leak: Leak,
	dialect: Dialect,
	policy: Policy,
	months: number,
	day: Day,
	shape: BooksShape = usualShape,
): string {
	const query = dialect.said(leak.sql(policy, months, shape).trim());
	return query.replace(/CAST\(\$1 AS DATE\)|\$1/g, () => dialect.day(formatDay(day)));
}
