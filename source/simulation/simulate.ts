import {usd} from '../domain/currency.ts';
import {billingDay, type Day, type Month, never} from '../domain/days.ts';
import {emptyFacts, type Facts} from '../domain/facts.ts';
import {type FurtherInvoice, type FurtherPayment, withFurtherRows} from '../domain/further-rows.ts';
import type {Ledger} from '../domain/ledger.ts';
import {plans} from '../domain/plans.ts';
import {timelineOf} from '../domain/timeline.ts';
import type {BillingMonth} from '../scenarios/scenario.ts';
import {billMonth, blankMonth, openMonth, setPrice, strikingOf, timelyDay} from './billing.ts';
import {type ChurnLimits, cancellationDays} from './cancellations.ts';
import {churnLimits} from './churn-limits.ts';
import {agree, blankAgreements, contractsOf, readPrices, renewalDraw, renewedShare} from './contracts.ts';
import {type DrawSource, drawSource} from './draw-source.ts';
import {quietMonths} from './quiet-months.ts';
import {blankMonthDraws, paydayDraw, planDraw, readMonthDraws} from './random.ts';
import {ratesByMonth, type Settings} from './settings.ts';
import {hasJoiners, joinerOf, startDays} from './starts.ts';

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

/** What simulates these settings' customers, any of them. Made once for all blocks, its loops are compiled once. */
export function simulator(settings: Settings, source: DrawSource): Simulator {
	const {months, terms} = settings;
	const striking = strikingOf(ratesByMonth(settings));
	const isQuiet = quietMonths(striking, source.own, months);
	const contracts = contractsOf(settings);
	const monthDraws = blankMonthDraws(source.own);
	const billing = blankMonth(settings);
	const cancellationOf = cancellationDays(settings, source);
	const startOf = startDays(settings, source);
	const joiner = joinerOf(settings, source);
	const isLeftAlone = !striking.some(({scenario}) => scenario.applies);
	const {closeOut} = timelineOf(months, terms, settings.grace);
	return (limits, firstId, count) => {
		const agreements = blankAgreements(settings, contracts, count);
		const facts = emptyFacts(count, months, agreements);
		const struck = new Uint8Array(count * months);
		const joined = new Uint8Array(hasJoiners(settings) ? count : 0);
		const invoices: FurtherInvoice[] = [];
		const payments: FurtherPayment[] = [];
		for (let index = 0; index < count; index++) {
			const draws = source.of(firstId + index);
			const plan = planIndex(settings.mix, planDraw(draws));
			const startedOn = startOf(draws);
			joined[index] = joiner(draws);
			const cancelledOn = cancellationOf(firstId + index, draws, limits);
			facts.plan[index] = plan;
			facts.startedOn[index] = startedOn;
			facts.cancelledOn[index] = cancelledOn;
			const agreed = {plan, startedOn, discountUntil: never};
			if (agreements) {
				readMonthDraws(draws, 0, monthDraws);
				agreed.discountUntil = contracts.discountUntil(startedOn, (monthDraws[renewalDraw] as number) < renewedShare);
				agree(facts, index, contracts, agreed.discountUntil);
			} else {
				setPrice(billing, (plans[plan] as (typeof plans)[number]).monthlyPriceCents);
			}

			for (let month = firstMonthFrom(startedOn, months); month < months; month++) {
				billing.isCancelled = billingDay(month) > cancelledOn;
				billing.isContracted = !billing.isCancelled;
				if (billing.isCancelled && isLeftAlone) {
					break;
				}

				const cell = index * months + month;
				openMonth(billing, month, terms);
				if (agreements) {
					readPrices(contracts, agreed, month, billing);
				}

				if (isQuiet(draws, month)) {
					billQuietly(facts, cell, billing, paydayDraw(draws, month));
					continue;
				}

				readMonthDraws(draws, month, monthDraws);
				struck[cell] = billMonth(billing, monthDraws, striking, month);
				facts.issuedOn[cell] = billing.amountCents > 0 ? billing.billedOn : never;
				facts.amountCents[cell] = billing.amountCents;
				facts.paidOn[cell] = billing.paidOn;
				facts.paidCents[cell] = billing.paidCents;
				for (const further of billing.furtherInvoices) {
					invoices.push({slot: cell, ...further});
				}

				for (const further of billing.furtherPayments) {
					payments.push({slot: cell, ...further});
				}
			}
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

/** Bills a month that nothing strikes: in full, and paid within terms; a cancelled one stays empty. */
function billQuietly(facts: Facts, cell: number, billing: BillingMonth, payday: number): void {
	if (billing.isContracted) {
		facts.issuedOn[cell] = billing.priceCents > 0 ? billing.billedOn : never;
		facts.amountCents[cell] = billing.priceCents;
		facts.paidOn[cell] = timelyDay(billing.billedOn, billing.dueOn, payday);
		facts.paidCents[cell] = billing.priceCents;
	}
}

/** The first month whose billing day the subscription has reached; at most `months`. */
function firstMonthFrom(startedOn: Day, months: number): Month {
	let month = 0;
	while (month < months && billingDay(month) < startedOn) {
		month++;
	}

	return month;
}

/** The plan whose share of the mix the draw falls into. */
function planIndex(mix: Settings['mix'], draw: number): number {
	if (draw * 100 < mix[0]) {
		return 0;
	}

	return draw * 100 < mix[0] + mix[1] || mix[2] === 0 ? 1 : 2;
}
