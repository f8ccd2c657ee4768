import {expect, test} from 'vitest';
import {asOf, type Ledger} from '../../source/domain/ledger.ts';
import type {Policy} from '../../source/domain/policy.ts';
import {isZombie, pastGraceOn, settlementOf, standingOf} from '../../source/domain/settlement.ts';
import {aLedger, day} from '../helpers/a-ledger.ts';

const books: Policy = {graceDays: 30, looksAtStatus: true};
const january = {issuedOn: '2024-01-01', dueOn: '2024-01-15'};

function standingOn(ledger: Ledger, on: string, month = 0, policy = books): string {
	return standingOf(asOf(ledger, day(on)), 0, month, policy);
}

test.each([
	[1000, 0, 'Unpaid'],
	[1000, 1, 'Partially Paid'],
	[1000, 999, 'Partially Paid'],
	[1000, 1000, 'Paid'],
	[1000, 1001, 'Paid'],
])('of %i cents, %i paid is %s', (amount, paid, settlement) => {
	expect(settlementOf(amount, paid)).toBe(settlement);
});

test('an unpaid invoice is open, then overdue, then a zombie, by the day', () => {
	const unpaid = aLedger().invoice(january).unpaid();
	expect(standingOn(unpaid, '2023-12-31')).toBe('not-begun');
	expect(standingOn(unpaid, '2024-01-01')).toBe('open');
	expect(standingOn(unpaid, '2024-01-15')).toBe('open');
	expect(standingOn(unpaid, '2024-01-16')).toBe('overdue');
	expect(standingOn(unpaid, '2024-02-14')).toBe('overdue');
	expect(standingOn(unpaid, '2024-02-15')).toBe('zombie');
	expect(pastGraceOn(day('2024-01-15'), books)).toBe(day('2024-02-15'));
});

test('a payment counts from the close of its day', () => {
	const ledger = aLedger().invoice(january).paid('2024-01-10');
	expect(standingOn(ledger, '2024-01-09')).toBe('open');
	expect(standingOn(ledger, '2024-01-10')).toBe('paid');
});

test('a payment on the due date is timely, a day later late', () => {
	expect(standingOn(aLedger().invoice(january).paid('2024-01-15'), '2024-12-31')).toBe('paid');
	expect(standingOn(aLedger().invoice(january).paid('2024-01-16'), '2024-12-31')).toBe('paid-late');
});

test('a payment of less is short-paid, whenever it comes', () => {
	expect(standingOn(aLedger().invoice(january).paid('2024-01-05', 999), '2024-01-05')).toBe('short-paid');
	expect(standingOn(aLedger().invoice(january).paid('2024-03-05', 999), '2024-03-04')).toBe('zombie');
	expect(standingOn(aLedger().invoice(january).paid('2024-03-05', 999), '2024-03-05')).toBe('short-paid');
});

test('a month without an invoice is unbilled while subscribed, and not due after', () => {
	const ledger = aLedger({cancelledOn: '2024-02-01'}).until('2024-03');
	expect(standingOn(ledger, '2024-03-31', 0)).toBe('unbilled');
	expect(standingOn(ledger, '2024-03-31', 1)).toBe('unbilled');
	expect(standingOn(ledger, '2024-03-31', 2)).toBe('not-due');
	expect(standingOn(ledger, '2024-02-29', 2)).toBe('not-begun');
});

test('a month before the subscription starts is not due', () => {
	expect(standingOn(aLedger({startedOn: '2024-01-02'}).until('2024-02'), '2024-02-01', 0)).toBe('not-due');
	expect(standingOn(aLedger({startedOn: '2024-01-02'}).until('2024-02'), '2024-02-01', 1)).toBe('unbilled');
});

test('a cancelled subscription is no zombie, from the close of that day, unless status is not looked at', () => {
	const cancelled = aLedger({cancelledOn: '2024-03-10'}).invoice(january).unpaid();
	const ignoresStatus = {...books, looksAtStatus: false};
	expect(standingOn(cancelled, '2024-03-09')).toBe('zombie');
	expect(standingOn(cancelled, '2024-03-10')).toBe('overdue');
	expect(standingOn(cancelled, '2024-03-10', 0, ignoresStatus)).toBe('zombie');
	expect(isZombie(asOf(cancelled, day('2024-03-10')), 0, 0, ignoresStatus)).toBe(true);
});

test('without terms and grace an unpaid invoice is a zombie the day after', () => {
	const unpaid = aLedger().invoice({issuedOn: '2024-01-01', dueOn: '2024-01-01'}).unpaid();
	const strict = {...books, graceDays: 0};
	expect(standingOn(unpaid, '2024-01-01', 0, strict)).toBe('open');
	expect(standingOn(unpaid, '2024-01-02', 0, strict)).toBe('zombie');
});
