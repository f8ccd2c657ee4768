import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {monthEnd, mostMonths, never, parseMonth} from '../../source/domain/days.ts';
import {asOf} from '../../source/domain/ledger.ts';
import {monthlyScenarios} from '../../source/scenarios/index.ts';
import type {Settings} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {incidents, someSettings} from '../helpers/arbitraries.ts';
import {check} from '../helpers/check.ts';
import {viewsOf, visitCommonMonths} from '../helpers/compare.ts';
import {rowsOf} from '../helpers/rows.ts';

const runs = 40;

function withoutChurn(settings: Settings): Settings {
	return {...settings, rates: {...settings.rates, churn: 0}};
}

describe('more customers', () => {
	const grown = fc.tuple(someSettings, fc.integer({min: 1, max: 100}));

	test('leave the earlier ones as they were', () => {
		check(grown, runs, ([settings, more]) => {
			const few = withoutChurn(settings);
			const many = simulate({...few, customers: few.customers + more});
			expect(viewsOf(many).slice(0, few.customers)).toEqual(viewsOf(simulate(few)));
		});
	});

	test('may trade places among those who cancel, which moves nothing but the end of their billing', () => {
		check(grown, runs, ([settings, more]) => {
			const before = viewsOf(simulate(settings));
			const after = viewsOf(simulate({...settings, customers: settings.customers + more})).slice(0, settings.customers);
			expect(after.map(({origin}) => origin)).toEqual(before.map(({origin}) => origin));
			const moved: string[] = [];
			visitCommonMonths(before, after, (was, is) => {
				moved.push(...(was.text === is.text ? [] : [`${was.text} → ${is.text}`]));
			});
			expect(moved).toEqual([]);
		});
	});
});

describe('more months', () => {
	test('leave the earlier ones as they were: rows, cancellations and what was injected', () => {
		check(fc.tuple(someSettings, fc.integer({min: 1, max: 12})), runs, ([settings, more]) => {
			const short = simulate(settings);
			const long = simulate({...settings, months: settings.months + more});
			const end = monthEnd(settings.months - 1);
			const earlier = rowsOf(long.ledger).map((row) => ({
				...row,
				cancelledOn: row.cancelledOn <= end ? row.cancelledOn : never,
				months: row.months.slice(0, settings.months),
			}));
			expect(earlier).toEqual(rowsOf(short.ledger));
			const struck = Array.from(long.truth.struck).filter(
				(_, place) => place % (settings.months + more) < settings.months,
			);
			expect(struck).toEqual([...short.truth.struck]);
		});
	});

	test('look the same on every day of the earlier ones', () => {
		check(fc.tuple(someSettings, fc.nat({max: 700})), 20, ([settings, back]) => {
			const on = monthEnd(settings.months - 1) - back;
			const long = asOf(simulate({...settings, months: mostMonths}).ledger, on);
			const months = (rows: ReturnType<typeof rowsOf>) =>
				rows.map((row) => ({...row, months: row.months.slice(0, settings.months)}));
			expect(months(rowsOf(long))).toEqual(rowsOf(asOf(simulate(settings).ledger, on)));
		});
	});
});

describe('an incident', () => {
	const struckSettings = fc.tuple(someSettings, incidents);

	test('changes its month alone where nobody churns', () => {
		check(struckSettings, runs, ([settings, incident]) => {
			const before = withoutChurn(settings);
			const after = {...before, incidents: [...before.incidents, incident]};
			const changed = new Set<number>();
			visitCommonMonths(viewsOf(simulate(before)), viewsOf(simulate(after)), (was, is, month) => {
				if (was.text !== is.text) {
					changed.add(month);
				}
			});
			changed.delete(parseMonth(incident.month) as number);
			expect([...changed]).toEqual([]);
		});
	});

	test('changes no other month that is billed all the same, where customers churn', () => {
		check(struckSettings, runs, ([settings, incident]) => {
			const after = {...settings, incidents: [...settings.incidents, incident]};
			const changed = new Set<number>();
			visitCommonMonths(viewsOf(simulate(settings)), viewsOf(simulate(after)), (was, is, month) => {
				if (was.text !== is.text) {
					changed.add(month);
				}
			});
			changed.delete(parseMonth(incident.month) as number);
			expect([...changed]).toEqual([]);
		});
	});

	test('of late or short payments moves no cancellation', () => {
		const ofPayments = incidents.filter(({scenario}) => ['late-payment', 'leaky-bucket'].includes(scenario));
		check(fc.tuple(someSettings, ofPayments), 20, ([settings, incident]) => {
			const cancellations = (with_: Settings) => viewsOf(simulate(with_)).map(({cancelledOn}) => cancelledOn);
			expect(cancellations({...settings, incidents: [...settings.incidents, incident]})).toEqual(
				cancellations(settings),
			);
		});
	});

	test('at 100 % strikes every month it can, and at 0 % none', () => {
		// What needs a rise, a discount or a cancellation can't strike every month.
		const everywhere = incidents.filter(({scenario}) => !monthlyScenarios.find(({id}) => id === scenario)?.applies);
		check(fc.tuple(someSettings, everywhere), 20, ([settings, {month, scenario}]) => {
			const only = (percent: number) => {
				const rates = Object.fromEntries(monthlyScenarios.map(({dial}) => [dial, 100 - percent]));
				const struck = simulate({...settings, rates: {...rates, churn: 0}, incidents: [{month, scenario, percent}]})
					.truth.struck;
				return new Set([...struck].filter((_, place) => place % settings.months === parseMonth(month)));
			};
			const at = monthlyScenarios.findIndex(({id}) => id === scenario) + 1;
			const isBilled = (parseMonth(month) as number) < settings.months;
			expect([...only(100)]).toEqual(isBilled ? [at] : []);
			expect(only(0).has(at)).toBe(false);
		});
	});
});
