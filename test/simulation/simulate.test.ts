import {expect, test} from 'vitest';
import {billingDay, monthEnd, never} from '../../source/domain/days.ts';
import {timelineOf} from '../../source/domain/timeline.ts';
import {leaks, monthlyScenarios} from '../../source/scenarios/index.ts';
import {churnLimits} from '../../source/simulation/churn-limits.ts';
import {drawSource} from '../../source/simulation/draw-source.ts';
import {defaultSettings, type Settings} from '../../source/simulation/settings.ts';
import {type Simulation, simulate, simulateInBlocks, simulator} from '../../source/simulation/simulate.ts';
import {hasJoiners} from '../../source/simulation/starts.ts';
import {dated} from '../helpers/a-ledger.ts';
import {cleanSettings, someSettings} from '../helpers/arbitraries.ts';
import {check} from '../helpers/check.ts';
import {type Cell, rowsOf, type SubscriptionRows, struckBy, sum} from '../helpers/rows.ts';

const runs = 40;

/** Collects what breaks a law in any month, so that one assertion a run is enough. */
function broken(
	{ledger, truth}: Simulation,
	law: (cell: Cell, struck: string | undefined, row: SubscriptionRows, month: number) => boolean,
): string[] {
	return rowsOf(ledger).flatMap((row, index) =>
		row.months.flatMap((cell, month) =>
			law(cell, struckBy(truth, index, month), row, month) ? [] : `${row.id}/${month}: ${JSON.stringify(cell)}`,
		),
	);
}

function expectLaw(
	law: (settings: Settings, ...cell: [Cell, string | undefined, SubscriptionRows, number]) => boolean,
) {
	check(someSettings, runs, (settings) => {
		expect(broken(simulate(settings), (...cell) => law(settings, ...cell))).toEqual([]);
	});
}

test('the default year: 1,000 customers, 12 months, 80 of them cancel, known up to 15 January 2025', () => {
	const {ledger} = simulate(defaultSettings);
	const rows = rowsOf(ledger);
	expect(rows).toHaveLength(1000);
	expect(ledger.months).toBe(12);
	expect(rows.filter(({cancelledOn}) => cancelledOn !== never)).toHaveLength(80);
	expect(dated(ledger.day)).toBe('2025-01-15');
});

test('the same settings give the same year', () => {
	check(someSettings, 10, (settings) => {
		expect(simulate({...settings})).toEqual(simulate(settings));
	});
});

test('customers who are simulated in the memory of others are what they are in their own', () => {
	check(someSettings, 20, (settings) => {
		const larger = {...settings, customers: settings.customers + 40};
		const source = drawSource(larger);
		const limits = churnLimits(larger, source);
		const [anew, inPlace] = [simulator(larger, source), simulator(larger, source, true)];
		for (const [firstId, count] of [
			[1, 20],
			[21, 20],
			[5, 20],
			[1, larger.customers],
			[30, 2],
		] as const) {
			expect(inPlace(limits, firstId, count)).toEqual(anew(limits, firstId, count));
		}
	});
});

test('every subscription starts within the two years before the first month or, where some join, in the first year', () => {
	check(someSettings, runs, (settings) => {
		const end = hasJoiners(settings) ? billingDay(12) : billingDay(0);
		for (const {startedOn} of rowsOf(simulate(settings).ledger)) {
			expect(startedOn).toBeGreaterThanOrEqual(billingDay(0) - 730);
			expect(startedOn).toBeLessThan(end);
		}
	});
});

test('the ledger is known up to the close-out, by which every row is dated', () => {
	check(someSettings, runs, (settings) => {
		const {ledger} = simulate(settings);
		expect(ledger.day).toBe(timelineOf(settings.months, settings.terms, settings.grace).closeOut);
		const days = rowsOf(ledger).flatMap((row) =>
			row.months.flatMap(({payments}) => payments.map(({paidOn}) => paidOn)),
		);
		expect(Math.max(0, ...days)).toBeLessThanOrEqual(ledger.day);
		const hidden = rowsOf({...ledger, day: never - 1});
		expect(hidden).toEqual(rowsOf(ledger));
	});
});

const byId = new Map(monthlyScenarios.map((scenario) => [scenario.id, scenario]));

/** Whether what struck the month moves this line of the bridge. */
function movesLine(struck: string | undefined, line: string): boolean {
	return leaks.some((leak) => leak.id === struck && leak.line === line);
}

test('every month owed has its invoice, at the contracted price and terms, unless a scenario takes it or changes it', () => {
	expectLaw(({terms}, {invoice, invoices, contractedCents}, struck, _row, month) => {
		const isOwed = contractedCents > 0;
		if (invoice === undefined) {
			return isOwed ? byId.get(struck ?? '')?.takesAway === 'invoice' : struck === undefined;
		}

		const isOver = movesLine(struck, 'overbilledCents');
		const isUnder = movesLine(struck, 'underbilledCents');
		const isPrice = isOwed ? invoice.amountCents === contractedCents || (isOver && invoices.length === 1) : isOver;
		return (
			invoices.every(({issuedOn}) => issuedOn === billingDay(month)) &&
			invoice.dueOn === invoice.issuedOn + terms &&
			invoices.length - 1 <= Number(isOver && isOwed) &&
			(isUnder ? invoice.amountCents < contractedCents : isPrice)
		);
	});
});

