import {describe, expect, test} from 'vitest';
import {checkFigures} from '../../source/lessons/check-figures.ts';
import {figureNames} from '../../source/lessons/figure-text.ts';
import type {Lesson} from '../../source/lessons/lesson.ts';
import {readLesson} from '../../source/lessons/read-lesson.ts';
import {shippedLessons, shippedTexts, sqlTexts} from '../../source/lessons/shipped.ts';
import {press} from '../../source/ui/app/press.ts';
import {lessonBegun, walkLesson} from '../../source/ui/app/walk-lesson.ts';

const most = Number(process.env['LESSON_SEEDS'] ?? 3);
const seeds = ['leaktui', 'class 7b', 'Ana', ...Array.from({length: 17}, (_, at) => `seed ${at}`)].slice(0, most);

describe.each(shippedLessons())('$title', (lesson) => {
	const text = shippedTexts[shippedLessons().indexOf(lesson)] as string;

	test.each(seeds)('is walked to its end by its solutions, in the year of %s', (seed) => {
		expect(walkLesson(lesson, seed)).toBeUndefined();
		expect(checkFigures(lesson, text)).toEqual([]);
	});

	test('is stuck without them: no task is passed by keys that only go on, ask for hints or for the solution', () => {
		const tasks = lesson.steps.flatMap((step, at) => (step.task ? [at] : []));
		for (const at of tasks) {
			const begun = lessonBegun({...lesson, steps: lesson.steps.slice(at)} as Lesson);
			const idle = ['.', 'escape', ',', '!', '!', ';', ';', '.', 'escape'];
			const after = idle.reduce((state, key) => press(state, key)[0], begun);
			expect(after.lesson?.progress.at, lesson.steps[at]?.id).toBe(0);
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

test('the lesson for the SQL screen can be read too', () => {
	for (const text of sqlTexts) {
		const lesson = readLesson(text);
		expect('steps' in lesson ? checkFigures(lesson, text) : lesson).toEqual([]);
	}
});
