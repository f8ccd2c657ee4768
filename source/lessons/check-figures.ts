import {compared} from './comparison.ts';
import type {Figures} from './figure.ts';
import {figureNames, numberOf} from './figure-text.ts';
import {figuresOf} from './figures.ts';
import type {Fault, Lesson, Step} from './lesson.ts';
import {bookSettings, startSettings} from './lesson-settings.ts';
import {locate} from './locate.ts';

/** The figures of a lesson's books, in the year of this seed where one is given. */
export function lessonFigures(lesson: Lesson, seed?: string): Figures {
	const settings = startSettings(lesson, seed);
	const others = Object.entries(lesson.books).map(([name, book]) => [name, bookSettings(settings, book)] as const);
	return figuresOf(
		settings,
		Object.fromEntries(others.filter(([, its]) => typeof its !== 'string')) as Record<string, typeof settings>,
	);
}

/** What is wrong with the figures that a lesson names: those that its books do not have. */
export function checkFigures(lesson: Lesson, text: string, figures = lessonFigures(lesson)): readonly Fault[] {
	return lesson.steps.flatMap((step, at) =>
		problemsOf(step, figures).map(({key, sentence}) => ({...locate(text, ['step', at, ...key]), sentence})),
	);
}

function problemsOf(step: Step, figures: Figures): {key: readonly string[]; sentence: string}[] {
	const texts: (readonly [readonly string[], string])[] = [
		[['say'], step.say],
		[['reveal'], step.reveal],
		[['solution'], step.solution],
		...step.hints.map((hint) => [['hints'], hint] as const),
		...step.play.map((keys) => [['play'], keys] as const),
	];
	const {task} = step;
	if (task && 'goal' in task) {
		texts.push(...task.goal.map(({value}) => [[task.kind, 'goal'], String(value)] as const));
	}

	const named = texts.flatMap(([key, text]) => figureNames(text).map((name) => ({key, sentence: figures(name)})));
	const found: {key: readonly string[]; sentence: unknown}[] = [...named];
	if (task?.kind === 'number') {
		const figure = figures(task.answer);
		found.push({
			key: ['predict', 'answer'],
			sentence:
				typeof figure !== 'string' && numberOf(figure) === undefined
					? `"${task.answer}" is no number; a number is march.ghost.count or close-out.leaked`
					: figure,
		});
	} else if (task?.kind === 'customers') {
		const figure = figures(task.answer);
		found.push({
			key: ['predict', 'answer'],
			sentence:
				typeof figure !== 'string' && figure.kind !== 'customers'
					? `"${task.answer}" names no customers; march.ghost.customers does`
					: figure,
		});
	} else if (task?.kind === 'choice') {
		const results = task.choices.map(({when}) => compared(when, figures));
		found.push(...results.map((sentence) => ({key: ['predict', 'choices'], sentence})));
		if (results.every((result) => result === false)) {
			found.push({
				key: ['predict', 'choices'],
				sentence: 'no choice is right in these books; leave out the when of the last one',
			});
		}
	}

	return found.filter((each): each is {key: readonly string[]; sentence: string} => typeof each.sentence === 'string');
}
