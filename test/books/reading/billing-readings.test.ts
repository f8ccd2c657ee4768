import fc from 'fast-check';
import {expect, test} from 'vitest';
import {bestReading, billingReadings, type ToBill} from '../../../source/books/reading/infer-billing.ts';
import {
	type Billing,
	billingDayIn,
	billingMonthBy,
	billingRules,
	invoiceExpectedBy,
	periodOf,
} from '../../../source/domain/billing-period.ts';
import {calendarMonthOf, type Day, monthEnd, never} from '../../../source/domain/days.ts';
import {noMonth} from '../../../source/domain/ledger-columns.ts';
import {owedMonths} from '../../../source/domain/owed-months.ts';
import {day} from '../../helpers/a-ledger.ts';
import {check} from '../../helpers/check.ts';

type Subscription = {readonly startedOn: Day; readonly cancelledOn: Day; readonly everyMonths: number};
type Invoice = {readonly subscription: number; readonly issuedOn: Day; readonly month: number};

function toBill(subscriptions: readonly Subscription[], invoices: readonly Invoice[], on: Day): ToBill {
	const startedOn = Int32Array.from(subscriptions, (each) => each.startedOn);
	return {
		subscriptions: {
			startedOn,
			cancelledOn: Int32Array.from(subscriptions, (each) => each.cancelledOn),
			plan: new Int32Array(subscriptions.length),
			everyMonths: Uint8Array.from(subscriptions, (each) => each.everyMonths),
			anchorOn: startedOn.slice(),
			customers: undefined,
			agreements: undefined,
			ids: [],
			customerIds: [],
		},
		invoices: {
			subscription: Int32Array.from(invoices, (each) => each.subscription),
			issuedOn: Int32Array.from(invoices, (each) => each.issuedOn),
			month: invoices.every(({month}) => month === noMonth)
				? undefined
				: Int32Array.from(invoices, (each) => each.month),
		},
		day: on,
	};
}

/** A reading as it is told of, invoice by invoice and period by period. */
function slowReading(
	rule: Billing['rule'],
	subscriptions: readonly Subscription[],
	invoices: readonly Invoice[],
	on: Day,
) {
	const over = monthEnd(calendarMonthOf(on + 1) - 1);
	const end = invoices.some(({issuedOn}) => issuedOn <= over) ? over : on;
	const billings = subscriptions.map(({everyMonths, startedOn}): Billing => ({rule, everyMonths, anchorOn: startedOn}));
	const months = invoices.map(({subscription, issuedOn, month}) => {
		const billing = billings[subscription] as Billing;
		return month === noMonth ? periodOf(billing, issuedOn) : billingMonthBy(billing, month);
	});
	const span =
		months.length === 0
			? {firstMonth: calendarMonthOf(end), endMonth: calendarMonthOf(end) + 1}
			: {firstMonth: Math.min(...months), endMonth: Math.max(...months) + 1};
	const owed = new Map<string, Day>();
	for (const [index, {startedOn, cancelledOn}] of subscriptions.entries()) {
		const billing = billings[index] as Billing;
		const {from, to} = owedMonths(startedOn, cancelledOn, billing, span);
		for (let month = from; month <= to; month += billing.everyMonths) {
			owed.set(`${index} ${month}`, invoiceExpectedBy(billing, month));
		}
	}

	const places = invoices.map(({subscription}, at) => `${subscription} ${months[at]}`);
	const taken = new Set(places.filter((place) => owed.has(place)));
	const unbilled = [...owed].filter(([place, by]) => by <= end && !taken.has(place)).length;
	return {
		rule,
		periods: taken.size + unbilled,
		unbilled,
		beside: invoices.length - taken.size,
		months,
		onIt: invoices.filter(
			({subscription, issuedOn}, at) =>
				billingDayIn(billings[subscription] as Billing, months[at] as number) === issuedOn,
		).length,
	};
}

const days = fc.integer({min: day('2022-12-20'), max: day('2025-02-10')});
const someBooks = fc
	.array(
		fc.record({
			startedOn: days,
			cancelledOn: fc.oneof(fc.constant(never), days),
			everyMonths: fc.constantFrom(1, 1, 12),
		}),
		{minLength: 1, maxLength: 6},
	)
	.chain((subscriptions) =>
		fc.record({
			subscriptions: fc.constant(subscriptions),
			invoices: fc.array(
				fc.record({
					subscription: fc.nat({max: subscriptions.length - 1}),
					issuedOn: days,
					month: fc.oneof(
						{weight: 5, arbitrary: fc.constant(noMonth)},
						{weight: 1, arbitrary: fc.integer({min: -14, max: 14})},
					),
				}),
				{maxLength: 40},
			),
			on: days,
		}),
	);

test('the readings count what is billed and what is not as a walk over all periods does', () => {
	check(someBooks, 400, ({subscriptions, invoices, on}) => {
		const slow = billingRules.map((rule) => slowReading(rule, subscriptions, invoices, on));
		const readings = billingReadings(toBill(subscriptions, invoices, on));
		expect(
			readings.map(({onDay, billed: {months}, ...figures}) => ({...figures, months: [...months], onIt: onDay()})),
		).toEqual(slow);
	});
});

test('the best reading leaves the fewest periods unbilled, then the fewest invoices over', () => {
	const reading = (rule: Billing['rule'], unbilled: number, beside: number, onIt = 0) => ({
		rule,
		periods: 10,
		unbilled,
		beside,
		onDay: () => onIt,
	});
	expect(bestReading([reading('first', 3, 0), reading('anniversary', 1, 5), reading('calendar', 2, 0)], 10)).toBe(
		'anniversary',
	);
	expect(bestReading([reading('first', 1, 2), reading('anniversary', 1, 1), reading('calendar', 2, 0)], 10)).toBe(
		'anniversary',
	);
	expect(bestReading([reading('first', 1, 1, 4), reading('anniversary', 1, 1, 5), reading('calendar', 1, 1)], 10)).toBe(
		'anniversary',
	);
	expect(bestReading([reading('first', 1, 1, 4), reading('anniversary', 1, 1, 4), reading('calendar', 1, 1)], 10)).toBe(
		'calendar',
	);
});
