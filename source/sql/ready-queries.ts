import type {BooksShape} from '../domain/books-shape.ts';
import type {Policy} from '../domain/policy.ts';
import {leaks} from '../scenarios/index.ts';
import type {Leak} from '../scenarios/scenario.ts';
import ageing from './ready/ageing.sql';
import collectionRate from './ready/collection-rate.sql';
import ghostsByInnerJoin from './ready/ghosts-by-inner-join.sql';
import ghostsOfOneMonth from './ready/ghosts-of-one-month.sql';
import ghostsWithoutStatus from './ready/ghosts-without-status.sql';
import monthlyRecurringRevenue from './ready/monthly-recurring-revenue.sql';
import realisedRates from './ready/realised-rates.sql';
import shortPaymentsDoubled from './ready/short-payments-doubled-by-a-join.sql';
import startMonthCohorts from './ready/start-month-cohorts.sql';
import topTenLeakingCustomers from './ready/top-ten-leaking-customers.sql';
import zombiesWithoutStatusOrGrace from './ready/zombies-without-status-or-grace.sql';
import {revenueOfBooks} from './revenue-of-books.ts';

/** A query to start from: a scenario's rule, a mistake that many have made, or a figure. */
export type ReadyQuery = {
	readonly kind: 'rule' | 'mistake' | 'figure';
	/** Of a file, its name without `.sql`; of a rule, its scenario's id. */
	readonly id: string;
	readonly title: string;
	/** One sentence, with its full stop. */
	readonly sentence: string;
	/** The scenario that a rule or a mistake looks for. */
	readonly scenario?: string;
	/** Whether it reads of books from outside what it is meant to: it asks neither for a price list nor for months that are billed on their 1st. */
	readonly isOfAnyBooks?: boolean;
	/** The text, title and sentence on top, as the detector judges and for so many billed months. */
	readonly sql: (policy: Policy, months: number, shape?: BooksShape) => string;
};

/** The rule that a scenario's detector follows, over views that know the day: the scenario's own text. */
function rule({id, name, explanation, sql}: Leak): ReadyQuery {
	return {
		kind: 'rule',
		id,
		title: name,
		sentence: explanation,
		scenario: id,
		isOfAnyBooks: true,
		sql: (policy, months, shape) =>
			`-- ${name}\n-- ${explanation}\n${sql(policy, months, shape)
				.replace(/^(--.*\n)+/, '')
				.replaceAll('CAST($1 AS DATE)', 'as_of()')}\n`,
	};
}

function fromFile(kind: ReadyQuery['kind'], id: string, text: string, isOfAnyBooks = false): ReadyQuery {
	const scenario = /^-- Looks for: (.*)$/m.exec(text)?.[1];
	const [title = '', sentence = ''] = text.split('\n').map((line) => line.replace(/^-- /, ''));
	return {
		kind,
		id,
		title,
		sentence,
		...(scenario !== undefined && {scenario}),
		...(isOfAnyBooks && {isOfAnyBooks}),
		sql: ({graceDays}) => text.replaceAll('$grace', String(graceDays)),
	};
}

const ofPlans = fromFile('figure', 'monthly-recurring-revenue', monthlyRecurringRevenue, true);

/** At the prices of the list in a simulated year; books from outside have prices of their own. */
const recurringRevenue: ReadyQuery = {
	...ofPlans,
	sql: (policy, months, shape) =>
		shape?.written
			? `-- ${ofPlans.title}\n-- ${ofPlans.sentence}\n${revenueOfBooks({...shape, written: shape.written})}\n`
			: ofPlans.sql(policy, months, shape),
};

/** Every ready query, in the order in which they are offered. */
export const readyQueries: readonly ReadyQuery[] = [
	...leaks.map(rule),
	fromFile('mistake', 'ghosts-of-one-month', ghostsOfOneMonth),
	fromFile('mistake', 'ghosts-by-inner-join', ghostsByInnerJoin),
	fromFile('mistake', 'ghosts-without-status', ghostsWithoutStatus),
	fromFile('mistake', 'zombies-without-status-or-grace', zombiesWithoutStatusOrGrace, true),
	fromFile('mistake', 'short-payments-doubled-by-a-join', shortPaymentsDoubled, true),
	recurringRevenue,
	fromFile('figure', 'collection-rate', collectionRate, true),
	fromFile('figure', 'ageing', ageing, true),
	fromFile('figure', 'start-month-cohorts', startMonthCohorts, true),
	fromFile('figure', 'top-ten-leaking-customers', topTenLeakingCustomers),
	fromFile('figure', 'realised-rates', realisedRates),
];
