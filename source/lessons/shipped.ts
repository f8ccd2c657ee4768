import type {Lesson} from './lesson.ts';
import {readLesson} from './read-lesson.ts';
import bridge from './shipped/bridge.toml';
import buckets from './shipped/buckets.toml';
import detector from './shipped/detector.toml';
import ghosts from './shipped/ghosts.toml';
import innocent from './shipped/innocent.toml';
import query from './shipped/query.toml';
import study from './shipped/study.toml';
import zombies from './shipped/zombies.toml';

/** The texts of the lessons that come with the program, in their order. */
export const shippedTexts: readonly string[] = [bridge, ghosts, zombies, buckets, innocent, detector, study, query];

let read: readonly Lesson[] | undefined;

/** The lessons that come with the program, in their order. They are read when first asked for. */
export function shippedLessons(): readonly Lesson[] {
	read ??= shippedTexts.map((text) => {
		const lesson = readLesson(text);
		if (!('steps' in lesson)) {
			throw new Error(lesson.map(({line, sentence}) => `${line}: ${sentence}`).join('\n'));
		}

		return lesson;
	});
	return read;
}
