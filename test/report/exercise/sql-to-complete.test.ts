import {describe, expect, test} from 'vitest';
import {sqlToComplete} from '../../../source/report/exercise/sql-to-complete.ts';
import {leaks} from '../../../source/scenarios/index.ts';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import {exerciseQuery} from '../../helpers/exercise-query.ts';

test('what follows AND and HAVING is taken out, and the rest stays', () => {
	const sql = 'SELECT a\nFROM b\nWHERE a <= 1\n  AND c IS NULL\nGROUP BY a\nHAVING SUM(a) < 2;';
	expect(sqlToComplete(sql)).toEqual({
		text: 'SELECT a\nFROM b\nWHERE a <= 1\n  AND ________________ /* 1 */\nGROUP BY a\nHAVING ________________ /* 2 */;',
		gaps: ['c IS NULL', 'SUM(a) < 2'],
	});
});

test('a query with one condition loses that one', () => {
	expect(sqlToComplete('SELECT a\nFROM b\nWHERE a < 1')).toEqual({
		text: 'SELECT a\nFROM b\nWHERE ________________ /* 1 */',
		gaps: ['a < 1'],
	});
});

describe.each(leaks)('the query of $name', (leak) => {
	const query = exerciseQuery(leak, defaultSettings, 20_103);
	const {text, gaps} = sqlToComplete(query);

	test('has gaps, and holds none of what belongs in them', () => {
		expect(gaps.length).toBeGreaterThan(0);
		for (const gap of gaps) {
			expect(gap.length).toBeGreaterThan(3);
			expect(text).not.toContain(gap);
		}
	});

	test('is the rule again when they are filled', () => {
		const filled = gaps.reduce((sql, gap, at) => sql.replace(`________________ /* ${at + 1} */`, () => gap), text);
		expect(filled).toBe(query);
		expect(query).not.toContain('$1');
	});
});
