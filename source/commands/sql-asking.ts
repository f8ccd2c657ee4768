import type {Day} from '../domain/days.ts';
import type {Outcome} from '../sql/answer.ts';
import type {Engine} from '../sql/engine/start-engine.ts';

/** What is asked, and of whom. */
export type Asking = {readonly engine: Engine; readonly sql: string; readonly day: Day};

/** How many rows an answer has. Throws the sentence that says why there is none. */
export function answered(outcome: Outcome): number {
	if (outcome.fault) {
		throw new Error(outcome.fault.sentence);
	}

	return outcome.count;
}
