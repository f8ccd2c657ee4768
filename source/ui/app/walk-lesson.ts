import {filledPlain} from '../../lessons/figure-text.ts';
import {rightAnswer} from '../../lessons/judge.ts';
import {isPrediction, type Lesson} from '../../lessons/lesson.ts';
import {defaultSettings} from '../../simulation/settings.ts';
import {isGoalMet} from '../learn/follow.ts';
import {figuresIn, stepIn} from '../learn/lesson-texts.ts';
import {openLesson} from '../learn/open-lesson.ts';
import type {OpenLesson} from '../state/lesson-state.ts';
import type {State} from '../state/state.ts';
import {initialState} from './initial-state.ts';
import {lessonFacts} from './lesson-facts.ts';
import {press} from './press.ts';

/** What keeps a walk from its end: the step, 0 first, and why. */
export type Stumble = {readonly step: number; readonly key: string; readonly sentence: string};

const keyNames = new Set([
	'enter',
	'escape',
	'backspace',
	'tab',
	'shift+tab',
	'space',
	'up',
	'down',
	'left',
	'right',
	'pageup',
	'pagedown',
	'home',
	'end',
	'ctrl+p',
]);

/** The keys behind one word of `play`: a key by its name, `down*5` for five times, or a text that is typed. */
function keysOfWord(word: string): string[] {
	const many = /^(.+)\*(\d{1,2})$/.exec(word);
	const [name, times] =
		many && (keyNames.has(many[1] as string) || many[1]?.length === 1)
			? [many[1] as string, Number(many[2])]
			: [word, 1];
	return keyNames.has(name)
		? Array<string>(times).fill(name)
		: times > 1
			? Array<string>(times).fill(name)
			: [...name].map((letter) => (letter === ' ' ? 'space' : letter));
}

/** A state as the program begins, with the lesson open in the year of this seed. */
function lessonBegun(lesson: Lesson, seed?: string): State {
	const first = initialState({settings: defaultSettings, theme: 'no-color', isAscii: false, columns: 100, rows: 30});
	return openLesson(first, lesson, undefined, {seed});
}

/** What no task may be solved by: going on, all hints, the solution, the sheet. */
function idleKeys({task}: Lesson['steps'][number]): string[] {
	const asking = [',', ',', '!', '!', ';', ';'];
	return isPrediction(task) ? ['.', 'escape', ...asking] : ['.', ...asking, '.'];
}

/** Plays a lesson by its solutions, as a learner who presses exactly those keys would; gives where that gets stuck, if it does. */
export function walkLesson(lesson: Lesson, seed?: string): Stumble | undefined {
	let state = lessonBegun(lesson, seed);
	for (const [at, step] of lesson.steps.entries()) {
		const open = state.lesson as OpenLesson;
		if (open.isHeldAtStart || isGoalMet(open, lessonFacts(state))) {
			return {
				step: at,
				key: 'do',
				sentence: `the goal of step "${step.id}" holds already when it begins; ask for something that is still to be done`,
			};
		}

		const idle = step.task ? presses(state, idleKeys(step)).lesson : open;
		if (idle?.progress.at !== at || idle.progress.phase === 'solved') {
			return {step: at, key: 'do', sentence: `step "${step.id}" is passed by doing nothing`};
		}

		state = presses(state, keysOf(open));
		if (step.task && state.lesson?.progress.phase !== 'solved') {
			return {
				step: at,
				key: 'play',
				sentence: `the keys of step "${step.id}" do not lead to its goal${state.message ? `; the program says: ${state.message.text}` : ''}`,
			};
		}

		state = presses(state, ['.']);
	}

	return undefined;
}

/** The keys that solve the step that the lesson is on. */
function keysOf(open: OpenLesson): string[] {
	const step = stepIn(open);
	if (isPrediction(step?.task)) {
		return ['.', ...keysOfWord(rightAnswer(step.task, figuresIn(open)).typed), 'enter'];
	}

	return (step?.play ?? []).flatMap((word) => keysOfWord(filledPlain(word, figuresIn(open))));
}

function presses(state: State, keys: readonly string[]): State {
	return keys.reduce((before, key) => press(before, key)[0], state);
}
