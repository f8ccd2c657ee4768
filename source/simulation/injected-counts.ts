import {never} from '../domain/days.ts';
import {cancelling, joiningScenarios, monthlyScenarios} from '../scenarios/index.ts';
import type {Simulation} from './simulate.ts';

/** How often each scenario did strike in the whole simulation, by scenario id. */
export function injectedCounts({truth, ledger}: Simulation): Readonly<Record<string, number>> {
	const counts = new Array<number>(monthlyScenarios.length + 1).fill(0);
	for (const struck of truth.struck) {
		counts[struck] = (counts[struck] as number) + 1;
	}

	return {
		...Object.fromEntries(monthlyScenarios.map(({id}, at) => [id, counts[at + 1] as number])),
		[cancelling.id]: ledger.facts.cancelledOn.reduce((count, day) => count + (day === never ? 0 : 1), 0),
		...Object.fromEntries(
			joiningScenarios.map(({id}, at) => [id, truth.joined?.filter((joining) => joining === at + 1).length ?? 0]),
		),
	};
}
