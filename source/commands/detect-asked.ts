import type {AskedBooks} from '../books/engine/ask-books.ts';
import {isSurelySmall} from '../books/engine/is-surely-small.ts';
import {mostInvoicesHeld} from '../books/held-invoices.ts';
import {timelineOfBooks} from '../domain/timeline.ts';
import {csvFindings, jsonFindings, textFindingsIn} from '../export/finding-layouts.ts';
import {rowOfBooks} from '../export/row-of-books.ts';
import {detectorPolicy, type Settings} from '../simulation/settings.ts';
import {type BooksContext, dayWithin} from './context.ts';
import {interruptible} from './interruption.ts';
import {progressLine} from './opened.ts';
import {spooledRows} from './spooled-rows.ts';
import {print} from './standard-output.ts';

/**
 * Prints what the rules find where the rows of books are, if there are more invoices than columns hold, or `isAsked` for; `false`
 * where they are to be read into columns. Throws an OutsideFault, also where an engine can't tell of them as reading does.
 */
export async function detectAsked(context: BooksContext, isAsked: boolean): Promise<boolean> {
	if (!isAsked && isSurelySmall(context.books.paths)) {
		return false;
	}

	const {lookAtBooks} = await import('../books/engine/look-at-books.ts');
	const line = progressLine();
	return interruptible((signal) =>
		lookAtBooks({...context.books, signal, onProgress: ({doing}) => line.show(doing)}, async ({invoices, ask}) => {
			const isTooLarge = isAsked || invoices > mostInvoicesHeld;
			await (isTooLarge ? ask((books) => printFindings(books, context, line.end)) : undefined);
			return isTooLarge;
		}),
	).finally(line.end);
}

/** Prints findings as they come where each can be written by itself; else when all are known, without holding them. */
async function printFindings(books: AskedBooks, context: BooksContext, onRows: () => void): Promise<void> {
	const {subscriptions, months, termsDays, currency} = books;
	const settings: Settings = {...context.settings, customers: subscriptions, months, terms: termsDays};
	const day = context.dayText === undefined ? books.day : dayWithin(context.dayText, timelineOfBooks(books));
	const policy = detectorPolicy(settings);
	const rows = async function* () {
		for await (const {ledger, findings} of books.findings(policy, day)) {
			yield findings.map((finding) => rowOfBooks(ledger, finding, policy));
		}
	};
	if (context.isJson) {
		const {head, row, between, foot} = jsonFindings;
		let count = 0;
		await print(head);
		for await (const some of rows()) {
			onRows();
			await print(`${count === 0 || some.length === 0 ? '' : between}${some.map(row).join(between)}`);
			count += some.length;
		}

		return print(foot(count, 0, 0));
	}

	await spooledRows(rows(), currency, async ({widths, hasLiability, count, leakedCents, liabilityCents, batches}) => {
		onRows();
		const layout = context.isCsv
			? csvFindings(settings, currency, hasLiability)
			: textFindingsIn(widths, hasLiability, currency);
		await print(layout.head);
		for await (const some of batches()) {
			await print(some.map(layout.row).join(layout.between));
		}

		await print(layout.foot(count, leakedCents, liabilityCents));
	});
}
