import {earliestDay, latestDay} from '../../domain/days.ts';
import {nearDays} from '../reading/far-days.ts';
import {type RuleEngine, rowsOf} from './rule-engine.ts';

/** Whether the day of a row of the relation, as `r`, is not years away from those of nearly all that are read and no copies. */
export async function nearSql(engine: RuleEngine, relation: string, day: string): Promise<string> {
	const counts = new Int32Array(latestDay - earliestDay + 1);
	let total = 0;
	for (const [on, rows] of await rowsOf(
		engine,
		`SELECT ${day}, COUNT(*) FROM ${relation} WHERE is_read AND NOT is_copy GROUP BY ${day}`,
	)) {
		counts[Number(on) - earliestDay] = Number(rows);
		total += Number(rows);
	}

	const near = nearDays(counts, total);
	return near === undefined ? 'TRUE' : `(r.${day} >= ${near.firstDay} AND r.${day} < ${near.endDay})`;
}
