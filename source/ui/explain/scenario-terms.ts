import {formatMoney} from '../../domain/money.ts';
import {churn} from '../../scenarios/churn.ts';
import {ghostSubscriber} from '../../scenarios/ghost-subscriber.ts';
import {latePayment} from '../../scenarios/late-payment.ts';
import {leakyBucket} from '../../scenarios/leaky-bucket.ts';
import type {ScenarioText} from '../../scenarios/scenario.ts';
import {zombieAccount} from '../../scenarios/zombie-account.ts';
import type {Figures, Term} from './term.ts';

/** What goes wrong, and what merely looks like it. */
export const scenarioTerms: readonly Term[] = [
	{
		id: ghostSubscriber.id,
		name: 'ghost',
		sentence: ghostSubscriber.explanation,
		formula: 'ghost: active on the billing day, and no invoice for that month',
		numbers: (figures) =>
			`${rateText(figures, ghostSubscriber)}; ${formatMoney(figures.bridge.unbilledCents)} in ${figures.span}`,
	},
	{
		id: zombieAccount.id,
		name: 'zombie',
		sentence: zombieAccount.explanation,
		formula: 'zombie: no payment, subscription active, and as of > due date + grace',
		numbers: (figures) =>
			`${rateText(figures, zombieAccount)}; ${formatMoney(figures.bridge.zombieCents)} in ${figures.span}`,
	},
	{
		id: leakyBucket.id,
		name: 'leaky bucket',
		sentence: leakyBucket.explanation,
		formula: 'short-paid: at least one payment, and their sum < amount',
		numbers: (figures) =>
			`${rateText(figures, leakyBucket)}; ${formatMoney(figures.bridge.shortPaidCents)} in ${figures.span}`,
	},
	{
		id: latePayment.id,
		name: 'late payment',
		sentence: latePayment.explanation,
		formula: 'paid late: due date < payment date, and payments >= amount',
		boundary: 'Valid revenue, never a leak: until the money is there it looks like a zombie to come.',
		numbers: (figures) => rateText(figures, latePayment),
	},
	{
		id: churn.id,
		name: 'churn',
		sentence: churn.explanation,
		formula: 'billed while start <= billing day <= cancellation',
		boundary: 'A cancelled customer without an invoice is no ghost: nothing was to be billed.',
		numbers: (figures) => rateText(figures, churn),
	},
];

function rateText({settings}: Figures, {dial, denominator}: ScenarioText): string {
	return `${settings.rates[dial]} % of ${denominator}`;
}
