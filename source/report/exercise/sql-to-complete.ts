/** A query with gaps, and what belongs in them, in their order. */
export type SqlToComplete = {readonly text: string; readonly gaps: readonly string[]};

/** A line that adds a condition: how it begins, and the condition. */
const condition = /^(\s*(?:AND|HAVING)\s+)(.*?)(;?)$/i;
const firstCondition = /^(\s*WHERE\s+)(.*?)(;?)$/i;

/**
 * Takes the conditions out of a query, one line each, and leaves numbered gaps: those after AND and HAVING, for they are
 * what tells the rule apart; where there are none, the one after WHERE. The rest shows where to look.
 */
export function sqlToComplete(sql: string): SqlToComplete {
	const lines = sql.split('\n');
	const pattern = lines.some((line) => condition.test(line)) ? condition : firstCondition;
	const gaps: string[] = [];
	const text = lines.map((line) => {
		const [, begin, taken, end] = pattern.exec(line) ?? [];
		if (begin === undefined || taken === undefined) {
			return line;
		}

		gaps.push(taken);
		return `${begin}________________ /* ${gaps.length} */${end}`;
	});
	return {text: text.join('\n'), gaps};
}
