import {expect, test} from 'vitest';
import {detect} from '../../source/detection/detect.ts';
import {never} from '../../source/domain/days.ts';
import {asOf, type Ledger} from '../../source/domain/ledger.ts';
import {zombieAccount} from '../../source/scenarios/zombie-account.ts';
import {aLedger, day} from '../helpers/a-ledger.ts';
import {aBillingMonth, someDraws} from '../helpers/billing-month.ts';

const books = {graceDays: 30, looksAtStatus: true};
const january = {issuedOn: '2024-01-01', dueOn: '2024-01-15'};

function zombiesOn(ledger: Ledger, on: string, policy = books) {
	return detect(asOf(ledger, day(on)), policy, [zombieAccount]);
}

test('is a zombie from the 31st day after the due date', () => {
	const unpaid = aLedger().invoice(january).unpaid();
	expect(zombiesOn(unpaid, '2024-02-14')).toEqual([]);
	expect(zombiesOn(unpaid, '2024-02-15')).toEqual([
		{
			scenario: 'zombie-account',
			customerId: 1,
			subscriptionId: 1,
			invoiceId: 101,
			month: 0,
			since: day('2024-02-15'),
			leakedCents: 1000,
		},
	]);
});

test('the leap day counts: an invoice of February is a zombie from 17 March, a year later too', () => {
	const leap = aLedger({plan: 'Pro'}).invoice({issuedOn: '2024-02-01', dueOn: '2024-02-15'}).unpaid();
	expect(zombiesOn(leap, '2024-03-16')).toEqual([]);
	expect(zombiesOn(leap, '2024-03-17')).toMatchObject([{since: day('2024-03-17'), leakedCents: 5000}]);
	const common = aLedger().invoice({issuedOn: '2025-02-01', dueOn: '2025-02-15'}).unpaid();
	expect(zombiesOn(common, '2025-03-17')).toEqual([]);
	expect(zombiesOn(common, '2025-03-18')).toMatchObject([{since: day('2025-03-18')}]);
});

test('an invoice of December is one on 15 January of the next year', () => {
	const unpaid = aLedger().invoice({issuedOn: '2024-12-01', dueOn: '2024-12-15'}).unpaid();
	expect(zombiesOn(unpaid, '2025-01-14')).toEqual([]);
	expect(zombiesOn(unpaid, '2025-01-15')).toMatchObject([{month: 11, invoiceId: 112}]);
});

test('any payment saves it, from the close of its day', () => {
	const late = aLedger().invoice(january).paid('2024-03-01', 1);
	expect(zombiesOn(late, '2024-02-29')).toHaveLength(1);
	expect(zombiesOn(late, '2024-03-01')).toEqual([]);
});

test('a cancelled subscription has none, unless status is not looked at', () => {
	const cancelled = aLedger({cancelledOn: '2024-02-20'}).invoice(january).unpaid();
	expect(zombiesOn(cancelled, '2024-02-19')).toHaveLength(1);
	expect(zombiesOn(cancelled, '2024-02-20')).toEqual([]);
	expect(zombiesOn(cancelled, '2024-02-20', {...books, looksAtStatus: false})).toHaveLength(1);
});

test('with a grace of 0 a late payer is one until paying', () => {
	const late = aLedger().invoice(january).paid('2024-01-20');
	const strict = {...books, graceDays: 0};
	expect(zombiesOn(late, '2024-01-15', strict)).toEqual([]);
	expect(zombiesOn(late, '2024-01-16', strict)).toMatchObject([{since: day('2024-01-16')}]);
	expect(zombiesOn(late, '2024-01-19', strict)).toHaveLength(1);
	expect(zombiesOn(late, '2024-01-20', strict)).toEqual([]);
});

test('a month without an invoice is none', () => {
	expect(zombiesOn(aLedger().until('2024-03'), '2024-12-31')).toEqual([]);
});

test('injected, it leaves the invoice and takes the payment', () => {
	const month = aBillingMonth();
	zombieAccount.inject(month, someDraws);
	expect(month).toMatchObject({amountCents: 1000, paidOn: never, paidCents: 0});
});

test('says the rule, the rows and the money', () => {
	const ledger = asOf(aLedger().invoice({issuedOn: '2024-05-01', dueOn: '2024-05-15'}).unpaid(), day('2024-06-30'));
	expect(zombieAccount.why(ledger, 0, 4, books)).toBe(
		'no payment by 2024-06-15, 31 days after 2024-05-15, and the subscription is Active',
	);
	expect(zombieAccount.explain(ledger, 0, 4, books)).toEqual({
		rule: 'no payment, subscription Active, and as of > due date + 30 days',
		seen: 'payments 0 · status Active · 2024-06-30 > 2024-05-15 + 30 = 2024-06-14',
		cost: '$10.00, the whole invoice',
	});
	const lax = {graceDays: 7, looksAtStatus: false};
	expect(zombieAccount.why(ledger, 0, 4, lax)).toBe(
		'no payment by 2024-05-23, 8 days after 2024-05-15, and status is not looked at',
	);
	expect(zombieAccount.explain(ledger, 0, 4, lax).rule).toBe('no payment, any status, and as of > due date + 7 days');
});
