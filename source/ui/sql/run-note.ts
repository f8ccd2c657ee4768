import type {State} from '../state/state.ts';

/** Below this, in milliseconds, a query is not said to run: its answer is there as soon as it could be read. */
const silent = 200;

/** How long the query runs and what stops it, or how long it ran. */
export function runNote({sql: {isRunning, elapsed, answer, fault, engine}}: State): string {
	if (isRunning) {
		return elapsed < silent ? '' : `running ${secondsText(elapsed)} · esc stops`;
	}

	if (engine === 'starting') {
		return 'starting';
	}

	return answer && !fault ? `${Math.max(1, Math.round(answer.milliseconds))} ms` : '';
}

function secondsText(milliseconds: number): string {
	return `${(milliseconds / 1000).toFixed(1)} s`;
}
