import {leaks} from '../scenarios/index.ts';
import type {Leak} from '../scenarios/scenario.ts';
import {ratesByMonth, type Settings} from './settings.ts';

/** The leaks that can strike under these settings: those with a rate above 0 in some month. */
export function leaksOn(settings: Settings): readonly Leak[] {
	const rates = ratesByMonth(settings);
	return leaks.filter((_, at) => rates[at]?.some((rate) => rate > 0));
}
