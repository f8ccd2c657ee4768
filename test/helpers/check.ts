import fc from 'fast-check';
import {inject} from 'vitest';

const seed = Number(process.env['PROPERTY_SEED'] ?? 2024);
const times = Number(process.env['PROPERTY_TIMES'] ?? 1);

/** How many of a law's runs are made here: a share of them in `npm test`, all in `npm run torture`. */
export function shareOf(runs: number): number {
	return Math.max(1, Math.ceil(runs * times * inject('share')));
}

/** The first of so many items, a share of all in `npm test`; all of them in `npm run torture`. */
export function someOf<Item>(items: readonly Item[]): readonly Item[] {
	return items.slice(0, Math.ceil(items.length * inject('share')));
}

/**
 * Asserts that a law holds for `runs` drawn inputs. The draws are the same on every run; PROPERTY_SEED (a number) draws
 * others, PROPERTY_TIMES multiplies how many. `npm test` is content with a share of the runs.
 */
export function check<Input>(input: fc.Arbitrary<Input>, runs: number, law: (value: Input) => void): void {
	fc.assert(
		fc.property(input, (value) => law(value)),
		{seed, numRuns: shareOf(runs)},
	);
}

/** The same for a law that takes its time. */
export async function checkLater<Input>(
	input: fc.Arbitrary<Input>,
	runs: number,
	law: (value: Input) => Promise<void>,
): Promise<void> {
	await fc.assert(
		fc.asyncProperty(input, (value) => law(value)),
		{seed, numRuns: shareOf(runs)},
	);
}
