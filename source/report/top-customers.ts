import {never} from '../domain/days.ts';
import {cancelledOn, type Ledger, planOf} from '../domain/ledger.ts';
import type {Finding} from '../scenarios/finding.ts';
import {byCustomer} from './by-customer.ts';
import {keepBest} from './keep-best.ts';
import {simulatedWho, type WhoOf} from './who-of.ts';

/** A customer with what leaked on it. Text may come from outside. */
export type LeakingCustomer = {
	readonly customerId: number;
	/** Number and name. */
	readonly title: string;
	readonly name: string;
	readonly plan: string;
	readonly isCancelled: boolean;
	readonly leakedCents: number;
	/** What is owed back to it instead. */
	readonly owedCents: number;
	/** How many findings there are, by the id of their scenario. */
	readonly counts: ReadonlyMap<string, number>;
};

/** Keeps the customers who leak most, over any number of blocks; of equals, those with the smaller numbers. */
export type Ranking = {
	readonly add: (ledger: Ledger, findings: readonly Finding[]) => void;
	readonly best: () => readonly LeakingCustomer[];
	/** How many customers leak at all. */
	readonly leaking: () => number;
};

export function rankCustomers(count: number, whoOf: WhoOf = simulatedWho): Ranking {
	const kept = keepBest<LeakingCustomer>(
		count,
		(a, b) => b.leakedCents - a.leakedCents || b.owedCents - a.owedCents || a.customerId - b.customerId,
	);
	let leaking = 0;
	return {
		add(ledger, findings) {
			const groups = byCustomer(findings);
			leaking += groups.size;
			for (const [customerId, own] of groups) {
				kept.offer(customerOf(ledger, customerId, own, whoOf));
			}
		},
		best: kept.all,
		leaking: () => leaking,
	};
}

function customerOf(ledger: Ledger, customerId: number, findings: readonly Finding[], whoOf: WhoOf): LeakingCustomer {
	const {title, name} = whoOf(ledger, customerId);
	const index = customerId - ledger.firstId;
	const counts = new Map<string, number>();
	for (const {scenario} of findings) {
		counts.set(scenario, (counts.get(scenario) ?? 0) + 1);
	}

	return {
		customerId,
		title,
		name,
		plan: planOf(ledger, index).name,
		isCancelled: cancelledOn(ledger, index) !== never,
		leakedCents: findings.reduce((sum, {leakedCents}) => sum + leakedCents, 0),
		owedCents: findings.reduce((sum, {liabilityCents = 0}) => sum + liabilityCents, 0),
		counts,
	};
}
