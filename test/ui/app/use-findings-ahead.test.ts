import {expect, test, vi} from 'vitest';
import {stepFrom} from '../../../source/domain/timeline.ts';
import {findingsAhead, findingsIn, timelineIn} from '../../../source/ui/state/derive.ts';
import {aReader} from '../../helpers/a-reader.tsx';
import {anApp} from '../../helpers/an-app.tsx';
import {someBooks} from '../../helpers/some-books.ts';

test('on opened books, the step back is looked ahead to while nothing is asked, and then the one before', async () => {
	const books = someBooks();
	const state = aReader({books}).state();
	const before = stepFrom(timelineIn(state), state.day, -1);
	const app = anApp({books});
	/** Whether nobody has to look any more. */
	const isKnown = (day: number) => findingsAhead(state, day).next().done === true;
	await vi.waitUntil(() => isKnown(before), {interval: 1});
	const earlier = stepFrom(timelineIn(state), before, -1);
	expect(findingsIn({...state, day: before}).length).toBeGreaterThan(0);
	expect(isKnown(earlier)).toBe(false);
	await app.sends('[');
	await vi.waitUntil(() => isKnown(earlier), {interval: 1});
	app.unmount();
});
