import {innocence} from '../../detection/innocence.ts';
import type {Month} from '../../domain/days.ts';
import {isDueForBilling, type Ledger, monthsEnd, subscriptionCount, subscriptionId} from '../../domain/ledger.ts';
import type {Policy} from '../../domain/policy.ts';
import {standingOf} from '../../domain/settlement.ts';
import {leaks} from '../../scenarios/index.ts';
import type {Leak} from '../../scenarios/scenario.ts';
import {type Kept, keepBest} from '../keep-best.ts';
import type {WhoOf} from '../who-of.ts';
import {type Evidence, evidenceOf} from './evidence.ts';

/** A month that looks like a leak, be it one or not, with what it is and why. */
export type Suspect = {
	readonly evidence: Evidence;
	/** The rule that flags it; none where it is innocent. */
	readonly leak: Leak | undefined;
	readonly why: string;
};

export type Lineup = {
	readonly add: (ledger: Ledger, policy: Policy) => void;
	/** In the order of customers, which tells nothing. */
	readonly suspects: () => readonly Suspect[];
};

/** A month that may be shown. Its rank decides which of many is, and says nothing of what it is. */
type Candidate = {
	readonly ledger: Ledger;
	readonly policy: Policy;
	readonly index: number;
	readonly month: Month;
	readonly customerId: number;
	readonly rank: number;
};

/** What innocent months look suspicious for, the most suspicious first; what is merely paid fills up. */
const innocents = ['paid-late', 'not-due', 'overdue', 'open', 'paid'] as const;

/**
 * Lines up `count` months, over any number of blocks: half of them flagged by the rules, of every leak in turn; half
 * innocent, of every kind in turn. Where one half has too few, the other fills up. No subscription comes twice.
 */
export function lineUp(count: number, whoOf?: WhoOf): Lineup {
	const kinds = new Map<string, Kept<Candidate>>(
		[...leaks.map(({id}) => id), ...innocents].map((kind) => [kind, keepBest<Candidate>(count, byRank)]),
	);
	return {
		add(ledger, policy) {
			const end = monthsEnd(ledger);
			for (let index = 0; index < subscriptionCount(ledger); index++) {
				const customerId = subscriptionId(ledger, index);
				for (let month = ledger.firstMonth; month < end; month++) {
					const kind = kindOf(ledger, index, month, policy);
					kinds.get(kind)?.offer({ledger, policy, index, month, customerId, rank: rankOf(customerId, month)});
				}
			}
		},
		suspects() {
			const all = (names: readonly string[]) => names.map((name) => kinds.get(name)?.all() ?? []);
			const flagged = all(leaks.map(({id}) => id));
			const innocent = all(innocents);
			const chosen = inTurn(flagged, Math.floor(count / 2), []);
			const both = inTurn(innocent, count, chosen);
			return inTurn(flagged, count, both)
				.sort((a, b) => a.customerId - b.customerId)
				.map((candidate) => suspect(candidate, whoOf));
		},
	};
}

/** The leak that flags the month, else where it stands; empty where it is of no interest. */
function kindOf(ledger: Ledger, index: number, month: Month, policy: Policy): string {
	const leak = flagging(ledger, index, month, policy);
	if (leak) {
		return leak.id;
	}

	const standing = standingOf(ledger, index, month, policy);
	// Of a cancelled customer's months, the first without an invoice looks most like a leak.
	const isInteresting =
		standing !== 'not-due' || (month > ledger.firstMonth && isDueForBilling(ledger, index, month - 1));
	return isInteresting ? standing : '';
}

function flagging(ledger: Ledger, index: number, month: Month, policy: Policy): Leak | undefined {
	return leaks.find((leak) => leak.matches(ledger, index, month, policy));
}

function byRank(a: Candidate, b: Candidate): number {
	return a.rank - b.rank || a.customerId - b.customerId || a.month - b.month;
}

/** A whole number that scatters customers and months, the same on every machine. */
function rankOf(customerId: number, month: Month): number {
	return Math.imul(customerId * 64 + month + 1, 0x9e37_79b1) >>> 0;
}

/** What was taken before, and one of each list in turn, until there are `count`. */
function inTurn(lists: readonly (readonly Candidate[])[], count: number, before: readonly Candidate[]): Candidate[] {
	const taken = [...before];
	for (let round = 0; round < count; round++) {
		for (const list of lists) {
			const next = list.find(({customerId}) => taken.every((other) => other.customerId !== customerId));
			if (next && taken.length < count) {
				taken.push(next);
			}
		}
	}

	return taken;
}

function suspect({ledger, policy, index, month}: Candidate, whoOf: WhoOf | undefined): Suspect {
	const leak = flagging(ledger, index, month, policy);
	return {
		evidence: evidenceOf(ledger, index, month, whoOf),
		leak,
		why: leak?.why(ledger, index, month, policy) ?? innocence(ledger, index, month, policy)?.text ?? '',
	};
}
