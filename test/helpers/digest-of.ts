import {startDigest} from '../../source/simulation/digest.ts';
import type {Simulation} from '../../source/simulation/simulate.ts';

/** The digest of a simulation that is added whole, not block by block. */
export function digestOf(simulation: Simulation): string {
	const digest = startDigest();
	digest.add(simulation);
	return digest.text();
}
