import {type Day, formatDay} from '../../domain/days.ts';
import type {Leak} from '../../scenarios/scenario.ts';
import {booksPolicy, type Settings} from '../../simulation/settings.ts';

/** The leak's rule as a query over the exported tables, as of this day. */
export function ruleQuery(leak: Leak, settings: Settings, day: Day): string {
	return leak
		.sql(booksPolicy(settings), settings.months)
		.trim()
		.replaceAll('$1', () => `'${formatDay(day)}'`);
}
