import {lessonFigures} from '../../lessons/check-figures.ts';
import type {Lesson, Step} from '../../lessons/lesson.ts';
import {remember} from '../draw/memo.ts';
import type {OpenLesson} from '../state/lesson-state.ts';

const figuresFor = remember((lesson: Lesson, seed: string) => lessonFigures(lesson, seed), 2);

/** The figures of the learner's own books. */
export function figuresIn({lesson, seed}: OpenLesson) {
	return figuresFor(lesson, seed);
}

/** The step that the learner is on; `undefined` once all are done. */
export function stepIn({lesson, progress}: OpenLesson): Step | undefined {
	return lesson.steps[progress.at];
}
