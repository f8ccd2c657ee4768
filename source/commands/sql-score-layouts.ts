import type {Case} from '../detection/score.ts';
import {counted} from '../domain/counted.ts';
import {type Day, formatDay, formatMonth} from '../domain/days.ts';
import {customerText, subscriptionText, writtenInvoice} from '../domain/identifiers.ts';
import {asOf, type Ledger} from '../domain/ledger.ts';
import {formatCents, formatCount} from '../domain/money.ts';
import {plainText} from '../domain/plain-text.ts';
import {centsFactor} from '../export/books/shape-of-books.ts';
import {quoted} from '../export/quoted.ts';
import type {Leak} from '../scenarios/scenario.ts';
import {booksPolicy} from '../simulation/settings.ts';
import type {Simulation} from '../simulation/simulate.ts';
import {caseReason} from '../sql/score/case-reason.ts';
import type {ClaimScore} from '../sql/score/score-claims.ts';
import {alignedTable, left, right} from './table.ts';

/** A query's rows, held against what was injected of a scenario. */
export type Scored = {
	readonly simulation: Simulation;
	readonly day: Day;
	readonly leak: Leak;
	/** How many rows the query gave. */
	readonly rows: number;
	readonly result: ClaimScore;
};

/** The most wrong cases that the text lists. */
const mostListed = 20;

export function jsonScore({rows, result}: Scored): string {
	return `${JSON.stringify({rows, score: result.score}, undefined, 2)}\n`;
}

/** Every case, with why it is a leak or why it is none. */
export function csvCases(scored: Scored): string {
	const names = 'verdict,scenario,customer_id,subscription_id,invoice_id,month,leaked,why';
	const reason = reasonIn(scored);
	const {ledger} = scored.simulation;
	const lines = scored.result.cases.map((one) =>
		[
			one.verdict,
			one.scenario,
			...idsOf(ledger, one).map((id) => quoted(id)),
			formatMonth(one.month),
			moneyText(ledger, one.leakedCents),
			quoted(reason(one)),
		].join(','),
	);
	return `${[names, ...lines].join('\r\n')}\r\n`;
}

/** The score with its money, and the first cases that are wrong. */
export function textScore(scored: Scored): string {
	const {day, leak, rows, result} = scored;
	const wrong = result.cases.filter(({verdict}) => verdict === 'missed' || verdict === 'false-alarm');
	return [
		`${counted(rows, 'row')}, as of ${formatDay(day)}, held against ${leak.name}`,
		'',
		...scoreTable(result, scored.simulation.ledger),
		...strays(result),
		...(wrong.length === 0 ? [] : ['', ...caseTable(scored, wrong.slice(0, mostListed))]),
		...(wrong.length > mostListed
			? [`and ${counted(wrong.length - mostListed, 'wrong case')} more; --csv lists every case`]
			: []),
		'',
	].join('\n');
}

function scoreTable({score, cents}: ClaimScore, ledger: Ledger): string[] {
	const titles = ['injected', 'found', 'missed', 'false alarms', 'not yet', 'precision', 'recall'];
	const {injected, found, missed, falseAlarms, notYetDetectable, precision, recall} = score;
	const counts = [injected, found, missed, falseAlarms, notYetDetectable].map(formatCount);
	const money = [
		cents.found + cents.missed + cents['not-yet-detectable'],
		cents.found,
		cents.missed,
		cents['false-alarm'],
		cents['not-yet-detectable'],
	].map((each) => moneyText(ledger, each));
	return alignedTable(
		[left(''), ...titles.map(right)],
		[
			['months', ...counts, precision.toFixed(3), recall.toFixed(3)],
			['money', ...money],
		],
	);
}

function strays({strays: count}: ClaimScore): string[] {
	return count === 0
		? []
		: ['', `${counted(count, 'false alarm is', 'false alarms are')} about no month of these books, as known by then`];
}

function caseTable(scored: Scored, cases: readonly Case[]): string[] {
	const reason = reasonIn(scored);
	const {ledger} = scored.simulation;
	return alignedTable(
		[left('verdict'), right('subscription'), right('invoice'), left('month'), right('leaked'), left('why')],
		cases.map((one) => {
			const [, subscription = '', invoice = ''] = idsOf(ledger, one).map(plainText);
			return [
				one.verdict,
				subscription,
				invoice === '' ? '-' : invoice,
				formatMonth(one.month),
				moneyText(ledger, one.leakedCents),
				plainText(reason(one)),
			];
		}),
	);
}

/** An amount as the tables of the query have it: with two decimals, or as many as the currency has where those are more. */
function moneyText(ledger: Ledger, cents: number): string {
	const {code, decimals} = ledger.currency;
	return formatCents(cents * centsFactor(ledger), {code, decimals: Math.max(2, decimals)});
}

/** Customer, subscription and invoice of a case as they were written; an empty text for no invoice. */
function idsOf(ledger: Ledger, {subscriptionId, invoiceId}: Case): string[] {
	const index = subscriptionId - ledger.firstId;
	return [
		customerText(ledger, index),
		subscriptionText(ledger, index),
		invoiceId === null ? '' : String(writtenInvoice(ledger, invoiceId)),
	];
}

function reasonIn({simulation, day}: Scored): (one: Case) => string {
	const ledger = asOf(simulation.ledger, day);
	const books = booksPolicy(simulation.settings);
	return (one) => caseReason(one, ledger, books);
}
