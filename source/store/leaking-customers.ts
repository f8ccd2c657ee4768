import type {WrittenId} from '../domain/identifiers.ts';
import type {LeakSummary} from './run.ts';

/** A customer who leaks in one run and not in the other. */
export type Leaker = LeakSummary & {
	/** As it is written in books from outside. */
	readonly customerId: WrittenId;
	/** What books from outside call the customer, where they do. */
	readonly customerName?: string;
};

/** What the customers of a run leak, each under an identifier. */
export type LeakingCustomers = {
	readonly add: (customer: Pick<Leaker, 'customerId' | 'customerName'>, money: Omit<LeakSummary, 'count'>) => void;
	/** Whether the customer leaks. */
	readonly has: (customerId: WrittenId) => boolean;
	/** Those who leak, by identifier. */
	readonly all: () => Iterable<Leaker>;
};

/** Customers from 1 to `count`, in memory that grows with them by no more than a few bytes each. */
export function numberedCustomers(count: number): LeakingCustomers {
	const countOf = new Uint16Array(count + 1);
	const leakedCentsOf = new Int32Array(count + 1);
	const liabilityCentsOf = new Int32Array(count + 1);
	return {
		add({customerId}, {leakedCents, liabilityCents = 0}) {
			const id = customerId as number;
			countOf[id] = (countOf[id] as number) + 1;
			leakedCentsOf[id] = (leakedCentsOf[id] as number) + leakedCents;
			liabilityCentsOf[id] = (liabilityCentsOf[id] as number) + liabilityCents;
		},
		has: (customerId) => Boolean(countOf[customerId as number]),
		*all() {
			for (let customerId = 1; customerId < countOf.length; customerId++) {
				const leaks = countOf[customerId] as number;
				if (leaks > 0) {
					const liabilityCents = liabilityCentsOf[customerId] as number;
					const leakedCents = leakedCentsOf[customerId] as number;
					yield {customerId, count: leaks, leakedCents, ...(liabilityCents !== 0 && {liabilityCents})};
				}
			}
		},
	};
}

/** Customers by identifiers of any kind: `7` and `"7"` are the same. */
export function writtenCustomers(): LeakingCustomers {
	const customers = new Map<string, Leaker>();
	return {
		add({customerId, customerName}, {leakedCents, liabilityCents = 0}) {
			const known = customers.get(String(customerId));
			const owed = (known?.liabilityCents ?? 0) + liabilityCents;
			customers.set(String(customerId), {
				customerId,
				...(customerName !== undefined && {customerName}),
				count: (known?.count ?? 0) + 1,
				leakedCents: (known?.leakedCents ?? 0) + leakedCents,
				...(owed !== 0 && {liabilityCents: owed}),
			});
		},
		has: (customerId) => customers.has(String(customerId)),
		all: () => [...customers.values()].sort(byIdentifier),
	};
}

/** Numbers before texts, each in their order. */
function byIdentifier({customerId: a}: Leaker, {customerId: b}: Leaker): number {
	if (typeof a === 'number' || typeof b === 'number') {
		return typeof a === typeof b ? Number(a) - Number(b) : typeof a === 'number' ? -1 : 1;
	}

	return a < b ? -1 : a > b ? 1 : 0;
}
