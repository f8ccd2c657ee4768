import {counted} from '../../domain/counted.ts';
import type {Currency} from '../../domain/currency.ts';
import {formatMoney} from '../../domain/money.ts';
import type {Finding} from '../../scenarios/scenario.ts';

/** What a customer's findings come to: what leaked, and apart from it what is owed back, each with the number of its months. */
export function lossesText(findings: readonly Finding[], currency: Currency): string {
	const text = (name: string, centsOf: (finding: Finding) => number) => {
		const cents = findings.map(centsOf).filter((each) => each !== 0);
		const sum = cents.reduce((total, each) => total + each, 0);
		return sum === 0 ? [] : [`${name} ${formatMoney(sum, currency)} in ${counted(cents.length, 'month')}`];
	};
	const parts = [
		...text('leaked', ({leakedCents}) => leakedCents),
		...text('owed back', ({liabilityCents = 0}) => liabilityCents),
	];
	return parts.length === 0 ? 'nothing leaked' : parts.join(' · ');
}
