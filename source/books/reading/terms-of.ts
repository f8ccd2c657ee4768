import {usualTerms} from '../mapping/describe-mapping.ts';
import type {Question, Reading, Wishes} from '../mapping.ts';
import {absentDay} from '../source.ts';
import type {InvoiceRows} from './read-invoices.ts';
import {isKept} from './sieve.ts';

/** After how many days an invoice is due that does not say it, who says so, and what is to be asked. */
export type Terms = Pick<Reading, 'termsDays' | 'termsBy'> & {readonly questions: readonly Question[]};

/** The most days that terms have. */
const mostTerms = 365;

/** The terms: as asked for, else the most frequent ones of the due dates, else the usual ones, which are asked for. */
export function termsOf(wishes: Wishes, {rows, sieve, issuedOn, dueOn}: InvoiceRows): Terms {
	if (wishes.termsDays !== undefined) {
		return {termsDays: wishes.termsDays, termsBy: 'asked', questions: []};
	}

	const counts = new Int32Array(mostTerms + 1);
	for (let row = 0; dueOn && row < rows; row++) {
		const days = (dueOn[row] as number) - (issuedOn[row] as number);
		if (days >= 0 && days <= mostTerms && dueOn[row] !== absentDay && isKept(sieve, row)) {
			counts[days] = (counts[days] as number) + 1;
		}
	}

	const most = counts.reduce((max, count) => Math.max(max, count), 0);
	if (most > 0) {
		return {termsDays: counts.indexOf(most), termsBy: 'due dates', questions: []};
	}

	return {
		termsDays: usualTerms,
		termsBy: 'usual',
		questions: [
			{
				about: 'terms',
				sentence: `no column says when invoices are due; they are taken to be due ${usualTerms} days after they are issued`,
				option: '--terms DAYS',
			},
		],
	};
}
