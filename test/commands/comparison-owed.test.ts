import {expect, test} from 'vitest';
import {comparisonText} from '../../source/commands/comparison-text.ts';
import {formatMoney} from '../../source/domain/money.ts';
import {leaks} from '../../source/scenarios/index.ts';
import {compareRuns} from '../../source/store/compare-runs.ts';
import {exampleOf} from '../helpers/arbitraries.ts';

test.each(leaks.filter(({isLiability}) => isLiability))('comparing shows the money of $name as owed back', (leak) => {
	const asOf = '2024-12-31';
	const comparison = compareRuns(
		{settings: exampleOf(leak, 0, {customers: 120}), asOf},
		{settings: exampleOf(leak, 30, {customers: 120}), asOf},
	);
	const total = comparison.leaks.find(({scenario}) => scenario === leak.id)?.total;
	expect(total?.b.liabilityCents).toBeGreaterThan(0);
	expect(total?.b.leakedCents).toBe(0);
	const text = comparisonText('A', 'B', comparison);
	const owed = text.slice(text.indexOf('\nowed back'));
	expect(owed).toContain(`${leak.shortName} A`);
	expect(owed).toContain(`+${formatMoney(total?.b.liabilityCents ?? 0)}`);
	expect(comparison.customers.onlyInB.every(({liabilityCents = 0}) => liabilityCents > 0)).toBe(true);
});
