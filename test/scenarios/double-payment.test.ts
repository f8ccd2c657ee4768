import {expect, test} from 'vitest';
import {detect} from '../../source/detection/detect.ts';
import {innocence} from '../../source/detection/innocence.ts';
import {bridgesByMonth} from '../../source/domain/bridge.ts';
import {asOf} from '../../source/domain/ledger.ts';
import {doublePayment} from '../../source/scenarios/double-payment.ts';
import {aLedger, dated, day} from '../helpers/a-ledger.ts';
import {aBillingMonth, someDraws} from '../helpers/billing-month.ts';

const policy = {graceDays: 30, looksAtStatus: true};
const once = aLedger().invoice({issuedOn: '2024-01-01', dueOn: '2024-01-15'}).paid('2024-01-05');
const twice = once.payment('2024-01-08', 1000);

test.each([
	[0, '2024-01-06'],
	[0.999, '2024-01-15'],
])('injected at a draw of %d, adds a second full payment on %s', (draw, paidOn) => {
	const month = aBillingMonth();
	doublePayment.inject(month, {...someDraws, 'double payment delay': draw});
	expect(month.furtherPayments).toEqual([{paidOn: day(paidOn), paidCents: 1000}]);
});

test('without terms and grace the second payment comes the day after', () => {
	const month = aBillingMonth({dueOn: day('2024-01-05'), graceDays: 0});
	doublePayment.inject(month, {...someDraws, 'double payment delay': 0.999});
	expect(month.furtherPayments).toEqual([{paidOn: day('2024-01-06'), paidCents: 1000}]);
});

test('is found from the second payment on: the excess is owed back, and not leaked', () => {
	expect(detect(asOf(twice, day('2024-01-07')), policy)).toEqual([]);
	const [finding, ...others] = detect(twice, policy);
	expect(others).toEqual([]);
	expect(finding).toMatchObject({scenario: 'double-payment', invoiceId: 101, leakedCents: 0, liabilityCents: 1000});
	expect(dated(finding?.since as number)).toBe('2024-01-08');
	expect(bridgesByMonth(twice, policy)[0]).toMatchObject({collectedCents: 1000, overpaidCents: 1000});
	expect(doublePayment.why(twice, 0, 0, policy)).toBe('paid 20.00 of 10.00 by 2024-01-08, 10.00 too much');
});

test('to the cent: one more than the amount is too much, the amount is not', () => {
	const moneyOf = (cents: number) => detect(once.payment('2024-01-08', cents), policy).map((one) => one.liabilityCents);
	expect([moneyOf(1), moneyOf(0)]).toEqual([[1], []]);
});

test('its innocent twin: paid twice and given back, which is said', () => {
	const refunded = twice.payment('2024-01-20', -1000);
	expect(detect(asOf(refunded, day('2024-01-19')), policy)).toHaveLength(1);
	expect(detect(refunded, policy)).toEqual([]);
	expect(innocence(refunded, 0, 0, policy)?.text).toContain('given back');
	expect(detect(twice.payment('2024-01-20', -400), policy)).toMatchObject([{liabilityCents: 600}]);
});

test('a credit that nothing was paid on is no payment kept', () => {
	const credit = aLedger().invoice({issuedOn: '2024-01-01', dueOn: '2024-01-15', amountCents: -1000}).unpaid();
	expect(detect(credit, policy).filter(({scenario}) => scenario === doublePayment.id)).toEqual([]);
});
