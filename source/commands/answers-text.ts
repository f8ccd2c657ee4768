import {plainText} from '../domain/plain-text.ts';
import {lessonFigures} from '../lessons/check-figures.ts';
import {filled} from '../lessons/figure-text.ts';
import {rightAnswer} from '../lessons/judge.ts';
import {isPrediction, type Lesson} from '../lessons/lesson.ts';
import {startSettings} from '../lessons/lesson-settings.ts';

/** The teacher's key: every task with what is right in the year of this seed. */
export function answersText(lesson: Lesson, seed: string | undefined): string {
	const figures = lessonFigures(lesson, seed);
	const rows = lesson.steps.flatMap(({id, task, solution}, at) => {
		if (!task) {
			return [];
		}

		const right = isPrediction(task)
			? `${filled(task.ask, figures)} ${rightAnswer(task, figures).told}`
			: filled(solution, figures);
		return [`${at + 1}. ${id}: ${right}`];
	});
	return `${plainText([`${lesson.title}, seed ${startSettings(lesson, seed).seed}`].join(''))}\n${rows.map(plainText).join('\n')}\n`;
}
