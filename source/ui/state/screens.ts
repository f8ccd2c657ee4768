import type {State} from './state.ts';

/** The screens in the order of their keys, and what they are called. */
export const screenTitles = {
	month: 'Month',
	customers: 'Customers',
	leaks: 'Leaks',
	chaos: 'Chaos',
	runs: 'Runs',
} as const;

export type ScreenName = keyof typeof screenTitles;

export const screenNames = Object.keys(screenTitles) as readonly ScreenName[];

/** What the screen is called: in opened books there is nothing to dial, but how they are judged. */
export function titleOf({books}: Pick<State, 'books'>, screen: ScreenName): string {
	return books && screen === 'chaos' ? 'Policy' : screenTitles[screen];
}
