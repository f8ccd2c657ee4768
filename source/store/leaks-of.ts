import {detect} from '../detection/detect.ts';
import {type Bridge, bridgesByMonth, emptyBridge, sumBridges} from '../domain/bridge.ts';
import {type Month, parseDay} from '../domain/days.ts';
import {asOf, monthsBegun} from '../domain/ledger.ts';
import {leaks} from '../scenarios/index.ts';
import {booksPolicy, detectorPolicy} from '../simulation/settings.ts';
import {type Compared, customerIn, ledgersOf} from './compared.ts';
import {type LeakingCustomers, numberedCustomers, writtenCustomers} from './leaking-customers.ts';

type Sum = {count: number; leakedCents: number; liabilityCents: number};

/** What a detector finds in the span of a run by the close of its day. Money in the currency's smallest unit. */
export type Leaks = {
	/** The month of the first entry of `months`. */
	readonly firstMonth: Month;
	/** One entry per begun month, in it one per leak, in the order of the scenarios. */
	readonly months: readonly (readonly Sum[])[];
	/** Of all begun months together. */
	readonly bridge: Bridge;
	readonly customers: LeakingCustomers;
};

/** Goes through a run block by block, in memory that grows with simulated customers by no more than a few bytes each. */
export function leaksOf(run: Compared): Leaks {
	const {settings, read} = run;
	const day = parseDay(run.asOf) as number;
	const places = new Map(leaks.map(({id}, place) => [id, place]));
	const customers = read ? writtenCustomers() : numberedCustomers(settings.customers);
	const months: Sum[][] = [];
	let firstMonth: Month = 0;
	let bridge: Bridge = emptyBridge;
	for (const whole of ledgersOf(run)) {
		const ledger = asOf(whole, day);
		firstMonth = ledger.firstMonth;
		while (months.length < monthsBegun(ledger)) {
			months.push(leaks.map(() => ({count: 0, leakedCents: 0, liabilityCents: 0})));
		}

		bridge = sumBridges([bridge, ...bridgesByMonth(ledger, booksPolicy(settings))]);
		for (const finding of detect(ledger, detectorPolicy(settings))) {
			const {scenario, month, leakedCents, liabilityCents = 0} = finding;
			const sum = months[month - firstMonth]?.[places.get(scenario) as number] as Sum;
			sum.count++;
			sum.leakedCents += leakedCents;
			sum.liabilityCents += liabilityCents;
			customers.add(customerIn(run, ledger, finding), {leakedCents, liabilityCents});
		}
	}

	return {firstMonth, months, bridge, customers};
}
