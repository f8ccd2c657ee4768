import {expect, test} from 'vitest';
import {detect} from '../../source/detection/detect.ts';
import {never} from '../../source/domain/days.ts';
import {asOf, type Ledger} from '../../source/domain/ledger.ts';
import {ghostSubscriber} from '../../source/scenarios/ghost-subscriber.ts';
import {aLedger, dated, day} from '../helpers/a-ledger.ts';
import {aBillingMonth, someDraws} from '../helpers/billing-month.ts';

const books = {graceDays: 30, looksAtStatus: true};
const february = {issuedOn: '2024-02-01', dueOn: '2024-02-15'};

function ghosts(ledger: Ledger, policy = books): string[] {
	return detect(ledger, policy, [ghostSubscriber]).map(({since}) => dated(since));
}

test('a month without its invoice is a ghost from the close of its billing day', () => {
	const ledger = aLedger({plan: 'Pro'})
		.invoice({issuedOn: '2024-01-01', dueOn: '2024-01-15'})
		.unpaid()
		.until('2024-02');
	expect(ghosts(asOf(ledger, day('2024-01-31')))).toEqual([]);
	expect(detect(asOf(ledger, day('2024-02-01')), books, [ghostSubscriber])).toEqual([
		{
			scenario: 'ghost-subscriber',
			customerId: 1,
			subscriptionId: 1,
			invoiceId: null,
			month: 1,
			since: day('2024-02-01'),
			leakedCents: 5000,
		},
	]);
});

test('a month with an invoice is none, paid or not', () => {
	expect(ghosts(aLedger({startedOn: '2024-01-20'}).invoice(february).unpaid())).toEqual([]);
	expect(ghosts(aLedger({startedOn: '2024-01-20'}).invoice(february).paid('2024-02-03'))).toEqual([]);
});

test('a customer who cancels later was still a ghost before, and is none after', () => {
	const ledger = aLedger({cancelledOn: '2024-03-15'}).until('2024-12');
	const months = ['2024-01-01', '2024-02-01', '2024-03-01'];
	expect(ghosts(ledger)).toEqual(months);
	expect(ghosts(asOf(ledger, day('2024-03-14')))).toEqual(months);
	expect(ghosts(asOf(ledger, day('2024-04-01')))).toEqual(months);
});

test('cancelling on the billing day, that month is due and can be a ghost', () => {
	expect(ghosts(aLedger({cancelledOn: '2024-02-01'}).until('2024-12'))).toEqual(['2024-01-01', '2024-02-01']);
	expect(ghosts(aLedger({cancelledOn: '2024-01-31'}).until('2024-12'))).toEqual(['2024-01-01']);
});

test('no month before the start is one', () => {
	expect(ghosts(aLedger({startedOn: '2024-03-02'}).until('2024-04'))).toEqual(['2024-04-01']);
	expect(ghosts(aLedger({startedOn: '2024-03-02'}).until('2024-04'), {...books, looksAtStatus: false})).toEqual([
		'2024-04-01',
	]);
});

test('ignoring status, a cancelled customer becomes a ghost each month', () => {
	const ledger = aLedger({startedOn: '2024-01-20', cancelledOn: '2024-02-10'})
		.invoice(february)
		.paid('2024-02-03')
		.until('2024-05');
	expect(ghosts(ledger)).toEqual([]);
	expect(ghosts(ledger, {...books, looksAtStatus: false})).toEqual(['2024-03-01', '2024-04-01', '2024-05-01']);
});

test('injected, it leaves neither invoice nor payment', () => {
	const month = aBillingMonth();
	ghostSubscriber.inject(month, someDraws);
	expect(month).toMatchObject({amountCents: 0, paidOn: never, paidCents: 0});
});

test('says the rule, the rows and the money', () => {
	const ledger = asOf(aLedger({plan: 'Enterprise', cancelledOn: '2024-08-09'}).until('2024-12'), day('2024-12-31'));
	expect(ghostSubscriber.why(ledger, 0, 2, books)).toBe('active on 2024-03-01, and no invoice for 2024-03');
	expect(ghostSubscriber.explain(ledger, 0, 2, books)).toEqual({
		rule: 'active on the billing day, and no invoice for that month',
		seen: 'started 2023-06-15 · cancelled 2024-08-09 · billing day 2024-03-01 · invoices for 2024-03: 0',
		cost: "$200.00, the plan's price",
	});
	expect(ghostSubscriber.explain(asOf(ledger, day('2024-08-08')), 0, 2, books).seen).toContain('not cancelled');
	expect(ghostSubscriber.why(ledger, 0, 2, {...books, looksAtStatus: false})).toBe(
		'status not looked at on 2024-03-01, and no invoice for 2024-03',
	);
});
