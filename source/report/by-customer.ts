import type {Finding} from '../scenarios/finding.ts';

/** The findings of each customer that has any, in their order. */
export function byCustomer(findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
	const groups = new Map<number, Finding[]>();
	for (const finding of findings) {
		const group = groups.get(finding.customerId);
		if (group) {
			group.push(finding);
		} else {
			groups.set(finding.customerId, [finding]);
		}
	}

	return groups;
}
