import {expect, test} from 'vitest';
import {detect} from '../../source/detection/detect.ts';
import {bridgesByMonth} from '../../source/domain/bridge.ts';
import {asOf} from '../../source/domain/ledger.ts';
import {billedAfterCancellation} from '../../source/scenarios/billed-after-cancellation.ts';
import {aLedger, dated, day} from '../helpers/a-ledger.ts';
import {aBillingMonth, someDraws} from '../helpers/billing-month.ts';

const policy = {graceDays: 30, looksAtStatus: true};
const march = {issuedOn: '2024-03-01', dueOn: '2024-03-15'};

function cancelled(cancelledOn: string) {
	return aLedger({cancelledOn}).from('2024-03').invoice(march).paid('2024-03-08');
}

test('injected, bills a cancelled month at its price, and is paid on time', () => {
	const month = aBillingMonth({isContracted: false, isCancelled: true, amountCents: 0, paidCents: 0});
	billedAfterCancellation.inject(month, someDraws);
	expect(month).toMatchObject({amountCents: 1000, paidCents: 1000, paidOn: month.paysOn});
	expect(billedAfterCancellation.applies?.(month)).toBe(true);
	expect(billedAfterCancellation.applies?.(aBillingMonth())).toBe(false);
});

test('is found for a period that begins the day after the cancellation', () => {
	const ledger = cancelled('2024-02-29');
	const [finding, ...others] = detect(ledger, policy);
	expect(others).toEqual([]);
	expect(finding).toMatchObject({
		scenario: 'billed-after-cancellation',
		invoiceId: 103,
		leakedCents: 0,
		liabilityCents: 1000,
	});
	expect(dated(finding?.since as number)).toBe('2024-03-01');
	expect(detect(asOf(ledger, day('2024-02-29')), policy)).toEqual([]);
	expect(bridgesByMonth(ledger, policy)[0]).toMatchObject({
		contractedCents: 0,
		overbilledCents: 1000,
		collectedCents: 1000,
	});
	expect(billedAfterCancellation.why(ledger, 0, 2, policy)).toBe(
		'invoiced for the period from 2024-03-01, and cancelled on 2024-02-29',
	);
});

test('its innocent twin: who cancels on the billing day itself still owes that month', () => {
	expect(detect(cancelled('2024-03-01'), policy)).toEqual([]);
	expect(detect(cancelled('2024-03-02'), policy)).toEqual([]);
});

test('an invoice written before the cancellation is found when the subscription is over', () => {
	const ledger = aLedger({cancelledOn: '2024-02-20'})
		.from('2024-03')
		.invoice({issuedOn: '2024-02-15', dueOn: '2024-03-15', month: '2024-03'})
		.unpaid();
	const since = detect(ledger, policy, [billedAfterCancellation]).map((finding) => dated(finding.since));
	expect(since).toEqual(['2024-02-20']);
});
