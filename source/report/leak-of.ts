import {leaks} from '../scenarios/index.ts';
import type {Leak} from '../scenarios/scenario.ts';

/** The leak with this id, which a finding or a score has named. */
export function leakOf(id: string): Leak {
	return leaks.find((leak) => leak.id === id) as Leak;
}
