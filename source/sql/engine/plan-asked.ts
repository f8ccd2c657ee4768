/** `EXPLAIN`, and whether the query is to be run for it; comments may stand before. Each is read in one way only, and so in no time. */
const asking = /^((?:\s|--[^\n]*(?:\n|$)|\/\*(?:[^*]|\*(?!\/))*\*\/)*)(EXPLAIN(\s+ANALYZE)?)(?=[\s(])/i;

/** A query whose plan is asked for, and not its rows. */
export type PlanAsked = {
	/** The query alone; blanks stand for the words that ask, so that every place is where it was. */
	readonly query: string;
	/** Whether it is run, to say what every step took. */
	readonly isMeasured: boolean;
};

/** What a text asks the plan of; `undefined` where it asks for rows. */
export function planAsked(sql: string): PlanAsked | undefined {
	const [all, before = '', words = '', measured] = asking.exec(sql) ?? [];
	return all === undefined
		? undefined
		: {
				query: `${before}${words.replace(/\S/g, ' ')}${sql.slice(all.length)}`,
				isMeasured: measured !== undefined,
			};
}
