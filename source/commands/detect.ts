import {detect as findingsIn} from '../detection/detect.ts';
import {type BooksShape, shapeOf} from '../domain/books-shape.ts';
import type {Day} from '../domain/days.ts';
import {asOf} from '../domain/ledger.ts';
import {csvFindings, type FindingLayout, findingRow, jsonFindings, textFindings} from '../export/finding-layouts.ts';
import {leaks, monthlyScenarios} from '../scenarios/index.ts';
import type {Leak} from '../scenarios/scenario.ts';
import {columnsOf} from '../simulation/contracts.ts';
import {detectorPolicy, isOn, leaksOn, type Settings} from '../simulation/settings.ts';
import {simulateInBlocks} from '../simulation/simulate.ts';
import {type Context, dayOf} from './context.ts';
import {dialectAsked, ruleTexts} from './detect-sql.ts';
import {usageError} from './failure.ts';
import {checkOneLayout} from './one-layout.ts';
import {print} from './standard-output.ts';

/** Prints the findings by the day since which they can be seen, then by subscription: as text, JSON or CSV; or the queries that find them. */
export async function detect(context: Context): Promise<void> {
	const {books} = context;
	if (books) {
		return (await import('./detect-books.ts')).detectBooks({...context, books});
	}

	if (context.engine !== undefined) {
		throw usageError('--engine is for books of your own: give them with --books');
	}

	if (context.sql !== undefined) {
		return print(queries(context, context.sql));
	}

	const layout = layoutOf(context);
	const {days, count, leakedCents, liabilityCents} = findingsByDay(context.settings, dayOf(context), layout);
	await print(layout.head);
	let isFirst = true;
	for (const day of [...days.keys()].sort((a, b) => a - b)) {
		for (const rows of days.get(day) as Buffer[]) {
			await print(isFirst ? rows : Buffer.concat([Buffer.from(layout.between), rows]));
			isFirst = false;
		}
	}

	await print(layout.foot(count, leakedCents, liabilityCents));
}

/** The rules of the leaks that are on, as queries for the engine of this name. */
function queries(context: Context, name: string): string {
	const {settings} = context;
	const dialect = dialectAsked(context, name);
	return ruleTexts(leaksOn(settings), dialect, {settings, day: dayOf(context), shape: shapeOfYear(settings)});
}

/** The shape of the books that these settings are exported to. */
function shapeOfYear(settings: Settings): BooksShape {
	return {...columnsOf(settings), hasCopies: hasCopies(settings)};
}

/** Whether an invoice is a copy: a year is simulated only where one may be, until it is met. */
function hasCopies(settings: Settings): boolean {
	if (!monthlyScenarios.some((scenario) => scenario.makesCopies && isOn(settings, scenario))) {
		return false;
	}

	for (const {ledger} of simulateInBlocks(settings)) {
		if (shapeOf(ledger).hasCopies) {
			return true;
		}
	}

	return false;
}

function layoutOf({settings, isJson, isCsv}: Context): FindingLayout {
	checkOneLayout({isJson, isCsv});
	return isJson ? jsonFindings : isCsv ? csvFindings(settings) : textFindings(settings);
}

type FindingsByDay = {days: Map<Day, Buffer[]>; count: number; leakedCents: number; liabilityCents: number};

/**
 * The written rows by the day since which they can be seen. Within a day they come in the order of subscriptions, as the
 * blocks do, so that nothing is left to sort; and only bytes are kept, so that millions of findings fit.
 */
function findingsByDay(settings: Settings, day: Day, layout: FindingLayout): FindingsByDay {
	const policy = detectorPolicy(settings);
	const found: FindingsByDay = {days: new Map(), count: 0, leakedCents: 0, liabilityCents: 0};
	for (const block of simulateInBlocks(settings)) {
		const ledger = asOf(block.ledger, day);
		const rows = new Map<Day, string[]>();
		for (const finding of findingsIn(ledger, policy)) {
			const leak = leaks.find(({id}) => id === finding.scenario) as Leak;
			const why = leak.why(ledger, finding.subscriptionId - ledger.firstId, finding.month, policy);
			rows.set(finding.since, rows.get(finding.since) ?? []);
			rows.get(finding.since)?.push(layout.row(findingRow(finding, why)));
			found.count++;
			found.leakedCents += finding.leakedCents;
			found.liabilityCents += finding.liabilityCents ?? 0;
		}

		for (const [since, texts] of rows) {
			found.days.set(since, found.days.get(since) ?? []);
			found.days.get(since)?.push(Buffer.from(texts.join(layout.between)));
		}
	}

	return found;
}
