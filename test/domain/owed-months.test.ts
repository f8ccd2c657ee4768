import fc from 'fast-check';
import {expect, test} from 'vitest';
import {billingDayIn, billingRules} from '../../source/domain/billing-period.ts';
import {type Day, never} from '../../source/domain/days.ts';
import {noneOwed, owedInColumns, owedMonths} from '../../source/domain/owed-months.ts';
import {day} from '../helpers/a-ledger.ts';
import {check} from '../helpers/check.ts';

const days = fc.integer({min: day('2022-11-15'), max: day('2025-03-10')});
const someSubscriptions = fc.array(
	fc.record({
		startedOn: days,
		cancelledOn: fc.oneof(fc.constant(never), days),
		anchorOn: days,
		rule: fc.nat({max: billingRules.length - 1}),
		everyMonths: fc.constantFrom(1, 12),
	}),
	{maxLength: 8},
);
const someSpan = fc
	.tuple(fc.integer({min: -14, max: 14}), fc.integer({min: 1, max: 28}))
	.map(([firstMonth, months]) => ({
		firstMonth,
		endMonth: firstMonth + months,
	}));

test('in columns, the same months are owed as one by one: those of the span whose billing day is contracted', () => {
	check(fc.tuple(someSubscriptions, someSpan), 500, ([subscriptions, span]) => {
		const columns = {
			startedOn: Int32Array.from(subscriptions, ({startedOn}) => startedOn),
			cancelledOn: Int32Array.from(subscriptions, ({cancelledOn}) => cancelledOn),
			anchorOn: Int32Array.from(subscriptions, ({anchorOn}) => anchorOn),
			rule: Uint8Array.from(subscriptions, ({rule}) => rule),
			everyMonths: Uint8Array.from(subscriptions, ({everyMonths}) => everyMonths),
		};
		const {from, to} = owedInColumns(columns, span);
		for (const [index, {startedOn, cancelledOn, anchorOn, rule, everyMonths}] of subscriptions.entries()) {
			const billing = {rule: billingRules[rule] as (typeof billingRules)[number], everyMonths, anchorOn};
			const owed = {from: from[index], to: to[index]};
			expect(owed).toEqual(owedMonths(startedOn, cancelledOn, billing, span));
			const contracted = Array.from({length: span.endMonth - span.firstMonth}, (_, at) => span.firstMonth + at).filter(
				(month) => {
					const on: Day = billingDayIn(billing, month);
					return on !== never && on >= startedOn && on <= cancelledOn;
				},
			);
			expect(owed).toEqual(contracted.length === 0 ? noneOwed : {from: contracted[0], to: contracted.at(-1)});
		}
	});
});
