import {detect} from '../detection/detect.ts';
import {type Month, parseDay} from '../domain/days.ts';
import {asOf} from '../domain/ledger.ts';
import {leaks} from '../scenarios/index.ts';
import {detectorPolicy} from '../simulation/settings.ts';
import {type Compared, customerIn, ledgersOf} from './compared.ts';
import {type Leaker, writtenCustomers} from './leaking-customers.ts';

/** A leak, in one month or in all. */
export type LeakPlace = {readonly scenario: string; readonly month?: Month};

/** Who has this leak in one run and not in the other, month by month: what of the two counts differs. By customer id. */
export function compareLeakers(
	a: Compared,
	b: Compared,
	place: LeakPlace,
): {readonly onlyInA: readonly Leaker[]; readonly onlyInB: readonly Leaker[]} {
	const [inA, inB] = [leaksIn(a, place), leaksIn(b, place)];
	return {onlyInA: leakersOnlyIn(inA, inB), onlyInB: leakersOnlyIn(inB, inA)};
}

/** What leaks in a month of a customer: with several subscriptions, it may be several times. */
type Placed = {readonly customer: Pick<Leaker, 'customerId' | 'customerName'>; readonly money: Money[]};
type Money = {readonly leakedCents: number; readonly liabilityCents: number};

function leaksIn(run: Compared, {scenario, month}: LeakPlace): ReadonlyMap<string, Placed> {
	const found = new Map<string, Placed>();
	const meant = leaks.filter(({id}) => id === scenario);
	for (const whole of ledgersOf(run)) {
		const ledger = asOf(whole, parseDay(run.asOf) as number);
		for (const finding of detect(ledger, detectorPolicy(run.settings), meant)) {
			if (month === undefined || finding.month === month) {
				const customer = customerIn(run, ledger, finding);
				const key = `${finding.month} ${customer.customerId}`;
				const placed: Placed = found.get(key) ?? {customer, money: []};
				found.set(key, placed);
				placed.money.push({leakedCents: finding.leakedCents, liabilityCents: finding.liabilityCents ?? 0});
			}
		}
	}

	return found;
}

function leakersOnlyIn(here: ReadonlyMap<string, Placed>, there: ReadonlyMap<string, Placed>): readonly Leaker[] {
	const leakers = writtenCustomers();
	for (const [key, {customer, money}] of here) {
		for (const each of there.has(key) ? [] : money) {
			leakers.add(customer, each);
		}
	}

	return [...leakers.all()];
}
