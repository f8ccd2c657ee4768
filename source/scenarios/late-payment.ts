import type {MonthlyScenario} from './scenario.ts';

/**
 * Late payment: noise. The money arrives in full, 1 … max(1, grace) days after the due date: valid revenue, never a leak.
 * It reads the high end of the draw whose low end pays short, so a payment is never both, and turning one of the two
 * rates leaves the other's payments alone while they sum to at most 100 %.
 */
export const latePayment: MonthlyScenario = {
	id: 'late-payment',
	name: 'Late payment',
	explanation: 'A payment in full that arrives after the due date, within the grace.',
	dial: 'late',
	defaultPercent: 10,
	denominator: 'payments',
	words: {
		one: 'a late payment',
		many: 'late payments',
		appears: ['payment comes late', 'payments come late'],
		vanishes: ['late payment comes on time', 'late payments come on time'],
	},

	strikes: (draws, rate) => draws.settlement >= 1 - rate,
	inject(month, draws) {
		month.paidOn = month.dueOn + 1 + Math.floor(draws.daysLate * Math.max(1, month.graceDays));
	},
};
