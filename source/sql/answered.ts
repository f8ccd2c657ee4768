import type {Outcome} from './answer.ts';

/** How many rows an answer has. Throws the sentence that says why there is none. */
export function answered(outcome: Outcome): number {
	if (outcome.fault) {
		throw new Error(outcome.fault.sentence);
	}

	return outcome.count;
}
