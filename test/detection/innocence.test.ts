import {expect, test} from 'vitest';
import {detect} from '../../source/detection/detect.ts';
import {innocence} from '../../source/detection/innocence.ts';
import {asOf, subscriptionCount} from '../../source/domain/ledger.ts';
import {booksPolicy, defaultSettings} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {aLedger, day} from '../helpers/a-ledger.ts';

const policy = {graceDays: 30, looksAtStatus: true};
const bill = {issuedOn: '2024-01-01', dueOn: '2024-01-15'};

test.each([
	['2024-01-01', 'o', 'open: due in 14 days'],
	['2024-01-14', 'o', 'open: due in 1 day'],
	['2024-01-15', 'o', 'open: due today'],
	['2024-01-16', '!', 'overdue, 29 days of grace left'],
	['2024-02-13', '!', 'overdue, 1 day of grace left'],
	['2024-02-14', '!', 'overdue, on the last day of grace'],
])('an unpaid invoice on %s', (on, letter, text) => {
	const unpaid = aLedger().invoice(bill).unpaid();
	expect(innocence(asOf(unpaid, day(on)), 0, 0, policy)).toEqual({letter, text});
	expect(innocence(asOf(unpaid, day('2024-02-15')), 0, 0, policy)).toBeUndefined();
});

test.each([
	['2024-01-01', '·', 'paid in full on the day of the invoice'],
	['2024-01-02', '·', 'paid in full, 1 day after the invoice'],
	['2024-01-15', '·', 'paid in full, 14 days after the invoice'],
	['2024-01-16', 'l', 'paid 1 day late, in full: valid revenue, not a leak'],
	['2024-01-27', 'l', 'paid 12 days late, in full: valid revenue, not a leak'],
])('an invoice paid on %s', (on, letter, text) => {
	expect(innocence(aLedger().invoice(bill).paid(on), 0, 0, policy)).toEqual({letter, text});
});

test('a short payment is not innocent', () => {
	expect(innocence(aLedger().invoice(bill).paid('2024-01-05', 950), 0, 0, policy)).toBeUndefined();
});

test('a cancelled subscription is neither billed nor a zombie, and says so', () => {
	const gone = aLedger({cancelledOn: '2024-01-20'}).invoice(bill).unpaid().until('2024-02');
	const later = asOf(gone, day('2024-02-28'));
	expect(innocence(later, 0, 1, policy)).toEqual({
		letter: '-',
		text: 'not billed: cancelled 20 Jan 2024, before the billing day',
	});
	expect(innocence(later, 0, 0, policy)).toEqual({
		letter: '!',
		text: 'overdue past grace, but cancelled 20 Jan 2024: only an active subscription is a zombie',
	});
	expect(innocence(later, 0, 0, {...policy, looksAtStatus: false})).toBeUndefined();
	expect(innocence(later, 0, 1, {...policy, looksAtStatus: false})).toBeUndefined();
});

test('a month before the start or still to come is not billed', () => {
	const started = asOf(aLedger({startedOn: '2024-01-20'}).until('2024-03'), day('2024-01-31'));
	expect(innocence(started, 0, 0, policy)).toEqual({
		letter: '-',
		text: 'not billed: started 20 Jan 2024, after the billing day',
	});
	expect(innocence(started, 0, 2, policy)).toEqual({letter: ' ', text: 'not begun: billed on 1 Mar 2024'});
});

test('every month is either found or innocent, under any policy on any day', () => {
	const settings = {...defaultSettings, customers: 50, rates: {ghost: 10, zombie: 10, leaky: 10, late: 30, churn: 30}};
	const {ledger} = simulate(settings);
	for (const judged of [
		booksPolicy(settings),
		{graceDays: 0, looksAtStatus: true},
		{graceDays: 5, looksAtStatus: false},
	]) {
		for (let on = ledger.day; on > ledger.day - 400; on -= 23) {
			const view = asOf(ledger, on);
			const found = new Set(detect(view, judged).map((finding) => `${finding.customerId}/${finding.month}`));
			for (let index = 0; index < subscriptionCount(view); index++) {
				for (let month = 0; month < view.months; month++) {
					expect(innocence(view, index, month, judged) === undefined).toBe(found.has(`${index + 1}/${month}`));
				}
			}
		}
	}
});
