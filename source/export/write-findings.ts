import type {Ledger} from '../domain/ledger.ts';
import type {Finding} from '../scenarios/finding.ts';
import {detectorPolicy, type Settings} from '../simulation/settings.ts';
import {csvFindings, csvFindingsOf, jsonFindings} from './finding-layouts.ts';
import {rowOfBooks} from './row-of-books.ts';
import {writeFile} from './write-file.ts';

export type FindingsOrder = {
	readonly findings: readonly Finding[];
	/** As of the day on which they were found. */
	readonly ledger: Ledger;
	readonly settings: Settings;
	/** Whether the ledger is of books from outside: then identifiers are as they were written there. */
	readonly isOpened: boolean;
	readonly format: 'csv' | 'json';
	readonly path: string;
	/** Whether what is there is replaced. */
	readonly isForced: boolean;
};

/** Writes the findings of a ledger into a file, as `detect` prints them. Throws with the path and the cause. */
export async function writeFindings(order: FindingsOrder): Promise<void> {
	const {findings, ledger, settings, isOpened, format, path, isForced} = order;
	const rows = findings.map((finding) => rowOfBooks(ledger, finding, detectorPolicy(settings)));
	const ofCsv = isOpened ? csvFindingsOf(rows, settings, ledger.currency) : csvFindings(settings);
	const {head, row, between, foot} = format === 'csv' ? ofCsv : jsonFindings;
	const leaked = findings.reduce((sum, {leakedCents}) => sum + leakedCents, 0);
	const owed = findings.reduce((sum, {liabilityCents = 0}) => sum + liabilityCents, 0);
	await writeFile(path, isForced, (file) =>
		file.write(Buffer.from(`${head}${rows.map(row).join(between)}${foot(findings.length, leaked, owed)}`)),
	);
}
