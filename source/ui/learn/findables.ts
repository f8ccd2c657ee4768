import {plainText} from '../../domain/plain-text.ts';
import {remember} from '../draw/memo.ts';
import type {Findable, Finder} from '../state/findable.ts';
import type {ListedLesson} from '../state/lesson-state.ts';

const none: readonly ListedLesson[] = [];

const found = remember((listing: readonly ListedLesson[]): readonly Findable[] =>
	listing.map(({lesson}) => ({
		kind: 'lesson',
		title: plainText(lesson.title),
		aliases: [lesson.id, `lesson ${lesson.id}`],
		note: `${lesson.minutes} min`,
		action: {type: 'begin-lesson', id: lesson.id},
	})),
);

/** The lessons, once they are read; choosing one begins it, or goes on. */
export const findLessons: Finder = ({lessons}) => found(lessons.listing ?? none);
