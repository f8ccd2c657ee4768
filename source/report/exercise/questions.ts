import {leakageRate, leakedCents} from '../../domain/bridge.ts';
import type {Currency} from '../../domain/currency.ts';
import {formatMoney} from '../../domain/money.ts';
import {sumOf} from '../leak-months.ts';
import {percentOf} from '../percent-of.ts';
import type {ExerciseFacts} from './exercise-facts.ts';

/** What learners are asked beside the counts, and how the key answers it. */
export type Question = {
	readonly text: (facts: ExerciseFacts) => string;
	readonly answer: (facts: ExerciseFacts) => string;
};

/** A hundred of it, in its smallest units. */
function hundred({decimals}: Currency): number {
	return 100 * 10 ** decimals;
}

export const questions: readonly Question[] = [
	{
		text: () => 'Which leak costs most, and why that one?',
		answer({leakMonths, year}) {
			const costs = leakMonths.map(({leak, cents}) => ({name: leak.name, cents: sumOf(cents)}));
			const most = Math.max(...costs.map(({cents}) => cents));
			const names = costs.filter(({cents}) => cents === most).map(({name}) => name);
			return most === 0
				? 'None: no rule finds any leak by this day.'
				: `${names.join(', ')}, with ${formatMoney(most, year.currency)}.`;
		},
	},
	{
		text: ({year: {currency}}) =>
			`Of every ${formatMoney(hundred(currency), currency)} that should have been billed, how much is lost unless somebody notices?`,
		answer({total, year: {currency}}) {
			const lost = Math.round(leakageRate(total) * hundred(currency));
			const [of, leaked, all] = [lost, leakedCents(total), total.contractedCents].map((cents) =>
				formatMoney(cents, currency),
			);
			return `${of}: ${leaked} of ${all} contracted, ${percentOf(leakageRate(total))}.`;
		},
	},
	{
		text: () => 'How many of the suspicious months below are innocent? Guess before you look at them.',
		answer({suspects}) {
			const innocent = suspects.filter(({leak}) => leak === undefined).length;
			return `${innocent} of ${suspects.length}.`;
		},
	},
];
