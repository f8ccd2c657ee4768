import {type ScreenName, screenTitles} from './screens.ts';
import type {State} from './state.ts';

/** What the screen is called: in opened books there is nothing to dial, but how they are judged. */
export function titleOf({books}: Pick<State, 'books'>, screen: ScreenName): string {
	return books && screen === 'chaos' ? 'Policy' : screenTitles[screen];
}
