/** The screens in the order of their keys, and what they are called. */
export const screenTitles = {
	month: 'Month',
	customers: 'Customers',
	leaks: 'Leaks',
	chaos: 'Chaos',
	runs: 'Runs',
	sql: 'SQL',
	lessons: 'Lessons',
} as const;

export type ScreenName = keyof typeof screenTitles;

export const screenNames = Object.keys(screenTitles) as readonly ScreenName[];
