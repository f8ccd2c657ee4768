import {expect, test} from 'vitest';
import {detect} from '../../source/detection/detect.ts';
import {asOf} from '../../source/domain/ledger.ts';
import {stalePrice} from '../../source/scenarios/stale-price.ts';
import {booksPolicy} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {aLedger, dated, day} from '../helpers/a-ledger.ts';
import {cleanSettings} from '../helpers/arbitraries.ts';
import {aBillingMonth, someDraws} from '../helpers/billing-month.ts';
import {rowsOf} from '../helpers/rows.ts';

const policy = {graceDays: 30, looksAtStatus: true};
const march = {issuedOn: '2024-03-01', dueOn: '2024-03-15', amountCents: 1000};
const risen = {priceSteps: [{on: '2024-03-01', priceCents: 1200}]};

test('injected, bills the first price, in full and on the same day', () => {
	const month = aBillingMonth({hasRisen: true, priceCents: 1250, amountCents: 1250, paidCents: 1250});
	stalePrice.inject(month, someDraws);
	expect(month).toMatchObject({amountCents: 1000, paidCents: 1000, paidOn: month.paysOn});
});

test('strikes only where a price has risen, and no discount has ended', () => {
	expect(stalePrice.applies?.(aBillingMonth({hasRisen: true}))).toBe(true);
	expect(stalePrice.applies?.(aBillingMonth())).toBe(false);
	expect(stalePrice.applies?.(aBillingMonth({hasRisen: true, isDiscountOver: true}))).toBe(false);
	expect(stalePrice.applies?.(aBillingMonth({hasRisen: true, isContracted: false, isCancelled: true}))).toBe(false);
});

test('is found from the first invoice after the rise on, with the difference', () => {
	const ledger = aLedger(risen).from('2024-03').invoice(march).paid('2024-03-05');
	expect(detect(asOf(ledger, day('2024-02-29')), policy, [stalePrice])).toEqual([]);
	const [finding, ...others] = detect(ledger, policy, [stalePrice]);
	expect(others).toEqual([]);
	expect([finding?.invoiceId, dated(finding?.since as number), finding?.leakedCents]).toEqual([103, '2024-03-01', 200]);
	expect(stalePrice.why(ledger, 0, 2, policy)).toBe(
		'billed 10.00 for the period from 2024-03-01, when the price was 12.00',
	);
});

test('to the cent: one below is stale, the price itself and one above are not', () => {
	const moneyOf = (amountCents: number) =>
		detect(
			aLedger(risen)
				.from('2024-03')
				.invoice({...march, amountCents})
				.unpaid(),
			policy,
			[stalePrice],
		).map(({leakedCents}) => leakedCents);
	expect([moneyOf(1199), moneyOf(1200), moneyOf(1201)]).toEqual([[1], [], []]);
});

test('its innocent twin: a period that began before the rise is right at the old price', () => {
	const anniversary = {
		startedOn: '2023-11-20',
		rule: 'anniversary',
		priceSteps: [{on: '2024-02-21', priceCents: 1200}],
	} as const;
	const invoice = {issuedOn: '2024-02-25', dueOn: '2024-03-10', amountCents: 1000, month: '2024-02'};
	const ledger = aLedger(anniversary).from('2024-02').invoice(invoice).paid('2024-03-01');
	expect(detect(ledger, policy, [stalePrice])).toEqual([]);
	const dayEarlier = {...anniversary, priceSteps: [{on: '2024-02-20', priceCents: 1200}]};
	const stale = aLedger(dayEarlier).from('2024-02').invoice(invoice).paid('2024-03-01');
	expect(detect(stale, policy, [stalePrice])).toHaveLength(1);
});

test('two rises in one month are one new price, and a struck customer keeps the first one for good', () => {
	const settings = cleanSettings({
		customers: 60,
		rates: {'stale-price': 50},
		priceRises: [
			{month: '2024-03', percent: 10},
			{month: '2024-03', percent: 50},
			{month: '2024-09', percent: 100},
		],
	});
	const {ledger} = simulate(settings);
	const found = detect(ledger, booksPolicy(settings));
	const monthsOf = new Map<number, number[]>();
	for (const {subscriptionId, month} of found) {
		monthsOf.set(subscriptionId, [...(monthsOf.get(subscriptionId) ?? []), month]);
	}

	expect(monthsOf.size).toBeGreaterThan(15);
	expect(new Set([...monthsOf.values()].map(String))).toEqual(new Set(['2,3,4,5,6,7,8,9,10,11']));
	for (const {id, priceCents, months} of rowsOf(ledger).filter((row) => monthsOf.has(row.id))) {
		expect([id, ...new Set(months.map(({invoice}) => invoice?.amountCents))]).toEqual([id, priceCents]);
		expect(months.map(({contractedCents}) => contractedCents / priceCents)).toEqual([
			...[1, 1],
			...Array<number>(6).fill(1.65),
			...Array<number>(4).fill(3.3),
		]);
	}
});

test('a credit for a period that is not contracted is no price, old or new', () => {
	const early = aLedger({startedOn: '2024-04-15'})
		.from('2024-03')
		.invoice({...march, amountCents: -500})
		.unpaid();
	expect(detect(early, policy, [stalePrice])).toEqual([]);
});
