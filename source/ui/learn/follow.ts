import {filledPlain} from '../../lessons/figure-text.ts';
import {type Facts, holds} from '../../lessons/goal.ts';
import type {Condition, Value} from '../../lessons/lesson.ts';
import {solved} from '../../lessons/progress.ts';
import {remember} from '../draw/memo.ts';
import type {OpenLesson} from '../state/lesson-state.ts';
import type {State} from '../state/state.ts';
import {figuresIn, stepIn} from './lesson-texts.ts';

const goalOf = remember((open: OpenLesson['lesson'], at: number, full: (text: string) => string) =>
	(goalAt(open, at) ?? []).map((each): Condition => ({...each, value: withFigures(each.value, full)})),
);

function goalAt({steps}: OpenLesson['lesson'], at: number): readonly Condition[] | undefined {
	const task = steps[at]?.task;
	return task && 'goal' in task ? task.goal : undefined;
}

function withFigures(value: Value, full: (text: string) => string): Value {
	if (Array.isArray(value)) {
		return value.map(full);
	}

	return typeof value === 'string' ? full(value) : value;
}

const fullOf = remember((figures: ReturnType<typeof figuresIn>) => (text: string) => filledPlain(text, figures));

/** Whether the goal of the step holds; `undefined` where it has none. */
export function isGoalMet(open: OpenLesson, facts: Facts): boolean | undefined {
	if (goalAt(open.lesson, open.progress.at) === undefined) {
		return undefined;
	}

	const full = fullOf(figuresIn(open));
	return holds(goalOf(open.lesson, open.progress.at, full), facts);
}

/** The state with the step solved, if its goal has come to hold. A step whose goal held already waits for a key. */
export function follow(before: State, state: State, factsIn: (state: State) => Facts): State {
	const open = state.lesson;
	if (!open || state === before) {
		return state;
	}

	const {phase, at} = open.progress;
	const isBegun = before.lesson?.lesson === open.lesson && before.lesson.progress.at === at;
	const isSame = isBegun && before.lesson?.progress === open.progress && before.lesson.outcome === open.outcome;
	const fresh = isSame && open.isFresh ? {...open, isFresh: false} : open;
	const isMet = phase === 'asked' && stepIn(open) ? isGoalMet(open, factsIn(state)) : undefined;
	if (!isBegun && isMet) {
		return {...state, lesson: {...fresh, isHeldAtStart: true}};
	}

	if (isMet === false && open.isHeldAtStart) {
		return {...state, lesson: {...fresh, isHeldAtStart: false}};
	}

	if (isMet && !open.isHeldAtStart) {
		return {...state, lesson: {...open, progress: solved(open.progress), isFresh: true, isSheetOpen: true}};
	}

	return fresh === open ? state : {...state, lesson: fresh};
}
