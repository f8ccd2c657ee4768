import {billingDay, type Day, monthEnd} from '../domain/days.ts';
import type {AgreedMonth} from '../scenarios/billing-month.ts';
import {cancelling, joiningScenarios, leaks, monthlyScenarios} from '../scenarios/index.ts';
import {contractsOf, readPrices, renewedShare} from './contracts.ts';
import {rateOf as percentOf, ratesByMonth, type Settings} from './settings.ts';
import {startSpanDays} from './starts.ts';

/** How often each scenario is expected to strike in the whole simulation, by scenario id; not whole numbers. */
export type Expectation = Readonly<Record<string, number>>;

/**
 * What the rates promise on average over all seeds: each scenario's rate times its denominator, month by month.
 * Exact but for one thing: which customers cancel, and when, is taken by its average (days spread evenly over the year,
 * shifted to earlier ones as unpaid invoices, which forbid a cancellation, add up).
 */
export function expectation(settings: Settings): Expectation {
	const rateOf = ratesOf(settings);
	const shareOf = agreedShares(settings, expectedJoiners(settings).share);
	const {byMonth, cancellations, joined} = expectedSubscriptions(settings, rateOf, shareOf);
	const sums = monthlyScenarios.map(() => 0);
	for (const [month, subscribed] of byMonth.entries()) {
		for (const [at, struck] of expectedStrikes(subscribed, month, rateOf, shareOf).entries()) {
			sums[at] = (sums[at] as number) + struck;
		}
	}

	return {
		...Object.fromEntries(monthlyScenarios.map(({id}, at) => [id, sums[at] as number])),
		[cancelling.id]: cancellations,
		...joined,
	};
}

/** Subscriptions on average: due on a month's billing day, and cancelled before it. */
type Subscribed = {readonly due: number; readonly cancelled: number};

/** How many of them each scenario strikes in the month, in the order of the list: each sees what those before it left. */
function expectedStrikes({due, cancelled}: Subscribed, month: number, rateOf: RateOf, shareOf: ShareOf): number[] {
	let invoices = due;
	let payments = due;
	let untouched = due;
	const freeOf = new Map<string, number>();
	return monthlyScenarios.map((scenario) => {
		const {decision, takesAway} = scenario;
		const rate = rateOf(scenario.id, month);
		const free = freeOf.get(decision.draw) ?? 1;
		const left = {due, cancelled, invoices, payments, untouched, free};
		const struck = rate === 0 ? 0 : scenario.expected({...left, shareOf: (is) => shareOf(month, is)}, rate);
		const isOfDue = rate === 0 || !scenario.applies || shareOf(month, scenario.applies) > 0;
		invoices -= takesAway === 'invoice' ? struck : 0;
		payments -= takesAway === 'nothing' ? 0 : struck;
		untouched -= isOfDue ? struck : 0;
		freeOf.set(decision.draw, Math.max(0, free - rate));
		return struck;
	});
}

/** The share (0 … 1) of a month's due subscriptions that have agreed on something like this. */
type ShareOf = (month: number, is: (agreed: AgreedMonth) => boolean) => number;

type RateOf = (scenario: string, month: number) => number;

/** Rates from 0 to 1 by scenario and month; months after the last one, in its year, have those of the settings. */
function ratesOf(settings: Settings): RateOf {
	const years = Math.ceil(settings.months / 12);
	const rates = ratesByMonth({...settings, months: years * 12});
	const places = new Map(monthlyScenarios.map(({id}, at) => [id, at]));
	return (scenario, month) => rates[places.get(scenario) as number]?.[month] as number;
}

