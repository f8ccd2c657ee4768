import {billingDay, type Day, type Month, never} from '../domain/days.ts';
import {emptyFacts, type Facts} from '../domain/facts.ts';
import type {FurtherInvoice, FurtherPayment} from '../domain/further-rows.ts';
import {plans} from '../domain/plans.ts';
import type {BillingMonth} from '../scenarios/billing-month.ts';
import {billMonth, blankMonth, openMonth, setPrice, strikingOf, timelyDay} from './billing.ts';
import {type ChurnLimits, cancellationDays} from './cancellations.ts';
import {agree, blankAgreements, type Contracts, readPrices, renewalDraw, renewedShare} from './contracts.ts';
import type {DrawSource} from './draw-source.ts';
import {quietMonths} from './quiet-months.ts';
import {blankMonthDraws, type CustomerDraws, paydayDraw, planDraw, readMonthDraws} from './random.ts';
import {ratesByMonth, type Settings} from './settings.ts';
import {hasJoiners, joinerOf, startDays} from './starts.ts';

/** The years of some customers, while they are simulated one after the other. */
export type Years = {
	readonly facts: Facts;
	/** As the truth has them. */
	readonly struck: Uint8Array;
	readonly joined: Uint8Array;
	readonly invoices: FurtherInvoice[];
	readonly payments: FurtherPayment[];
};

export function blankYears(settings: Settings, contracts: Contracts, count: number): Years {
	const {months} = settings;
	return {
		facts: emptyFacts(count, months, blankAgreements(settings, contracts, count)),
		struck: new Uint8Array(count * months),
		joined: new Uint8Array(hasJoiners(settings) ? count : 0),
		invoices: [],
		payments: [],
	};
}

/** Makes these years blank again, for as many others of the same settings: what is written for every customer may stay. */
export function clearYears({facts, struck, invoices, payments}: Years): void {
	facts.issuedOn.fill(never);
	facts.amountCents.fill(0);
	facts.paidOn.fill(never);
	facts.paidCents.fill(0);
	struck.fill(0);
	invoices.length = 0;
	payments.length = 0;
}

/** What simulates one customer of these settings into the place `index`; who cancels follows from the limits. */
export function customerSimulator(
	settings: Settings,
	source: DrawSource,
	contracts: Contracts,
): (into: Years, index: number, customerId: number, limits: ChurnLimits) => void {
	const {months, terms, mix} = settings;
	const striking = strikingOf(ratesByMonth(settings));
	const isLeftAlone = !striking.some(({scenario}) => scenario.applies);
	const isQuiet = quietMonths(striking, source.own, months);
	const monthDraws = blankMonthDraws(source.own);
	const billing = blankMonth(settings);
	const agreed = {plan: 0, startedOn: 0, discountUntil: never};
	const cancellationOf = cancellationDays(settings, source);
	const startOf = startDays(settings, source);
	const joiner = joinerOf(settings, source);
	const agreeOn = (facts: Facts, index: number, draws: CustomerDraws) => {
		if (facts.agreements) {
			readMonthDraws(draws, 0, monthDraws);
			const isRenewed = (monthDraws[renewalDraw] as number) < renewedShare;
			agreed.discountUntil = contracts.discountUntil(agreed.startedOn, isRenewed);
			agree(facts, index, contracts, agreed.discountUntil);
		} else {
			setPrice(billing, (plans[agreed.plan] as (typeof plans)[number]).monthlyPriceCents);
		}
	};
	const billMaybeStruck = ({facts, struck, invoices, payments}: Years, cell: number, draws: CustomerDraws) => {
		const month = cell % months;
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
	};

	return (into, index, customerId, limits) => {
		const {facts, joined} = into;
		const draws = source.of(customerId);
		const cancelledOn = cancellationOf(customerId, draws, limits);
		agreed.plan = planIndex(mix, planDraw(draws));
		agreed.startedOn = startOf(draws);
		facts.plan[index] = agreed.plan;
		facts.startedOn[index] = agreed.startedOn;
		facts.cancelledOn[index] = cancelledOn;
		joined[index] = joiner(draws);
		agreeOn(facts, index, draws);
		for (let month = firstMonthFrom(agreed.startedOn, months); month < months; month++) {
			billing.isCancelled = billingDay(month) > cancelledOn;
			billing.isContracted = !billing.isCancelled;
			if (billing.isCancelled && isLeftAlone) {
				break;
			}

			openMonth(billing, month, terms);
			if (facts.agreements) {
				readPrices(contracts, agreed, month, billing);
			}

			if (isQuiet(draws, month)) {
				billQuietly(facts, index * months + month, billing, paydayDraw(draws, month));
			} else {
				billMaybeStruck(into, index * months + month, draws);
			}
		}
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
