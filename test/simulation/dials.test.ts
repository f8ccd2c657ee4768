import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {billingDay, never} from '../../source/domain/days.ts';
import {joiningScenarios, monthlyScenarios, scenarios} from '../../source/scenarios/index.ts';
import {ratesByMonth, type Settings} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {percents, someSettings} from '../helpers/arbitraries.ts';
import {check} from '../helpers/check.ts';
import {type SubscriptionView, viewsOf, visitCommonMonths} from '../helpers/compare.ts';
import {rowsOf} from '../helpers/rows.ts';

const runs = 40;
type Rows = ReturnType<typeof rowsOf>;
const order = monthlyScenarios.map(({id}) => id);

type Turn = {readonly low: Settings; readonly high: Settings};

/** Settings that differ in one dial alone. */
function turns(dial: string, base = someSettings): fc.Arbitrary<Turn> {
	return fc.tuple(base, percents, percents).map(([settings, a, b]) => ({
		low: {...settings, rates: {...settings.rates, [dial]: Math.min(a, b)}},
		high: {...settings, rates: {...settings.rates, [dial]: Math.max(a, b)}},
	}));
}

function viewsOfBoth({low, high}: Turn): [SubscriptionView[], SubscriptionView[]] {
	return [viewsOf(simulate(low)), viewsOf(simulate(high))];
}

/** Whether short and late payments compete for the same draws in this month. */
function isCrowded(settings: Settings, month: number): boolean {
	const rates = ratesByMonth(settings);
	const rate = (id: string) => rates[order.indexOf(id)]?.[month] as number;
	return rate('leaky-bucket') + rate('late-payment') > 1;
}

const staying = scenarios.filter(({id}) => !joiningScenarios.some((joining) => joining.id === id));

describe.each(staying)('turning $dial', ({dial}) => {
	test('leaves every customer their plan and start', () => {
		check(turns(dial), 15, (turn) => {
			const [before, after] = viewsOfBoth(turn);
			expect(after.map(({origin}) => origin)).toEqual(before.map(({origin}) => origin));
		});
	});
});

describe.each(joiningScenarios)('raising $dial', ({dial}) => {
	test('keeps who joined on their days, lets others join, and moves nobody else', () => {
		check(turns(dial), 20, ({low, high}) => {
			const [before, after] = [simulate(low), simulate(high)].map(({ledger}) => rowsOf(ledger)) as [Rows, Rows];
			for (const [index, {startedOn, planId}] of after.entries()) {
				const was = before[index] as Rows[number];
				expect(planId).toBe(was.planId);
				expect(startedOn === was.startedOn || (startedOn >= billingDay(0) && was.startedOn < billingDay(0))).toBe(true);
			}
		});
	});
});

describe.each(monthlyScenarios)('raising $dial', ({id, dial}) => {
	const place = order.indexOf(id);

	test('keeps what it struck as it was, adds new ones, and changes nothing else', () => {
		check(turns(dial), runs, (turn) => {
			const [before, after] = viewsOfBoth(turn);
			const unexplained: string[] = [];
			visitCommonMonths(before, after, (was, is, month) => {
				const isNewlyStruck =
					is.struck === id &&
					was.struck !== id &&
					(was.struck === undefined || order.indexOf(was.struck) > place) &&
					(was.struck !== 'late-payment' || id !== 'leaky-bucket' || isCrowded(turn.high, month));
				if (was.text !== is.text && !isNewlyStruck) {
					unexplained.push(`${was.text} → ${is.text}`);
				}
			});
			expect(unexplained).toEqual([]);
		});
	});

	test('keeps all that it struck where nobody churns', () => {
		const base = someSettings.map((settings) => ({...settings, rates: {...settings.rates, churn: 0}}));
		check(turns(dial, base), 15, (turn) => {
			const struck = (views: SubscriptionView[]) =>
				views.flatMap(({months}) => months.filter((view) => view.struck === id).map(({text}) => text));
			const [before, after] = viewsOfBoth(turn);
			const kept = new Set(struck(after));
			expect(struck(before).filter((text) => !kept.has(text))).toEqual([]);
		});
	});
});

describe.each(['leaky', 'late'])('turning %s', (dial) => {
	test('leaves every cancellation as it was', () => {
		check(turns(dial), 20, (turn) => {
			const [before, after] = viewsOfBoth(turn);
			expect(after.map(({cancelledOn}) => cancelledOn)).toEqual(before.map(({cancelledOn}) => cancelledOn));
		});
	});
});

describe('raising churn', () => {
	test('changes no month that is billed all the same', () => {
		check(turns('churn'), runs, (turn) => {
			const [before, after] = viewsOfBoth(turn);
			visitCommonMonths(before, after, (was, is) => {
				if (was.text !== is.text) {
					expect(is).toEqual(was);
				}
			});
		});
	});

	test('keeps the cancellations of a year on their days, and adds others', () => {
		const base = someSettings.map((settings) => ({...settings, months: Math.min(12, settings.months)}));
		check(turns('churn', base), runs, (turn) => {
			const [before, after] = viewsOfBoth(turn);
			const kept = after.map((view, index) => (before[index]?.cancelledOn === never ? never : view.cancelledOn));
			expect(kept).toEqual(before.map(({cancelledOn}) => cancelledOn));
		});
	});
});
