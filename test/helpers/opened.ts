import type {Books} from '../../source/books/books.ts';
import {describeMapping} from '../../source/books/mapping/describe-mapping.ts';
import type {Mapping, Wishes} from '../../source/books/mapping.ts';
import {readBooks} from '../../source/books/reading/read-books.ts';
import type {Source} from '../../source/books/source.ts';
import {detect} from '../../source/detection/detect.ts';
import {formatDay, formatMonth, parseDay} from '../../source/domain/days.ts';
import {subscriptionText} from '../../source/domain/identifiers.ts';
import {asOf} from '../../source/domain/ledger.ts';

export const policy = {graceDays: 30, looksAtStatus: true};

/** Books of a source, as they are understood, with wishes or without. */
export async function opened(source: Source, wishes: Wishes = {}): Promise<{books: Books; mapping: Mapping}> {
	return readBooks(source, await describeMapping(source, wishes), wishes);
}

/** What the rules find in books by a day: scenario, subscription, month, since, and the money. */
export function findingsIn({ledger}: Books, on?: string): string[] {
	const view = on === undefined ? ledger : asOf(ledger, parseDay(on) as number);
	return detect(view, policy).map(
		({scenario, subscriptionId, month, since, leakedCents, liabilityCents = 0}) =>
			`${scenario} ${subscriptionText(view, subscriptionId - view.firstId)} ${formatMonth(month)} since ${formatDay(since)}: ${leakedCents + liabilityCents}`,
	);
}
