import {judge, rightAnswer} from '../../lessons/judge.ts';
import {isPrediction} from '../../lessons/lesson.ts';
import {attempted, hinted, isFinished, nextStep, solutionAsked, solved} from '../../lessons/progress.ts';
import type {LessonRequest, ListedLesson, OpenLesson} from '../state/lesson-state.ts';
import {backInOwnYear} from '../state/own-year.ts';
import {say} from '../state/say.ts';
import type {Prompt, State} from '../state/state.ts';
import type {Updated} from '../state/updated.ts';
import {figuresIn, stepIn} from './lesson-texts.ts';
import {openLesson} from './open-lesson.ts';

/** What a learner asks for; what there is no lesson for is said. */
export function askLesson(state: State, request: LessonRequest): Updated {
	const open = state.lesson;
	if (!open) {
		return [say(state, 'no lesson is open: 7 lists them')];
	}

	switch (request) {
		case 'second':
			return [{...state, lesson: {...open, seconds: open.seconds + 1}}];
		case 'sheet':
			return [toggled(state, open)];
		case 'leave':
			return [
				say(backInOwnYear(state), `«${open.lesson.title}» is left: 7 leads back to where you were`),
				{type: 'lessons'},
			];
		case 'hint':
			return [hint(state, open)];
		case 'solution':
			return [solution(state, open)];
		case 'skip':
			return [skip(state, open)];
		case 'on':
			return goOn(state, open);
	}
}

/** The lesson comes or goes; who hides it is told how it comes back. */
function toggled(state: State, open: OpenLesson): State {
	const turned = {...state, lesson: {...open, isSheetOpen: !open.isSheetOpen}};
	return open.isSheetOpen ? say(turned, 'the lesson is hidden: ; shows it') : turned;
}

function withLesson(state: State, open: OpenLesson, change: Partial<OpenLesson>): State {
	return {...state, lesson: {...open, isFresh: true, isSheetOpen: true, ...change}};
}

function hint(state: State, open: OpenLesson): State {
	const most = stepIn(open)?.hints.length ?? 0;
	const progress = hinted(open.progress, most);
	return progress === open.progress
		? say(state, most === 0 ? 'there is no hint here' : 'that was the last hint: ! shows the solution')
		: withLesson(state, open, {progress});
}

function solution(state: State, open: OpenLesson): State {
	const step = stepIn(open);
	if (!step?.task) {
		return say(state, 'there is nothing to solve here: . goes on');
	}

	const progress = solutionAsked(open.progress);
	return progress === open.progress ? state : withLesson(state, open, {progress});
}

/** Goes on without doing it: the solution is shown, and the step is marked as skipped. */
function skip(state: State, open: OpenLesson): State {
	if (!open.lesson.isSkippable || !stepIn(open)?.task || open.progress.phase === 'solved') {
		return say(state, 'this step can’t be skipped');
	}

	return withLesson(state, open, {progress: solved({...open.progress, solution: 'seen'}, 'skipped')});
}

/** From a solved step to the next; opens the field of a prediction; from the end back to the list. */
function goOn(state: State, open: OpenLesson): Updated {
	const step = stepIn(open);
	const {progress} = open;
	if (!step) {
		return [{...backInOwnYear(state), screen: 'lessons', overlay: undefined}, {type: 'lessons'}];
	}

	if (progress.phase === 'solved' || !step.task || open.isHeldAtStart) {
		return [withLesson(state, open, {progress: nextStep(solved(progress)), isHeldAtStart: false, outcome: ''})];
	}

	if (isPrediction(step.task)) {
		return open.isClass ? [reveal(state, open)] : [withField(state)];
	}

	return [say(withLesson(state, open, {isFresh: false}), 'that is not done yet: , gives a hint, ! the solution')];
}

/** In a class predictions are made aloud. */
function reveal(state: State, open: OpenLesson): State {
	const task = stepIn(open)?.task;
	return isPrediction(task)
		? withLesson(state, open, {
				progress: solved(open.progress),
				outcome: `It is ${rightAnswer(task, figuresIn(open)).told}.`,
			})
		: state;
}

function withField(state: State): State {
	const prompt: Prompt = {kind: 'predict', text: '', cursor: 0, before: '', choice: 0};
	return {...state, isPlaying: false, prompt};
}

/** Takes a prediction: right or wrong, it leads on to what is so. */
export function predict(state: State, prompt: Prompt): Updated {
	const open = state.lesson;
	const task = open && stepIn(open)?.task;
	if (!open || !isPrediction(task)) {
		return [state];
	}

	const judgement = judge(task, prompt.text, figuresIn(open));
	if (typeof judgement === 'string') {
		return [{...state, prompt: {...prompt, problem: judgement}}];
	}

	const {isRight, sentence} = judgement;
	const progress = isRight ? solved(open.progress) : solved(attempted(open.progress, prompt.text.trim()), 'wrong');
	return [withLesson(state, open, {progress, outcome: `${isRight ? 'Right.' : 'Not so.'} ${sentence}`})];
}

/** The list of lessons as it was read. What is open stays open. */
export function hearLessons(state: State, listing: readonly ListedLesson[]): State {
	return {...state, lessons: {...state.lessons, listing}};
}

/** Opens the lesson of the list with this id; where it is open already, nothing is lost. */
export function beginLesson(state: State, id: string | undefined): State {
	const listed = state.lessons.listing?.find(({lesson}) => lesson.id === id);
	if (!listed) {
		return say(state, 'the lessons are being read');
	}

	const {lesson: open} = state;
	if (open && open.lesson.id === id && !isFinished(open.progress, listed.lesson.steps.length)) {
		return withLesson({...state, screen: 'month'}, open, {});
	}

	return openLesson(state, listed.lesson, listed.kept);
}

/** The lesson that the list is on. */
export function lessonAtLine({lessons}: State): ListedLesson | undefined {
	return lessons.listing?.[lessons.line];
}

export function moveInLessons(state: State, by: number): State {
	const last = Math.max(0, (state.lessons.listing?.length ?? 0) - 1);
	return {...state, lessons: {...state.lessons, line: Math.min(last, Math.max(0, state.lessons.line + by))}};
}
