import fc from 'fast-check';
import {inject} from 'vitest';

const seed = Number(process.env['PROPERTY_SEED'] ?? 2024);
const times = Number(process.env['PROPERTY_TIMES'] ?? 1);

/**
 * Asserts that a law holds for `runs` drawn inputs. The draws are the same on every run; PROPERTY_SEED (a number) draws
 * others, PROPERTY_TIMES multiplies how many. Projects that run a law once more are content with a share of its runs.
 */
export function check<Input>(input: fc.Arbitrary<Input>, runs: number, law: (value: Input) => void): void {
	fc.assert(
		fc.property(input, (value) => law(value)),
		{seed, numRuns: Math.max(1, Math.ceil(runs * times * inject('share')))},
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
		{seed, numRuns: Math.max(1, Math.ceil(runs * times * inject('share')))},
	);
}