/** Subscriptions on each billing day, the cancellations within the billed months, and who joined, by scenario. */
function expectedSubscriptions(
	settings: Settings,
	rateOf: RateOf,
	shareOf: ShareOf,
): {byMonth: Subscribed[]; cancellations: number; joined: Record<string, number>} {
	const {customers, months} = settings;
	const keepers = leaks.flatMap(({keepsActive}, at) => (keepsActive ? [at] : []));
	const {joined, joinedBy} = expectedJoiners(settings);
	const byMonth: Subscribed[] = [];
	let subscribed = customers - joinedBy(Number.POSITIVE_INFINITY);
	let cancellations = 0;
	let canCancel = 1;
	for (let first = 0; first < months; first += 12) {
		const weights: number[] = [];
		for (let month = first; month < first + 12; month++) {
			const struck = expectedStrikes({due: 1, cancelled: 0}, month, rateOf, shareOf);
			canCancel *= 1 - keepers.reduce((sum, at) => sum + (struck[at] as number), 0);
			weights.push(((monthEnd(month) + 1 - billingDay(month)) / daysOfYear(first)) * canCancel);
		}

		// Those who join in a year are among those who can cancel from the next one on.
		const candidates = subscribed + joinedBy(billingDay(first));
		const total = weights.reduce((sum, weight) => sum + weight, 0);
		const wanted = Math.round((percentOf(settings, cancelling) / 100) * candidates);
		const leavers = Math.min(wanted, candidates * total);
		for (const [at, weight] of weights.entries()) {
			if (first + at < months) {
				const leaving = total === 0 ? 0 : (leavers * weight) / total;
				// A customer who cancels on a billing day is still due; the others of the month are billed before they go.
				byMonth.push({due: subscribed + joinedBy(billingDay(first + at)), cancelled: cancellations});
				subscribed -= leaving;
				cancellations += leaving;
			}
		}
	}

	return {byMonth, cancellations, joined};
}

/** How many join by scenario, and by a day: those whose draw is below the rate, on days spread evenly over the first year. */
function expectedJoiners(settings: Settings) {
	const joined: Record<string, number> = {};
	let left = settings.customers;
	for (const scenario of joiningScenarios) {
		joined[scenario.id] = (left * percentOf(settings, scenario)) / 100;
		left -= joined[scenario.id] as number;
	}

	const all = settings.customers - left;
	const joinedBy = (day: Day) => all * Math.min(1, Math.max(0, (day + 1 - billingDay(0)) / daysOfYear(0)));
	return {joined, joinedBy, share: all / settings.customers};
}

/** Answers for which share of a month's due subscriptions something holds that they agreed on: over all days on which they may have begun. */
function agreedShares(settings: Settings, joiningShare: number): ShareOf {
	const contracts = contractsOf(settings);
	const into = {priceCents: 0, firstPriceCents: 0, discountedCents: 0, hasRisen: false, isDiscountOver: false};
	const shareIn: ShareOf = (month, is) => {
		let sum = 0;
		let weight = 0;
		const begin = billingDay(0);
		const end = joiningShare === 0 ? begin : Math.min(begin + daysOfYear(0), billingDay(month) + 1);
		for (let startedOn = begin - startSpanDays; startedOn < end; startedOn++) {
			const perDay = startedOn < begin ? (1 - joiningShare) / startSpanDays : joiningShare / daysOfYear(0);
			for (const [isRenewed, share] of [
				[false, 1 - renewedShare],
				[true, renewedShare],
			] as const) {
				readPrices(
					contracts,
					{plan: 0, startedOn, discountUntil: contracts.discountUntil(startedOn, isRenewed)},
					month,
					into,
				);
				sum += is({isContracted: true, isCancelled: false, ...into}) ? share * perDay : 0;
				weight += share * perDay;
			}
		}

		return weight === 0 ? 0 : sum / weight;
	};
	const known = new Map<(agreed: AgreedMonth) => boolean, Map<number, number>>();
	return (month, is) => {
		const byMonth = known.get(is) ?? new Map<number, number>();
		known.set(is, byMonth);
		byMonth.set(month, byMonth.get(month) ?? shareIn(month, is));
		return byMonth.get(month) as number;
	};
}

function daysOfYear(firstMonth: number): number {
	return monthEnd(firstMonth + 11) + 1 - billingDay(firstMonth);
}
