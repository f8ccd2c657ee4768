import {useCallback, useEffect, useRef, useState} from 'react';
import type {Action} from '../state/actions.ts';
import type {Effect, State} from '../state/state.ts';
import type {Updated} from '../state/updated.ts';
import type {Ground} from '../terminal/ground.ts';
import {usePresses} from '../terminal/use-presses.ts';
import type {Ahead} from './ahead.ts';
import {Frame} from './frame.tsx';
import {paste, press} from './press.ts';
import {update} from './update.ts';
import {useStepAhead} from './use-step-ahead.ts';

export type Props = {
	readonly initial: State;
	/** Performs what an update asks for; what comes of it is an action again. */
	readonly perform: (effect: Effect, state: State, dispatch: (action: Action) => void) => void;
	/** Calls back whenever the terminal has another size; returns how to stop. */
	readonly onResize: (listener: (columns: number, rows: number) => void) => () => void;
	/** Calls back when it is known what the terminal's letters stand on; returns how to stop. */
	readonly onGround?: (listener: (ground: Ground) => void) => () => void;
	/** Makes ready what the last key leads to when it comes again; without it, keys are pressed one by one. */
	readonly ahead?: Ahead;
};

const oneByOne: Ahead = {press, shown: () => undefined};

/** The state whose lesson is worth keeping now: as it was when one is left, as it is after a step or when the program is. */
function stateToKeep(before: State, next: State, effect: Effect | undefined): State | undefined {
	if (before.lesson && before.lesson.lesson !== next.lesson?.lesson) {
		return before;
	}

	const isFurther = next.lesson !== undefined && next.lesson.progress !== before.lesson?.progress;
	const isLeft = next.lesson !== undefined && effect?.type === 'quit';
	return isFurther || isLeft ? next : undefined;
}

/** The program: keys become actions, actions states, states a frame, and effects go to the shell. */
export function App({initial, perform, onResize, onGround, ahead = oneByOne}: Props) {
	const [state, setState] = useState(initial);
	const latest = useRef(initial);

	const advance = useCallback(
		(change: (state: State) => Updated) => {
			const [next, effect] = change(latest.current);
			const before = latest.current;
			latest.current = next;
			setState(next);
			const toKeep = stateToKeep(before, next, effect);
			if (toKeep) {
				perform({type: 'keep-lesson'}, toKeep, (action) => advance((current) => update(current, action)));
			}

			if (effect) {
				perform(effect, next, (action) => advance((current) => update(current, action)));
			}
		},
		[perform],
	);

	useEffect(() => {
		if (latest.current.mapping?.reading) {
			advance((current) => update(current, {type: 'mapping', request: 'read'}));
		}

		if (latest.current.screen === 'lessons') {
			advance((current) => update(current, {type: 'screen', screen: 'lessons'}));
		}
	}, [advance]);

	useEffect(
		() => onResize((columns, rows) => advance((current) => update(current, {type: 'resize', columns, rows}))),
		[onResize, advance],
	);

	useEffect(
		() => onGround?.((ground) => advance((current) => update(current, {type: 'ground', ground}))),
		[onGround, advance],
	);

	useEffect(() => {
		if (!state.isPlaying) {
			return;
		}

		const timer = setInterval(() => advance((current) => update(current, {type: 'tick'})), 1000 / state.speed);
		return () => clearInterval(timer);
	}, [state.isPlaying, state.speed, advance]);

	const isClass = state.lesson?.isClass ?? false;
	useEffect(() => {
		if (!isClass) {
			return;
		}

		const timer = setInterval(() => advance((current) => update(current, {type: 'lesson', request: 'second'})), 1000);
		return () => clearInterval(timer);
	}, [isClass, advance]);

	usePresses(
		useCallback((key) => advance((current) => ahead.press(current, key)), [advance, ahead]),
		useCallback((text) => advance((current) => paste(current, text)), [advance]),
	);

	useEffect(() => ahead.shown(state), [state, ahead]);
	useStepAhead(state);
	return <Frame state={state} />;
}