test('every first invoice is paid unless a scenario takes the payment, further ones never are', () => {
	expectLaw((_settings, {invoice, payments}, struck) => {
		const isPaid = invoice !== undefined && byId.get(struck ?? '')?.takesAway !== 'payment';
		return payments.length > 0 === isPaid && payments.every(({invoiceId}) => invoiceId === invoice?.invoiceId);
	});
});

test('no two invoices and no two payments share a number', () => {
	check(someSettings, 20, (settings) => {
		const cells = rowsOf(simulate(settings).ledger).flatMap(({months}) => months);
		const ids = cells.flatMap(({invoices, payments}) => [
			...invoices.map(({invoiceId}) => invoiceId),
			...payments.map(({paymentId}) => paymentId),
		]);
		expect(new Set(ids).size).toBe(ids.length);
	});
});

test('after cancellation nothing is injected but what is billed without a contract', () => {
	expectLaw(
		(_settings, {invoice}, struck, {cancelledOn}, month) =>
			billingDay(month) <= cancelledOn ||
			(struck === undefined ? invoice === undefined : movesLine(struck, 'overbilledCents')),
	);
});

test('a subscription that holds an injected unpaid invoice never cancels', () => {
	expectLaw((_settings, _cell, struck, {cancelledOn}) => struck !== 'zombie-account' || cancelledOn === never);
});

test('a late payment is in full, after the due date, within max(1, grace) days', () => {
	expectLaw(({grace}, {invoice, payment}, struck) => {
		if (struck !== 'late-payment') {
			return true;
		}

		const daysLate = (payment?.paidOn ?? never) - (invoice?.dueOn ?? 0);
		return payment?.amountCents === invoice?.amountCents && daysLate >= 1 && daysLate <= Math.max(1, grace);
	});
});

test('a leaky payment is on time, 90 to 99 % and less than the amount', () => {
	expectLaw((_settings, {invoice, payment}, struck) => {
		if (struck !== 'leaky-bucket') {
			return true;
		}

		const [amount, paid] = [invoice?.amountCents ?? 0, payment?.amountCents ?? 0];
		const isOnTime = (payment?.paidOn ?? never) <= (invoice?.dueOn ?? 0);
		return isOnTime && paid >= Math.round(amount * 0.9) && paid <= Math.round(amount * 0.99) && paid < amount;
	});
});

test('any other payment is in full, between the invoice and its due date', () => {
	expectLaw((_settings, {invoice, payment}, struck) => {
		if (struck !== undefined || invoice === undefined) {
			return true;
		}

		const paidOn = payment?.paidOn ?? never;
		return payment?.amountCents === invoice.amountCents && paidOn >= invoice.issuedOn && paidOn <= invoice.dueOn;
	});
});

test('payments in time fall on every day from the invoice to its due date', () => {
	const days = rowsOf(simulate(cleanSettings()).ledger).flatMap(({months}) =>
		months.map(({invoice, payment}) => (payment?.paidOn ?? never) - (invoice?.issuedOn ?? 0)),
	);
	expect([...new Set(days)].sort((a, b) => a - b)).toEqual(Array.from({length: 15}, (_, at) => at));
});

test('cancellations fall within the billed months', () => {
	check(someSettings, runs, (settings) => {
		for (const {cancelledOn} of rowsOf(simulate(settings).ledger).filter((row) => row.cancelledOn !== never)) {
			expect(cancelledOn).toBeGreaterThanOrEqual(billingDay(0));
			expect(cancelledOn).toBeLessThanOrEqual(monthEnd(settings.months - 1));
		}
	});
});

test('a mix of one plan has that plan alone', () => {
	for (const [at, mix] of (
		[
			[100, 0, 0],
			[0, 100, 0],
			[0, 0, 100],
		] as const
	).entries()) {
		const rows = rowsOf(simulate(cleanSettings({mix, customers: 300, months: 1})).ledger);
		expect(new Set(rows.map(({planId}) => planId))).toEqual(new Set([at + 1]));
	}
});

test('block by block, in any size, gives the customers of the whole', () => {
	check(someSettings, 15, (settings) => {
		const whole = simulate(settings);
		for (const size of [1, 7, 300]) {
			const blocks = [...simulateInBlocks({...settings}, size)];
			expect(blocks.flatMap(({ledger}) => rowsOf(ledger))).toEqual(rowsOf(whole.ledger));
			expect(blocks.flatMap(({truth}) => [...truth.struck])).toEqual([...whole.truth.struck]);
			expect(sum(blocks.map(({ledger}) => rowsOf(ledger).length))).toBe(settings.customers);
			expect(new Set(blocks.map(({ledger}) => ledger.day))).toEqual(new Set([whole.ledger.day]));
		}
	});
});
