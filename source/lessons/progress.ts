/** Where a learner is in a lesson. Steps only ever move on: what is finished stays so, and is never checked again. */
export type Progress = {
	/** The step, 0 first; as many as there are steps once all are done. */
	readonly at: number;
	/** Whether it is asked for still, or solved and explained. */
	readonly phase: 'asked' | 'solved';
	/** Hints seen of this step. */
	readonly hints: number;
	/** Whether the solution of this step was asked for, and is waiting for a yes; then whether it was seen. */
	readonly solution: 'hidden' | 'asked' | 'seen';
	/** What was tried on this step, the latest last. */
	readonly tried: readonly string[];
	/** How each step that is done was done. */
	readonly done: readonly Done[];
};

export type Done = 'solved' | 'shown' | 'wrong' | 'skipped';

export const beginning: Progress = {at: 0, phase: 'asked', hints: 0, solution: 'hidden', tried: [], done: []};

/** So many tries are kept of a step. */
const mostTried = 5;

/** One more hint of so many. */
export function hinted(progress: Progress, most: number): Progress {
	return progress.phase === 'solved' || progress.hints >= most ? progress : {...progress, hints: progress.hints + 1};
}

/** The solution: asked for once, shown when asked for again. */
export function solutionAsked(progress: Progress): Progress {
	return progress.phase === 'solved' || progress.solution === 'seen'
		? progress
		: {...progress, solution: progress.solution === 'hidden' ? 'asked' : 'seen'};
}

/** Something that was tried and is not what was asked for. */
export function attempted(progress: Progress, what: string): Progress {
	return {...progress, tried: [...progress.tried, what].slice(-mostTried)};
}

/** The step is done; who saw the solution is marked so. */
export function solved(progress: Progress, how: Done = progress.solution === 'seen' ? 'shown' : 'solved'): Progress {
	return progress.phase === 'solved' ? progress : {...progress, phase: 'solved', done: [...progress.done, how]};
}

/** The step after a solved one. */
export function nextStep(progress: Progress): Progress {
	return progress.phase === 'asked' ? progress : {...beginning, at: progress.at + 1, done: progress.done};
}

export function isFinished({at}: Progress, steps: number): boolean {
	return at >= steps;
}

/** Of two, the one that is further: what two programs kept of one lesson. */
export function further(a: Progress, b: Progress): Progress {
	return b.done.length > a.done.length || (b.done.length === a.done.length && b.at >= a.at) ? b : a;
}
