import type {Dialect} from './dialect.ts';

const billingDays =
	/SELECT CAST\(generate_series AS DATE\) AS (\w+)\s+FROM generate_series\(TIMESTAMP '([\d-]+)', TIMESTAMP '([\d-]+)', INTERVAL '1 month'\)/g;
const daysLater = /([a-z_]\w*\.[a-z_]\w*) \+ (\d+)\b/g;

/** Spark SQL has a function for rows from one day to another, and one for adding days to a date. */
export const spark: Dialect = {
	name: 'spark',
	day: (written) => `DATE '${written}'`,
	said: (shared) =>
		shared
			.replace(
				billingDays,
				(_, name: string, first: string, last: string) =>
					`SELECT explode(sequence(DATE '${first}', DATE '${last}', INTERVAL '1' MONTH)) AS ${name}`,
			)
			.replace(daysLater, (_, date: string, days: string) => `date_add(${date}, ${days})`),
};
