import {type Currency, usd} from '../domain/currency.ts';
import {formatDay, formatMonth, monthEnd} from '../domain/days.ts';
import {type WrittenId, writtenCustomer, writtenInvoice, writtenSubscription} from '../domain/identifiers.ts';
import type {Ledger} from '../domain/ledger.ts';
import {formatCents} from '../domain/money.ts';
import {invoiceId} from '../domain/numbering.ts';
import {plainText} from '../domain/plain-text.ts';
import type {Finding} from '../scenarios/finding.ts';
import {leaksOn, type Settings} from '../simulation/settings.ts';
import {quoted} from './quoted.ts';

/** A finding as it is printed: identifiers as they were written, day and month as text, with its reason. */
export type FindingRow = Omit<Finding, 'customerId' | 'subscriptionId' | 'invoiceId' | 'month' | 'since'> & {
	readonly customerId: WrittenId;
	readonly subscriptionId: WrittenId;
	readonly invoiceId: WrittenId | null;
	readonly month: string;
	readonly since: string;
	readonly why: string;
};

/** How a list of findings is written: what opens it, each row, what stands between two, what closes it. */
export type FindingLayout = {
	readonly head: string;
	readonly row: (row: FindingRow) => string;
	readonly between: string;
	readonly foot: (count: number, leakedCents: number, liabilityCents: number) => string;
};

export function findingRow(finding: Finding, why: string): FindingRow {
	return {...finding, month: formatMonth(finding.month), since: formatDay(finding.since), why};
}

/** The same of a ledger that has identifiers of its own. */
export function writtenFindingRow(ledger: Ledger, finding: Finding, why: string): FindingRow {
	const index = finding.subscriptionId - ledger.firstId;
	const {invoiceId: invoice} = finding;
	return {
		...findingRow(finding, why),
		customerId: writtenCustomer(ledger, index),
		subscriptionId: writtenSubscription(ledger, index),
		invoiceId: invoice === null ? null : writtenInvoice(ledger, invoice),
	};
}

export const jsonFindings: FindingLayout = {
	head: '[',
	row: (row) => `\n  ${JSON.stringify(row)}`,
	between: ',',
	foot: () => '\n]\n',
};

/** Comma-separated; with a column for what is owed back where the settings let something be, or where it is said to be. */
export function csvFindings(
	settings: Settings,
	currency: Currency = usd,
	hasLiability = maybeOwed(settings),
): FindingLayout {
	const id = (written: WrittenId | null) => (typeof written === 'string' ? quoted(written) : (written ?? ''));
	return {
		head: `scenario,customer_id,subscription_id,invoice_id,month,since,leaked,${hasLiability ? 'owed_back,' : ''}why\r\n`,
		row: ({scenario, customerId, subscriptionId, invoiceId: invoice, month, since, why, ...money}) =>
			`${scenario},${id(customerId)},${id(subscriptionId)},${id(invoice)},${month},${since},${formatCents(money.leakedCents, currency)},${hasLiability ? `${formatCents(money.liabilityCents ?? 0, currency)},` : ''}${quoted(why)}\r\n`,
		between: '',
		foot: () => '',
	};
}

/** The same of these findings of books from outside: with that column where something is owed back. */
export function csvFindingsOf(rows: readonly FindingRow[], settings: Settings, currency: Currency): FindingLayout {
	return csvFindings(settings, currency, rows.some(isOwed));
}

function isOwed({liabilityCents}: FindingRow): boolean {
	return liabilityCents !== undefined;
}

/** Whether some leak is on whose money is owed back. */
function maybeOwed(settings: Settings): boolean {
	return leaksOn(settings).some(({isLiability}) => isLiability);
}

/** How wide the columns are that differ from books to books. */
export type Widths = {
	readonly scenario: number;
	readonly customer: number;
	readonly invoice: number;
	readonly money: number;
};

/** Aligned columns, as wide as the largest numbers that these settings allow. */
export function textFindings(settings: Settings): FindingLayout {
	const {customers, months} = settings;
	return textLayout(
		{
			scenario: Math.max(...leaksOn(settings).map(({id}) => id.length)),
			customer: Math.max('customer'.length, String(customers).length),
			invoice: Math.max('invoice'.length, String(invoiceId(customers, months - 1)).length),
			money: 8,
		},
		maybeOwed(settings),
		usd,
	);
}

/** Aligned columns, as wide as these findings need. */
export function textFindingsOf(rows: readonly FindingRow[], currency: Currency): FindingLayout {
	return textFindingsIn(
		rows.reduce((widths, row) => widened(widths, row, currency), leastWidths),
		rows.some(isOwed),
		currency,
	);
}

/** As narrow as the columns' names let them be. */
export const leastWidths: Widths = {
	scenario: 'scenario'.length,
	customer: 'customer'.length,
	invoice: 'invoice'.length,
	money: 8,
};

/** The widths, as far as they are wide enough for a row; else wider. */
export function widened(widths: Widths, row: FindingRow, currency: Currency): Widths {
	const money = formatCents(Math.max(row.leakedCents, row.liabilityCents ?? 0), currency);
	return {
		scenario: Math.max(widths.scenario, row.scenario.length),
		customer: Math.max(widths.customer, idText(row.customerId).length),
		invoice: Math.max(widths.invoice, idText(row.invoiceId).length),
		money: Math.max(widths.money, money.length),
	};
}

/** Aligned columns of these widths, with one for what is owed back where something is. */
export function textFindingsIn(widths: Widths, hasLiability: boolean, currency: Currency): FindingLayout {
	return textLayout(widths, hasLiability, currency);
}

/** An identifier as a terminal may show it. */
function idText(id: WrittenId | null): string {
	return id === null ? '-' : plainText(String(id));
}

function textLayout(
	{scenario, customer, invoice, money}: Widths,
	hasLiability: boolean,
	currency: Currency,
): FindingLayout {
	const written = (cents: number) => formatCents(cents, currency);
	const line = (cells: readonly [string, string, string, string, string, string, string, string]) =>
		[
			cells[0].padEnd(formatDay(monthEnd(0)).length),
			cells[1].padEnd(scenario),
			cells[2].padStart(customer),
			cells[3].padStart(invoice),
			cells[4].padEnd(formatMonth(0).length),
			cells[5].padStart(money),
			...(hasLiability ? [cells[6].padStart(money + 1)] : []),
			`${cells[7]}\n`,
		].join('  ');
	return {
		head: line(['since', 'scenario', 'customer', 'invoice', 'month', 'leaked', 'owed back', 'why']),
		row: (row) =>
			line([
				row.since,
				row.scenario,
				idText(row.customerId),
				idText(row.invoiceId),
				row.month,
				written(row.leakedCents),
				written(row.liabilityCents ?? 0),
				plainText(row.why),
			]),
		between: '',
		foot: (count, leakedCents, liabilityCents) =>
			`\n${count} findings, ${written(leakedCents)} leaked${liabilityCents === 0 ? '' : `, ${written(liabilityCents)} owed back`}\n`,
	};
}
