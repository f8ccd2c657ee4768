import {expect, test} from 'vitest';
import {
	type Bridge,
	bridgesByMonth,
	collectionRate,
	emptyBridge,
	leakageRate,
	leakedCents,
	sumBridges,
} from '../../source/domain/bridge.ts';
import {billingDay} from '../../source/domain/days.ts';
import {asOf} from '../../source/domain/ledger.ts';
import {booksPolicy} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {aLedger, day} from '../helpers/a-ledger.ts';
import {someDay, someSettings} from '../helpers/arbitraries.ts';
import {check} from '../helpers/check.ts';
import {rowsOf, sum} from '../helpers/rows.ts';

const books = {graceDays: 30, looksAtStatus: true};

function expectIdentities(bridge: Bridge): void {
	expect(bridge.contractedCents - bridge.unbilledCents - bridge.underbilledCents + bridge.overbilledCents).toBe(
		bridge.billedCents,
	);
	expect(
		bridge.billedCents - bridge.notYetDueCents - bridge.overdueCents - bridge.zombieCents - bridge.shortPaidCents,
	).toBe(bridge.collectedCents);
}

test('a month of everything, line by line', () => {
	const bill = {issuedOn: '2024-01-01', dueOn: '2024-01-15'};
	const ledger = aLedger({plan: 'Basic'})
		.subscription({plan: 'Pro'})
		.invoice(bill)
		.paid('2024-01-20')
		.subscription({plan: 'Enterprise'})
		.invoice(bill)
		.paid('2024-01-10', 19_000)
		.subscription({plan: 'Pro'})
		.invoice(bill)
		.unpaid()
		.subscription({plan: 'Basic', cancelledOn: '2023-12-31'});
	const bridgeOn = (text: string) => bridgesByMonth(asOf(ledger, day(text)), books)[0];
	const common = {subscriptionsDue: 4, invoices: 3, contractedCents: 31_000, unbilledCents: 1000, billedCents: 30_000};
	expect(bridgeOn('2024-01-15')).toEqual({
		...emptyBridge,
		...common,
		payments: 1,
		notYetDueCents: 10_000,
		shortPaidCents: 1000,
		collectedCents: 19_000,
	});
	expect(bridgeOn('2024-01-16')).toMatchObject({notYetDueCents: 0, overdueCents: 10_000});
	expect(bridgeOn('2024-02-14')).toMatchObject({...common, payments: 2, overdueCents: 5000, zombieCents: 0});
	expect(bridgeOn('2024-02-15')).toMatchObject({
		...common,
		payments: 2,
		overdueCents: 0,
		zombieCents: 5000,
		collectedCents: 24_000,
	});
});

test('there is a bridge for each month begun, none before the first', () => {
	const ledger = aLedger().until('2024-12');
	expect(bridgesByMonth(asOf(ledger, billingDay(0) - 1), books)).toEqual([]);
	expect(bridgesByMonth(asOf(ledger, billingDay(3)), books)).toHaveLength(4);
});

test('on any day, both identities hold to the cent for every month and their sum', () => {
	check(someDay, 80, ({settings, day: on}) => {
		const bridges = bridgesByMonth(asOf(simulate(settings).ledger, on), booksPolicy(settings));
		for (const bridge of [...bridges, sumBridges(bridges)]) {
			expectIdentities(bridge);
			expect(Math.min(...Object.values(bridge))).toBeGreaterThanOrEqual(0);
		}
	});
});

test('on any day, each month agrees with its rows', () => {
	check(someDay, 60, ({settings, day: on}) => {
		const ledger = asOf(simulate(settings).ledger, on);
		const rows = rowsOf(ledger);
		for (const [month, bridge] of bridgesByMonth(ledger, booksPolicy(settings)).entries()) {
			const due = rows.filter((row) => row.startedOn <= billingDay(month) && billingDay(month) <= row.cancelledOn);
			const invoices = rows.flatMap((row) => row.months[month]?.invoices ?? []);
			const payments = rows.flatMap((row) => row.months[month]?.payments ?? []);
			expect(bridge).toMatchObject({
				subscriptionsDue: due.length,
				invoices: invoices.length,
				payments: payments.length,
				contractedCents: sum(due.map(({months}) => months[month]?.contractedCents ?? 0)),
				billedCents: sum(invoices.map(({amountCents}) => amountCents)),
			});
			expect(bridge.collectedCents + bridge.overpaidCents).toBe(sum(payments.map(({amountCents}) => amountCents)));
		}
	});
});

test('at the close-out nothing is open any more, and nothing merely overdue but further invoices, which nobody pays', () => {
	check(someSettings, 60, (settings) => {
		const {ledger} = simulate(settings);
		const further = rowsOf(ledger).flatMap(({months}) => months.flatMap(({invoices}) => invoices.slice(1)));
		const total = sumBridges(bridgesByMonth(ledger, booksPolicy(settings)));
		expect(total).toMatchObject({
			notYetDueCents: 0,
			overdueCents: sum(further.map(({amountCents}) => amountCents)),
		});
	});
});

test('rates are ratios of the bridge, and defined where there is nothing to divide by', () => {
	const bridge = {
		...emptyBridge,
		contractedCents: 1000,
		unbilledCents: 100,
		billedCents: 900,
		overdueCents: 200,
		zombieCents: 50,
		shortPaidCents: 25,
		collectedCents: 625,
	};
	expect(leakedCents(bridge)).toBe(175);
	expect(leakageRate(bridge)).toBe(0.175);
	expect(collectionRate(bridge)).toBe(625 / 900);
	expect([leakageRate(emptyBridge), collectionRate(emptyBridge)]).toEqual([0, 1]);
});

test('summing nothing gives the empty bridge and leaves it empty', () => {
	sumBridges([{...emptyBridge, invoices: 3}]);
	expect(sumBridges([])).toEqual(emptyBridge);
	expect(emptyBridge.invoices).toBe(0);
});
