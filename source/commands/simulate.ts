import type {Books} from '../books/books.ts';
import {unknownPaymentDates} from '../books/unknown-payment-dates.ts';
import {ageingBuckets} from '../domain/ageing.ts';
import {type Bridge, leakedCents, liabilityCents, sumBridges} from '../domain/bridge.ts';
import {shownLines} from '../domain/bridge-lines.ts';
import {counted} from '../domain/counted.ts';
import {formatDay, formatMonth} from '../domain/days.ts';
import {formatCount, formatMoney} from '../domain/money.ts';
import {plainText} from '../domain/plain-text.ts';
import {booksReport, type YearReport, yearReport} from '../report/year-report.ts';
import {engineVersion} from '../simulation/engine-version.ts';
import {idleTexts} from '../simulation/idle-dials.ts';
import type {Settings} from '../simulation/settings.ts';
import {toAscii} from '../ui/draw/glyphs.ts';
import {commandLine} from '../ui/state/reproduce.ts';
import {type BooksContext, type Context, dayOf, timelineOfSettings} from './context.ts';
import {opened} from './opened.ts';
import {print} from './standard-output.ts';
import {alignedTable, left, right} from './table.ts';

/** Prints the months and the score, as text or as one JSON object. */
export async function simulate(context: Context): Promise<void> {
	const {books, isJson, isAscii} = context;
	const text = books ? await textOfBooks({...context, books}) : textOfYear(context);
	await print(isAscii && !isJson ? toAscii(text) : text);
}

function textOfYear(context: Context): string {
	const {settings, isJson} = context;
	const report = yearReport(settings, dayOf(context));
	if (isJson) {
		return jsonOf(settings, report);
	}

	const command = commandLine(settings, report.day, timelineOfSettings(settings).closeOut);
	const head = [
		`${counted(settings.customers, 'customer')}, seed ${settings.seed}, as of ${formatDay(report.day)}`,
		...(command === 'leaktui' ? [] : [command]),
		...idleTexts(settings),
	];
	return `${linesOf(report, head).join('\n')}\n`;
}

/** The same of books that were opened; without a score where nobody gave the answers. */
async function textOfBooks(context: BooksContext): Promise<string> {
	const {books, digest, settings, day} = await opened(context);
	const report = booksReport(settings, day, {...books, digest: digest()});
	const head = [
		`${plainText(books.name)}: ${counted(settings.customers, 'subscription')}, as of ${formatDay(day)}`,
		...(books.arePaymentDatesUnknown ? [unknownPaymentDates] : []),
	];
	return context.isJson ? jsonOf(settingsTold(books, settings), report) : `${linesOf(report, head).join('\n')}\n`;
}

/** Of the settings, what holds for books that were opened; and what they are. */
function settingsTold({name, ledger}: Books, settings: Settings): object {
	const {months, terms, grace, detectorGrace, detectorIgnoreStatus} = settings;
	return {books: name, currency: ledger.currency.code, months, terms, grace, detectorGrace, detectorIgnoreStatus};
}

function jsonOf(settings: object, report: YearReport): string {
	const object = {
		engineVersion,
		settings,
		asOf: formatDay(report.day),
		digest: report.digest,
		months: report.months.map(({month, bridge, leaks: found}) => ({
			month: formatMonth(month),
			...bridge,
			leaks: found,
		})),
		ageingCents: report.ageing,
		...(report.scores.length > 0 && {score: report.scores}),
	};
	return `${JSON.stringify(object, undefined, 2)}\n`;
}

function linesOf(report: YearReport, head: readonly string[]): string[] {
	const total = sumBridges(report.months.map(({bridge}) => bridge));
	const money = (cents: number) => formatMoney(cents, report.currency);
	return [
		...head,
		'',
		...countLines(report),
		'',
		...moneyLines(report, total),
		'',
		`leaked ${money(leakedCents(total))} of ${money(total.contractedCents)} contracted`,
		...owedBackLines(report, total),
		'',
		...ageingLines(report),
		'',
		...(report.scores.length > 0 ? [...scoreLines(report), ''] : []),
		report.digest,
	];
}

/** Money owed back to customers, where there is some. */
function owedBackLines({currency}: YearReport, total: Bridge): string[] {
	return liabilityCents(total) === 0 ? [] : [`owed back ${formatMoney(liabilityCents(total), currency)} to customers`];
}

function countLines({months, leaks}: YearReport): string[] {
	const columns = [
		left('month'),
		...['due', 'invoices', 'payments'].map(right),
		...leaks.map(({shortName}) => right(shortName)),
	];
	const rowOf = (name: string, bridge: Bridge, found: readonly number[]) => [
		name,
		...[bridge.subscriptionsDue, bridge.invoices, bridge.payments, ...found].map(formatCount),
	];
	const rows = months.map(({month, bridge, leaks: found}) =>
		rowOf(
			formatMonth(month),
			bridge,
			leaks.map(({id}) => found[id] as number),
		),
	);
	const all = leaks.map(({id}) => months.reduce((count, month) => count + (month.leaks[id] as number), 0));
	return alignedTable(columns, [...rows, rowOf('total', sumBridges(months.map(({bridge}) => bridge)), all)]);
}

function moneyLines({months, currency}: YearReport, total: Bridge): string[] {
	const lines = shownLines([total]);
	const rowOf = (name: string, bridge: Bridge) => [name, ...lines.map(({key}) => formatMoney(bridge[key], currency))];
	return alignedTable(
		[left('month'), ...lines.map(({shortTitle}) => right(shortTitle))],
		[...months.map(({month, bridge}) => rowOf(formatMonth(month), bridge)), rowOf('total', total)],
	);
}

function ageingLines({ageing, currency}: YearReport): string[] {
	const owed = ageingBuckets.reduce((sum, bucket) => sum + ageing[bucket], 0);
	return alignedTable(
		[left('days past due'), ...ageingBuckets.map(right), right('owed')],
		[['', ...ageingBuckets.map((bucket) => formatMoney(ageing[bucket], currency)), formatMoney(owed, currency)]],
	);
}

function scoreLines({scores}: YearReport): string[] {
	const titles = ['injected', 'found', 'missed', 'false alarms', 'not yet', 'precision', 'recall'];
	return alignedTable(
		[left('score'), ...titles.map(right)],
		scores.map((score) => [
			score.scenario,
			...[score.injected, score.found, score.missed, score.falseAlarms, score.notYetDetectable].map(formatCount),
			...[score.precision, score.recall].map((ratio) => ratio.toFixed(3)),
		]),
	);
}
