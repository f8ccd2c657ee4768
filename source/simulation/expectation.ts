import {billingDay, monthEnd} from '../domain/days.ts';
import {cancelling, leaks, monthlyScenarios} from '../scenarios/index.ts';
import {rateOf as percentOf, ratesByMonth, type Settings} from './settings.ts';

/** How often each scenario is expected to strike in the whole simulation, by scenario id; not whole numbers. */
export type Expectation = Readonly<Record<string, number>>;

/**
 * What the rates promise on average over all seeds: each scenario's rate times its denominator, month by month.
 * Exact but for one thing: which customers cancel, and when, is taken by its average (days spread evenly over the year,
 * shifted to earlier ones as unpaid invoices, which forbid a cancellation, add up).
 */
export function expectation(settings: Settings): Expectation {
	const rateOf = ratesOf(settings);
	const {dueByMonth, cancellations} = expectedSubscriptions(settings, rateOf);
	const sums = monthlyScenarios.map(() => 0);
	for (const [month, due] of dueByMonth.entries()) {
		for (const [at, struck] of expectedStrikes(due, month, rateOf).entries()) {
			sums[at] = (sums[at] as number) + struck;
		}
	}

	return {
		...Object.fromEntries(monthlyScenarios.map(({id}, at) => [id, sums[at] as number])),
		[cancelling.id]: cancellations,
	};
}

/** How many of `due` subscriptions each scenario strikes in the month, in the order of the list: each sees what those before it left. */
function expectedStrikes(due: number, month: number, rateOf: RateOf): number[] {
	let invoices = due;
	let payments = due;
	let untouched = due;
	const freeOf = new Map<string, number>();
	return monthlyScenarios.map((scenario) => {
		const {decision, takesAway} = scenario;
		const rate = rateOf(scenario.id, month);
		const free = freeOf.get(decision.draw) ?? 1;
		const struck = scenario.expected({due, invoices, payments, untouched, free}, rate);
		invoices -= takesAway === 'invoice' ? struck : 0;
		payments -= takesAway === 'nothing' ? 0 : struck;
		untouched -= struck;
		freeOf.set(decision.draw, Math.max(0, free - rate));
		return struck;
	});
}

type RateOf = (scenario: string, month: number) => number;

/** Rates from 0 to 1 by scenario and month; months after the last one, in its year, have those of the settings. */
function ratesOf(settings: Settings): RateOf {
	const years = Math.ceil(settings.months / 12);
	const rates = ratesByMonth({...settings, months: years * 12});
	const places = new Map(monthlyScenarios.map(({id}, at) => [id, at]));
	return (scenario, month) => rates[places.get(scenario) as number]?.[month] as number;
}

/** Subscriptions due on each billing day, and the cancellations within the billed months. */
function expectedSubscriptions(settings: Settings, rateOf: RateOf): {dueByMonth: number[]; cancellations: number} {
	const {customers, months} = settings;
	const dueByMonth: number[] = [];
	let due = customers;
	let cancellations = 0;
	let canCancel = 1;
	const keepers = leaks.flatMap(({keepsActive}, at) => (keepsActive ? [at] : []));
	for (let first = 0; first < months; first += 12) {
		const weights: number[] = [];
		for (let month = first; month < first + 12; month++) {
			const struck = expectedStrikes(1, month, rateOf);
			canCancel *= 1 - keepers.reduce((sum, at) => sum + (struck[at] as number), 0);
			weights.push(((monthEnd(month) + 1 - billingDay(month)) / daysOfYear(first)) * canCancel);
		}

		const total = weights.reduce((sum, weight) => sum + weight, 0);
		const wanted = Math.round((percentOf(settings, cancelling) / 100) * due);
		const leavers = Math.min(wanted, due * total);
		for (const [at, weight] of weights.entries()) {
			if (first + at < months) {
				const leaving = total === 0 ? 0 : (leavers * weight) / total;
				// A customer who cancels on a billing day is still due; the others of the month are billed before they go.
				dueByMonth.push(due);
				due -= leaving;
				cancellations += leaving;
			}
		}
	}

	return {dueByMonth, cancellations};
}

function daysOfYear(firstMonth: number): number {
	return monthEnd(firstMonth + 11) + 1 - billingDay(firstMonth);
}
