import {counted} from '../../domain/counted.ts';
import type {Currency} from '../../domain/currency.ts';
import {formatMoney} from '../../domain/money.ts';
import type {Finding} from '../../scenarios/finding.ts';

/** What a customer's findings come to: what leaked, and apart from it what is owed back. The number of months where it is one of both. */
export function lossesText(findings: readonly Finding[], currency: Currency): string {
	const sums = [
		sumOf('leaked', findings, ({leakedCents}) => leakedCents),
		sumOf('owed back', findings, ({liabilityCents = 0}) => liabilityCents),
	].filter(({cents}) => cents !== 0);
	const parts = sums.map(({name, cents, months}) => {
		const money = `${name} ${formatMoney(cents, currency)}`;
		return sums.length === 1 ? `${money} in ${counted(months, 'month')}` : money;
	});
	return parts.length === 0 ? 'nothing leaked' : parts.join(' · ');
}

function sumOf(name: string, findings: readonly Finding[], centsOf: (finding: Finding) => number) {
	const cents = findings.map(centsOf).filter((each) => each !== 0);
	return {name, cents: cents.reduce((sum, each) => sum + each, 0), months: cents.length};
}
