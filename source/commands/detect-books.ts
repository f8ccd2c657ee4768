import {detect as findingsIn} from '../detection/detect.ts';
import {complaint} from '../domain/complaint.ts';
import {asOf, type Ledger} from '../domain/ledger.ts';
import {shapeOfBooks} from '../export/books/shape-of-books.ts';
import {
	csvFindingsOf,
	type FindingLayout,
	type FindingRow,
	jsonFindings,
	textFindingsOf,
} from '../export/finding-layouts.ts';
import {rowOfBooks} from '../export/row-of-books.ts';
import type {Finding} from '../scenarios/finding.ts';
import {leaks} from '../scenarios/index.ts';
import {detectorPolicy} from '../simulation/settings.ts';
import type {BooksContext, Context} from './context.ts';
import {dialectAsked, ruleTexts} from './detect-sql.ts';
import {usageError} from './failure.ts';
import {checkOneLayout} from './one-layout.ts';
import {opened} from './opened.ts';
import {ruleEngines} from './options.ts';
import {print} from './standard-output.ts';

/** How many findings are printed at a time. */
const rowsAtATime = 1000;

/** Prints what the rules find in books that were opened, in the layouts of the simulated year; identifiers as they were written. */
export async function detectBooks(context: BooksContext): Promise<void> {
	if (context.sql !== undefined) {
		return printQueries(context, context.sql);
	}

	checkOneLayout(context);
	if (await isTooLargeForColumns(context)) {
		return;
	}

	const {books, settings, day} = await opened(context);
	const ledger = asOf(books.ledger, day);
	const findings = findingsIn(ledger, detectorPolicy(settings));
	const rows = findings.map((finding) => rowOfBooks(ledger, finding, detectorPolicy(settings)));
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

/** Prints the rules as queries over the tables that `export --books` writes. */
async function printQueries(context: BooksContext, name: string): Promise<void> {
	const dialect = dialectAsked(context, name);
	const {books, settings, day} = await opened(context);
	await print(ruleTexts(leaks, dialect, {settings, day, shape: shapeOfBooks(asOf(books.ledger, day))}));
}

/** Whether the rules were asked where the rows are, and their findings printed: as asked for, else by how many invoices there are. */
async function isTooLargeForColumns({engine, ...context}: BooksContext): Promise<boolean> {
	if (engine !== undefined && !ruleEngines.some((known) => known === engine)) {
		throw usageError(complaint('--engine', ruleEngines.join(', '), engine));
	}

	return engine !== 'columns' && (await import('./detect-asked.ts')).detectAsked(context, engine === 'sql');
}

function layoutOf({isJson, isCsv, settings}: Context, rows: readonly FindingRow[], {currency}: Ledger): FindingLayout {
	return isJson ? jsonFindings : isCsv ? csvFindingsOf(rows, settings, currency) : textFindingsOf(rows, currency);
}
