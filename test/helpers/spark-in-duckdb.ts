/** What Spark SQL has of its own, in DuckDB's words: what its queries say can then be asked here. */
export const sparkInDuckdb = [
	'CREATE MACRO sequence(first, last, step) AS generate_series(first, last, step)',
	'CREATE MACRO explode(list) AS unnest(list)',
	'CREATE OR REPLACE MACRO date_add(day, days) AS CAST(day AS DATE) + days',
];
