import {detect as findingsIn} from '../detection/detect.ts';
import {asOf, type Ledger} from '../domain/ledger.ts';
import {
	csvFindings,
	type FindingLayout,
	type FindingRow,
	jsonFindings,
	textFindingsOf,
	writtenFindingRow,
} from '../export/finding-layouts.ts';
import {leaks} from '../scenarios/index.ts';
import type {Finding, Leak} from '../scenarios/scenario.ts';
import {detectorPolicy, type Settings} from '../simulation/settings.ts';
import type {BooksContext, Context} from './context.ts';
import {usageError} from './failure.ts';
import {checkOneLayout} from './one-layout.ts';
import {opened} from './opened.ts';
import {print} from './standard-output.ts';

/** How many findings are printed at a time. */
const rowsAtATime = 1000;

/** Prints what the rules find in books that were opened, in the layouts of the simulated year; identifiers as they were written. */
export async function detectBooks(context: BooksContext): Promise<void> {
	if (context.sql !== undefined) {
		throw usageError('--sql and --books exclude each other: the queries are over what leaktui export writes');
	}

	checkOneLayout(context);
	const {books, settings, day} = await opened(context);
	const ledger = asOf(books.ledger, day);
	const findings = findingsIn(ledger, detectorPolicy(settings));
	const rows = findings.map((finding) => rowOf(ledger, finding, settings));
	const layout = layoutOf(context, rows, ledger);
	await print(layout.head);
	for (let at = 0; at < rows.length; at += rowsAtATime) {
		const texts = rows.slice(at, at + rowsAtATime).map(layout.row);
		await print(`${at === 0 ? '' : layout.between}${texts.join(layout.between)}`);
	}

	const sum = (centsOf: (finding: Finding) => number) =>
		findings.reduce((cents, finding) => cents + centsOf(finding), 0);
	await print(
		layout.foot(
			findings.length,
			sum(({leakedCents}) => leakedCents),
			sum(({liabilityCents}) => liabilityCents ?? 0),
		),
	);
}

function rowOf(ledger: Ledger, finding: Finding, settings: Settings): FindingRow {
	const leak = leaks.find(({id}) => id === finding.scenario) as Leak;
	const index = finding.subscriptionId - ledger.firstId;
	return writtenFindingRow(ledger, finding, leak.why(ledger, index, finding.month, detectorPolicy(settings)));
}

function layoutOf({isJson, isCsv, settings}: Context, rows: readonly FindingRow[], {currency}: Ledger): FindingLayout {
	const hasLiability = rows.some(({liabilityCents}) => liabilityCents !== undefined);
	return isJson ? jsonFindings : isCsv ? csvFindings(settings, currency, hasLiability) : textFindingsOf(rows, currency);
}
