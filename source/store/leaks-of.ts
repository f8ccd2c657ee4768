import {detect} from '../detection/detect.ts';
import {type Bridge, bridgesByMonth, emptyBridge, sumBridges} from '../domain/bridge.ts';
import type {Day} from '../domain/days.ts';
import {asOf, monthsBegun} from '../domain/ledger.ts';
import {leaks} from '../scenarios/index.ts';
import {booksPolicy, detectorPolicy, type Settings} from '../simulation/settings.ts';
import {simulateInBlocks} from '../simulation/simulate.ts';

type Sum = {count: number; leakedCents: number; liabilityCents: number};

/** What a detector finds in a simulated span by the close of a day. Money in cents. */
export type Leaks = {
	/** One entry per begun month, in it one per leak, in the order of the scenarios. */
	readonly months: readonly (readonly Sum[])[];
	/** Of all begun months together. */
	readonly bridge: Bridge;
	/** Findings by customer id; there is no customer 0. */
	readonly countOf: Uint16Array;
	readonly leakedCentsOf: Int32Array;
	/** Money owed back, never part of what leaked. */
	readonly liabilityCentsOf: Int32Array;
};

/** Simulates the settings block by block, in memory that grows with the customers by no more than a few bytes each. */
export function leaksOf(settings: Settings, day: Day): Leaks {
	const places = new Map(leaks.map(({id}, place) => [id, place]));
	const countOf = new Uint16Array(settings.customers + 1);
	const leakedCentsOf = new Int32Array(settings.customers + 1);
	const liabilityCentsOf = new Int32Array(settings.customers + 1);
	const months: Sum[][] = [];
	let bridge: Bridge = emptyBridge;
	for (const block of simulateInBlocks(settings)) {
		const ledger = asOf(block.ledger, day);
		while (months.length < monthsBegun(ledger)) {
			months.push(leaks.map(() => ({count: 0, leakedCents: 0, liabilityCents: 0})));
		}

		bridge = sumBridges([bridge, ...bridgesByMonth(ledger, booksPolicy(settings))]);
		for (const {customerId, scenario, month, ...money} of detect(ledger, detectorPolicy(settings))) {
			const {leakedCents, liabilityCents = 0} = money;
			const sum = months[month]?.[places.get(scenario) as number] as Sum;
			sum.count++;
			sum.leakedCents += leakedCents;
			sum.liabilityCents += liabilityCents;
			countOf[customerId] = (countOf[customerId] as number) + 1;
			leakedCentsOf[customerId] = (leakedCentsOf[customerId] as number) + leakedCents;
			liabilityCentsOf[customerId] = (liabilityCentsOf[customerId] as number) + liabilityCents;
		}
	}

	return {months, bridge, countOf, leakedCentsOf, liabilityCentsOf};
}
