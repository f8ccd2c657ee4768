import {expect, test} from 'vitest';
import {detect} from '../../source/detection/detect.ts';
import {discountUntil} from '../../source/domain/contract.ts';
import {expiredDiscount} from '../../source/scenarios/expired-discount.ts';
import {booksPolicy} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {aLedger, dated} from '../helpers/a-ledger.ts';
import {cleanSettings} from '../helpers/arbitraries.ts';
import {aBillingMonth, someDraws} from '../helpers/billing-month.ts';
import {rowsOf} from '../helpers/rows.ts';

const policy = {graceDays: 30, looksAtStatus: true};
const may = {issuedOn: '2024-05-01', dueOn: '2024-05-15', amountCents: 800};

function found(until: string, amountCents = 800) {
	const ledger = aLedger({discountPercent: 20, discountUntil: until})
		.from('2024-05')
		.invoice({...may, amountCents})
		.paid('2024-05-03');
	return detect(ledger, policy, [expiredDiscount]).map(({since, leakedCents}) => [dated(since), leakedCents]);
}

test('injected, takes the discount off the price of the month, paid in full', () => {
	const month = aBillingMonth({isDiscountOver: true, discountedCents: 750});
	expiredDiscount.inject(month, someDraws);
	expect(month).toMatchObject({amountCents: 750, paidCents: 750, paidOn: month.paysOn});
	expect(expiredDiscount.applies?.(month)).toBe(true);
	expect(expiredDiscount.applies?.(aBillingMonth())).toBe(false);
});

test('is found where the period begins the day after the last one with the discount, and not on that day', () => {
	expect(found('2024-04-30')).toEqual([['2024-05-01', 200]]);
	expect(found('2024-05-01')).toEqual([]);
	expect(found('2024-04-30', 1000)).toEqual([]);
	expect(found('2024-04-30', 999)).toEqual([['2024-05-01', 1]]);
});

test('its innocent twin: a renewed discount is billed alike, and has a later last day', () => {
	expect(found('2024-10-31')).toEqual([]);
	const settings = cleanSettings({customers: 300, discount: {percent: 20, months: 6}});
	const {ledger} = simulate(settings);
	const renewed = rowsOf(ledger).filter(
		({id, startedOn}) => (discountUntil(ledger, id - 1) as number) - startedOn > 300,
	);
	expect(renewed.length).toBeGreaterThan(30);
	expect(detect(ledger, booksPolicy(settings))).toEqual([]);
});

test('its reason names the last day of the discount', () => {
	const ledger = aLedger({discountPercent: 20, discountUntil: '2024-04-30'}).from('2024-05').invoice(may).unpaid();
	expect(expiredDiscount.why(ledger, 0, 4, policy)).toBe(
		'billed 8.00 of 10.00 for the period from 2024-05-01, and the discount ended on 2024-04-30',
	);
});

test('a credit for a period that is not contracted takes nothing off', () => {
	const over = aLedger({discountPercent: 20, discountUntil: '2024-01-31', cancelledOn: '2024-03-10'});
	const credited = over
		.from('2024-05')
		.invoice({...may, amountCents: -500})
		.unpaid();
	expect(detect(credited, policy, [expiredDiscount])).toEqual([]);
});
