import {describe, expect, test} from 'vitest';
import {checkFigures} from '../../source/lessons/check-figures.ts';
import {figureNames} from '../../source/lessons/figure-text.ts';
import type {Lesson, Task} from '../../source/lessons/lesson.ts';
import {shippedLessons, shippedTexts} from '../../source/lessons/shipped.ts';
import {walkLesson} from '../../source/ui/app/walk-lesson.ts';

const most = Number(process.env['LESSON_SEEDS'] ?? 3);
const seeds = ['leaktui', 'class 7b', 'Ana', ...Array.from({length: 17}, (_, at) => `seed ${at}`)].slice(0, most);

/** A prediction that nobody answers. */
function unanswered(task: Task): Task {
	return task.kind === 'choice' ? {...task, choices: []} : 'answer' in task ? {...task, answer: 'nothing'} : task;
}

/** A query is scored by the engine, which the walk does not have: such a lesson is played in `test/ui/learn`. */
const isQueried = ({steps}: Lesson) => steps.some(({task}) => task?.kind === 'sql');

test('the figures of every lesson can be computed', () => {
	for (const [at, lesson] of shippedLessons().entries()) {
		expect(checkFigures(lesson, shippedTexts[at] as string)).toEqual([]);
	}
});

describe.each(shippedLessons().filter((lesson) => !isQueried(lesson)))('$title', (lesson) => {
	const text = shippedTexts[shippedLessons().indexOf(lesson)] as string;

	test.each(seeds)('is walked to its end by its solutions, in the year of %s', (seed) => {
		expect(walkLesson(lesson, seed)).toBeUndefined();
		expect(checkFigures(lesson, text)).toEqual([]);
	});

	test('is stuck without them: asking and going on leave every task where it is', () => {
		const tasks = lesson.steps.filter(({task}) => task);
		for (const {id} of tasks) {
			const mute = {
				...lesson,
				steps: lesson.steps.map((step) =>
					step.id === id ? {...step, play: [], task: step.task && unanswered(step.task)} : step,
				),
			};
			expect(walkLesson(mute as Lesson), id).toMatchObject({key: 'play'});
		}
	});

	test('takes five to eight minutes, and every number of its hints is computed', () => {
		expect(lesson.minutes).toBeGreaterThanOrEqual(5);
		expect(lesson.minutes).toBeLessThanOrEqual(8);
		for (const name of lesson.steps.flatMap((step) => step.hints.flatMap(figureNames))) {
			expect(name).toMatch(/[a-z]/);
		}
	});
});
