const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** The keywords of queries, in the order in which they are offered. */
export const keywordList = words(`
	SELECT FROM WHERE GROUP BY ORDER HAVING LIMIT OFFSET JOIN LEFT RIGHT FULL INNER CROSS OUTER ANTI SEMI ON USING AS AND OR NOT
	IN IS NULL EXISTS BETWEEN LIKE ILIKE CASE WHEN THEN ELSE END DISTINCT ALL ANY UNION INTERSECT EXCEPT WITH RECURSIVE VALUES
	ASC DESC NULLS FIRST LAST OVER PARTITION ROWS RANGE PRECEDING FOLLOWING CURRENT ROW FILTER WINDOW QUALIFY ROLLUP CUBE
	GROUPING SETS CAST DATE TIMESTAMP INTERVAL TRUE FALSE LATERAL PIVOT UNPIVOT DESCRIBE SUMMARIZE EXPLAIN ANALYZE EXTRACT
`);

export const keywords: ReadonlySet<string> = new Set(keywordList);

/** Functions that are offered: those that a question about books needs. */
export const functionList = words(`
	as_of abs any_value arg_max arg_min avg ceil coalesce concat corr count count_if cume_dist current_date date_diff date_part
	date_trunc day dayname dense_rank first_value floor format generate_series greatest lag last_day last_value lead least
	length list lower lpad make_date max median min mode month monthname nullif ntile percent_rank quantile_cont range rank
	regexp_matches regexp_replace replace round row_number rpad split_part sqrt stddev strftime string_agg strptime
	substring sum trim typeof unnest upper year
`);
