import type {Finding} from '../../scenarios/finding.ts';

let latest: readonly Finding[] = [];

/**
 * The findings or, where they are the same as those of the last time, these: on most days nothing new is found, and what is
 * made of them is remembered by their identity.
 */
export function keptFindings(findings: readonly Finding[]): readonly Finding[] {
	const isSame =
		findings.length === latest.length && findings.every((finding, at) => isSameFinding(finding, latest[at] as Finding));
	latest = isSame ? latest : findings;
	return latest;
}

function isSameFinding(a: Finding, b: Finding): boolean {
	return (
		a.subscriptionId === b.subscriptionId &&
		a.month === b.month &&
		a.scenario === b.scenario &&
		a.since === b.since &&
		a.leakedCents === b.leakedCents &&
		a.liabilityCents === b.liabilityCents &&
		a.invoiceId === b.invoiceId &&
		a.customerId === b.customerId
	);
}
