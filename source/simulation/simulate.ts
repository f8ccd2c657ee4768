import {usd} from '../domain/currency.ts';
import {withFurtherRows} from '../domain/further-rows.ts';
import type {Ledger} from '../domain/ledger.ts';
import {timelineOf} from '../domain/timeline.ts';
import type {ChurnLimits} from './cancellations.ts';
import {churnLimits} from './churn-limits.ts';
import {contractsOf} from './contracts.ts';
import {type DrawSource, drawSource} from './draw-source.ts';
import type {Settings} from './settings.ts';
import {blankYears, clearYears, customerSimulator, type Years} from './simulate-customer.ts';

/** What was injected: the answers that no detector sees. */
export type Truth = {
	readonly months: number;
	/** One entry per subscription and month, like the ledger's billing columns: 0 is nothing, k is the k-th monthly scenario. */
	readonly struck: Uint8Array;
	/** One entry per subscription: 0 began before the simulated months, k is the k-th joining scenario. Absent where none joins. */
	readonly joined?: Uint8Array;
};

export type Simulation = {
	readonly settings: Settings;
	/** The whole ledger, as known at the close-out. */
	readonly ledger: Ledger;
	readonly truth: Truth;
};

/** Simulates all customers. The same settings give the same ledger, on every machine. */
export function simulate(settings: Settings): Simulation {
	const source = drawSource(settings);
	return simulator(settings, source)(churnLimits(settings, source), 1, settings.customers);
}

/** Simulates the customers block by block, in the order of their numbers, in memory that does not grow with them. */
export function* simulateInBlocks(settings: Settings, blockSize = 4096): Generator<Simulation> {
	const source = drawSource(settings);
	const limits = churnLimits(settings, source);
	const simulateSome = simulator(settings, source);
	for (let firstId = 1; firstId <= settings.customers; firstId += blockSize) {
		yield simulateSome(limits, firstId, Math.min(blockSize, settings.customers - firstId + 1));
	}
}

/** Simulates `count` customers from `firstId` on; who cancels follows from the limits. */
export type Simulator = (limits: ChurnLimits, firstId: number, count: number) => Simulation;

/**
 * What simulates these settings' customers, any of them. Made once for all blocks, it is compiled once. In place, each
 * simulation takes the memory of the one before if it can, which is gone then.
 */
export function simulator(settings: Settings, source: DrawSource, isInPlace = false): Simulator {
	const {months, terms} = settings;
	const contracts = contractsOf(settings);
	const simulateCustomer = customerSimulator(settings, source, contracts);
	const {closeOut} = timelineOf(months, terms, settings.grace);
	let before: Years | undefined;
	return (limits, firstId, count) => {
		const isAsLarge = before?.facts.plan.length === count;
		const years = before && isAsLarge ? before : blankYears(settings, contracts, count);
		if (isAsLarge) {
			clearYears(years);
		}

		before = isInPlace ? years : undefined;
		const {facts, struck, joined, invoices, payments} = years;
		for (let index = 0; index < count; index++) {
			simulateCustomer(years, index, firstId + index, limits);
		}

		return {
			settings,
			ledger: {
				day: closeOut,
				firstMonth: 0,
				months,
				termsDays: terms,
				firstId,
				currency: usd,
				facts: invoices.length + payments.length === 0 ? facts : withFurtherRows(facts, invoices, payments),
			},
			truth: {months, struck, ...(joined.length > 0 && {joined})},
		};
	};
}
