import {type ScreenName, screenTitles} from './screens.ts';

/** What the screen is called: in opened books there is nothing to dial, but how they are judged. */
export function titleOf({books}: {readonly books?: unknown}, screen: ScreenName): string {
	return books && screen === 'chaos' ? 'Policy' : screenTitles[screen];
}
