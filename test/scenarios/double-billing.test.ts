import {expect, test} from 'vitest';
import {detect} from '../../source/detection/detect.ts';
import {bridgesByMonth} from '../../source/domain/bridge.ts';
import {never} from '../../source/domain/days.ts';
import {asOf} from '../../source/domain/ledger.ts';
import {standingOf} from '../../source/domain/settlement.ts';
import {doubleBilling} from '../../source/scenarios/double-billing.ts';
import {aLedger, dated, day} from '../helpers/a-ledger.ts';
import {aBillingMonth, someDraws} from '../helpers/billing-month.ts';

const policy = {graceDays: 30, looksAtStatus: true};
const bill = {issuedOn: '2024-01-01', dueOn: '2024-01-15'};
const twice = aLedger()
	.invoice(bill)
	.paid('2024-01-09')
	.invoice({...bill, issuedOn: '2024-01-04'})
	.unpaid();

test('injected, adds a copy that nobody pays', () => {
	const month = aBillingMonth();
	doubleBilling.inject(month, someDraws);
	expect(month).toMatchObject({amountCents: 1000, paidCents: 1000});
	expect(month.furtherInvoices).toEqual([{amountCents: 1000, paidOn: never, paidCents: 0}]);
});

test('is found on the copy, from its day on: owed back, and not leaked', () => {
	expect(detect(asOf(twice, day('2024-01-03')), policy)).toEqual([]);
	const [finding, ...others] = detect(twice, policy);
	expect(others).toEqual([]);
	expect(finding).toMatchObject({
		scenario: 'double-billing',
		invoiceId: 1_000_000_101,
		leakedCents: 0,
		liabilityCents: 1000,
	});
	expect(dated(finding?.since as number)).toBe('2024-01-04');
	expect(doubleBilling.why(twice, 0, 0, policy)).toBe(
		'invoiced 10.00 on 2024-01-04, though invoice 101 bills 2024-01 already',
	);
});

test('is no zombie, however long it stays unpaid, for any rule and in the books', () => {
	const later = asOf(twice, day('2024-12-31'));
	expect(detect(later, {...policy, looksAtStatus: false}).map(({scenario}) => scenario)).toEqual(['double-billing']);
	expect(bridgesByMonth(later, policy)[0]).toMatchObject({zombieCents: 0, overdueCents: 1000, overbilledCents: 1000});
	expect(standingOf(later, 0, 0, policy)).toBe('overdue');
});

test('its innocent twin: two subscriptions of one customer are billed once each', () => {
	const ledger = aLedger({customer: 7})
		.invoice(bill)
		.paid('2024-01-09')
		.subscription({customer: 7})
		.invoice(bill)
		.paid('2024-01-09');
	expect(detect(ledger, policy)).toEqual([]);
});
