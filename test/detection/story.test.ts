import {describe, expect, test} from 'vitest';

import {detect} from '../../source/detection/detect.ts';
import {storyOf} from '../../source/detection/story.ts';
import {billingDay, type Day, monthEnd, monthOf} from '../../source/domain/days.ts';
import {asOf, dueDay, type Ledger, paymentDay} from '../../source/domain/ledger.ts';
import {standingOf} from '../../source/domain/settlement.ts';
import {timelineOf} from '../../source/domain/timeline.ts';
import {spanOf} from '../../source/scenarios/story.ts';
import {booksPolicy, defaultSettings} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {aLedger, day} from '../helpers/a-ledger.ts';

const policy = {graceDays: 30, looksAtStatus: true};

function story(ledger: Ledger, on: Day) {
	const view = asOf(ledger, on);
	return storyOf(view, detect(view, policy), spanOf(ledger.months, on), policy);
}

function texts(ledger: Ledger, on: string): string[] {
	return story(ledger, day(on)).map(({letter, text}) => `${letter} ${text}`);
}

const bill = (month: string) => ({issuedOn: `2024-${month}-01`, dueOn: `2024-${month}-15`});

/** One customer of each kind: ghost in February, unpaid, short, late twice, cancelled in March. */
const ledger = aLedger()
	.invoice(bill('01'))
	.paid('2024-01-03')
	.subscription({})
	.invoice(bill('01'))
	.unpaid()
	.invoice(bill('02'))
	.unpaid()
	.subscription({})
	.invoice(bill('01'))
	.paid('2024-01-10', 950)
	.invoice(bill('02'))
	.paid('2024-02-02')
	.subscription({cancelledOn: '2024-03-20'})
	.invoice(bill('01'))
	.paid('2024-02-03')
	.invoice(bill('02'))
	.paid('2024-02-20')
	.until('2024-02');

describe('the story of a month', () => {
	test('tells what each day has brought so far', () => {
		expect(texts(ledger, '2024-01-01')).toEqual([
			'G every active customer was billed',
			'Z no new zombie before 15 Feb',
			'P no payment came up short',
			'l no late payer paid',
			'c no customer cancelled',
		]);
		expect(texts(ledger, '2024-01-31')[2]).toBe('P 1 payment came up short');
		expect(texts(ledger, '2024-02-14')).toEqual([
			'G 1 customer was not billed',
			'Z no new zombie before 15 Feb',
			'P no payment came up short',
			'l 1 late payer of Jan paid: innocent now',
			'c no customer cancelled',
		]);
		expect(texts(ledger, '2024-02-29')).toEqual([
			'G 1 customer was not billed',
			'Z 1 Jan invoice became a zombie on 15 Feb',
			'P no payment came up short',
			'l 1 late payer of Jan paid: innocent now',
			'l 1 late payer of Feb paid: innocent now',
			'c no customer cancelled',
		]);
	});

	test('of the close-out is that of the days since the last month', () => {
		expect(spanOf(2, day('2024-03-31'))).toEqual({from: day('2024-03-01'), to: day('2024-03-31')});
		expect(texts(ledger, '2024-03-31')).toEqual([
			'G no billing day: nobody was to be billed',
			'Z 1 Feb invoice became a zombie on 17 Mar',
			'P no payment came up short',
			'l no late payer paid',
			'c 1 customer cancelled',
		]);
	});

	test('names the customers behind each line', () => {
		expect(story(ledger, day('2024-02-29')).map(({customerIds}) => customerIds)).toEqual([[1], [2], [], [4], [4], []]);
	});

	test('without a policy does not look ahead', () => {
		const view = asOf(ledger, day('2024-01-31'));
		expect(storyOf(view, [], spanOf(2, view.day))[1]?.text).toBe('no invoice became a zombie');
		const later = asOf(ledger, day('2024-04-30'));
		expect(storyOf(later, [], spanOf(2, later.day), policy)[1]?.text).toBe('no invoice became a zombie');
	});

	test('says between which days, and in which year', () => {
		const two = (month: number, since: string, customerId: number) => ({
			scenario: 'zombie-account',
			customerId,
			subscriptionId: customerId,
			invoiceId: 1,
			month,
			since: day(since),
			leakedCents: 1000,
		});
		const long = {...asOf(ledger, day('2024-02-29')), months: 14};
		const found = [two(1, '2024-02-20', 9), two(0, '2024-02-18', 7), two(0, '2024-02-16', 7)];
		const lines = storyOf(long, found, spanOf(14, long.day), policy).filter(({letter}) => letter === 'Z');
		expect(lines.map(({text}) => text)).toEqual([
			'2 Jan 2024 invoices became zombies 16 Feb … 18 Feb',
			'1 Feb 2024 invoice became a zombie on 20 Feb',
		]);
		expect(lines[0]).toMatchObject({count: 2, customerIds: [7]});
	});
});

test('over a year every finding, late payer and cancellation is told once, in the step in which it happened', () => {
	const settings = {...defaultSettings, customers: 80, rates: {ghost: 5, zombie: 5, leaky: 8, late: 20, churn: 20}};
	const whole = simulate(settings).ledger;
	const books = booksPolicy(settings);
	const {steps, closeOut} = timelineOf(12, 14, 30);
	const told = {G: 0, Z: 0, P: 0, l: 0, c: 0};
	for (const step of steps) {
		for (const {letter, count, customerIds, text} of story(whole, step)) {
			told[letter as keyof typeof told] += count;
			expect(text).toMatch(count === 0 ? /^(no |every )/ : /^\d+ /);
			expect(customerIds.length).toBeLessThanOrEqual(count);
		}
	}

	const found = detect(whole, books);
	const late = Array.from({length: 80 * 12}, (_, cell) => [Math.floor(cell / 12), cell % 12] as const).filter(
		([index, month]) => standingOf(whole, index, month, books) === 'paid-late',
	);
	expect(told).toEqual({
		G: found.filter(({scenario}) => scenario === 'ghost-subscriber').length,
		Z: found.filter(({scenario}) => scenario === 'zombie-account').length,
		P: found.filter(({scenario}) => scenario === 'leaky-bucket').length,
		l: late.length,
		c: 16,
	});
	expect(late.length).toBeGreaterThan(50);
	for (const [index, month] of late) {
		const paidOn = paymentDay(whole, index, month);
		expect(paidOn).toBeGreaterThan(dueDay(whole, month));
		const step = paidOn > monthEnd(11) ? closeOut : monthEnd(monthOf(paidOn));
		const cleared = story(whole, step).filter(({letter}) => letter === 'l');
		expect(cleared.some(({customerIds}) => customerIds.includes(index + 1))).toBe(true);
	}

	expect(billingDay(0)).toBe(spanOf(12, steps[0] as Day).from);
});
