import {expect} from 'vitest';
import {lookAtBooks} from '../../source/books/engine/look-at-books.ts';
import type {OpenRequest} from '../../source/books/open-books.ts';
import {openBooksHere} from '../../source/books/open-here.ts';
import {OutsideFault} from '../../source/books/source.ts';
import {detect} from '../../source/detection/detect.ts';
import {type Day, parseDay} from '../../source/domain/days.ts';
import {asOf, type Ledger} from '../../source/domain/ledger.ts';
import type {Policy} from '../../source/domain/policy.ts';
import {rowOfBooks} from '../../source/export/row-of-books.ts';
import type {Finding} from '../../source/scenarios/finding.ts';
import {policy as usualPolicy} from './opened.ts';

type Told = {readonly ledger: Ledger; readonly findings: readonly Finding[]};

function rowsOf({ledger, findings}: Told, policy: Policy): string[] {
	return findings.map((finding) => JSON.stringify(rowOfBooks(ledger, finding, policy)));
}

/** Days as of which books are compared; their last day where none are said. */
export type Compared = {
	readonly days?: readonly string[];
	readonly policies?: readonly Policy[];
	/** Whether the engine may say that it can't tell of them. */
	readonly mayRefuse?: boolean;
};

/**
 * Expects that the rules, asked where the rows are, find what detection finds in columns: to the row, the cent and the word.
 * Gives how many findings that were, or the engine's sentence.
 */
export async function expectSameFindings(
	request: OpenRequest,
	{days = [], policies = [usualPolicy], mayRefuse = false}: Compared = {},
): Promise<number | string> {
	const opened = await openBooksHere(request).catch((error: Error) => error);
	if (opened instanceof Error) {
		await expect(lookAtBooks(request, ({ask}) => ask(async () => undefined))).rejects.toThrow(OutsideFault);
		return opened.message;
	}

	const {ledger} = opened.books;
	let count = 0;
	try {
		await lookAtBooks(request, ({ask}) =>
			ask(async (asked) => {
				expect([asked.day, asked.firstMonth, asked.months, asked.termsDays, asked.currency]).toEqual([
					ledger.day,
					ledger.firstMonth,
					ledger.months,
					ledger.termsDays,
					ledger.currency,
				]);
				for (const day of [
					...days.map((text) => parseDay(text) as Day).filter((each) => each < ledger.day),
					ledger.day,
				]) {
					for (const policy of policies) {
						const rows: string[] = [];
						for await (const told of asked.findings(policy, day)) {
							rows.push(...rowsOf(told, policy));
						}

						const view = asOf(ledger, day);
						expect(rows).toEqual(rowsOf({ledger: view, findings: detect(view, policy)}, policy));
						count += rows.length;
					}
				}
			}),
		);
	} catch (error) {
		if (!mayRefuse || !/--engine columns/.test((error as Error).message)) {
			throw error;
		}

		return (error as Error).message;
	}

	return count;
}
