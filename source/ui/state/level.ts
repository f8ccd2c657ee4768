/** What is known of the year: the tables alone, what the rules make of them by the day, or what was injected. In the order of its key. */
export const levels = ['evidence', 'detector', 'truth'] as const;

export type Level = (typeof levels)[number];

/** The level after this one; after the last comes the first. */
export function levelAfter(level: Level): Level {
	return levels[(levels.indexOf(level) + 1) % levels.length] as Level;
}
