import type {Day} from '../../source/domain/days.ts';
import {duckdb} from '../../source/export/dialects/duckdb.ts';
import {ruleQuery} from '../../source/export/dialects/rule-queries.ts';
import type {Leak} from '../../source/scenarios/scenario.ts';
import {booksPolicy, type Settings} from '../../source/simulation/settings.ts';

/** The query that an exercise on these settings asks for: the books' policy, whatever the detector's. */
export function exerciseQuery(leak: Leak, settings: Settings, day: Day): string {
	return ruleQuery(leak, duckdb, booksPolicy(settings), settings.months, day);
}
