import type {Ledger} from '../domain/ledger.ts';
import type {Finding} from '../scenarios/finding.ts';
import {leaks} from '../scenarios/index.ts';
import type {Leak} from '../scenarios/scenario.ts';
import {byCustomer} from './by-customer.ts';
import {keepBest} from './keep-best.ts';
import {sumOf} from './leak-months.ts';

/** A customer worth a closer look, for what one rule finds on it. */
export type Case = {
	readonly leak: Leak;
	readonly ledger: Ledger;
	readonly customerId: number;
	/** All that the detector finds on the customer, of every leak. */
	readonly findings: readonly Finding[];
	/** The money that this leak costs on this customer, or owes it. */
	readonly cents: number;
};

export type CaseChoice = {
	readonly add: (ledger: Ledger, findings: readonly Finding[]) => void;
	readonly cases: () => readonly Case[];
};

/**
 * Chooses customers for `count` case studies, over any number of blocks: the leak that costs most shows the customer that
 * it costs most on, then the next leak, and round again; nobody is shown twice.
 */
export function chooseCases(count: number): CaseChoice {
	const candidates = leaks.map((leak) => ({
		leak,
		cents: 0,
		kept: keepBest<Case>(count, (a, b) => b.cents - a.cents || a.customerId - b.customerId),
	}));
	return {
		add(ledger, findings) {
			for (const [customerId, own] of byCustomer(findings)) {
				for (const candidate of candidates) {
					const cents = centsOf(candidate.leak, own);
					if (cents > 0) {
						candidate.cents += cents;
						candidate.kept.offer({leak: candidate.leak, ledger, customerId, findings: own, cents});
					}
				}
			}
		},
		cases() {
			const byMoney = candidates.filter(({cents}) => cents > 0).sort((a, b) => b.cents - a.cents);
			return taken(
				byMoney.map(({kept}) => kept.all()),
				count,
			);
		},
	};
}

/** What a finding is about: money that leaked, or that is owed back. */
export function moneyIn({leakedCents, liabilityCents = 0}: Finding): number {
	return leakedCents + liabilityCents;
}

function centsOf({id}: Leak, findings: readonly Finding[]): number {
	return sumOf(findings.filter(({scenario}) => scenario === id).map(moneyIn));
}

/** One of each list in turn, until there are `count`. */
function taken(lists: readonly (readonly Case[])[], count: number): Case[] {
	const chosen: Case[] = [];
	for (let round = 0; round < count; round++) {
		for (const list of lists) {
			const next = list.find(({customerId}) => chosen.every((other) => other.customerId !== customerId));
			if (next && chosen.length < count) {
				chosen.push(next);
			}
		}
	}

	return chosen;
}
