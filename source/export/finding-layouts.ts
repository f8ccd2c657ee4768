import {formatDay, formatMonth, monthEnd} from '../domain/days.ts';
import {formatCents} from '../domain/money.ts';
import {invoiceId} from '../domain/numbering.ts';
import {leaks} from '../scenarios/index.ts';
import type {Finding} from '../scenarios/scenario.ts';
import type {Settings} from '../simulation/settings.ts';
import {quoted} from './quoted.ts';

/** A finding as it is printed: day and month as text, with its reason. */
export type FindingRow = Omit<Finding, 'month' | 'since'> & {
	readonly month: string;
	readonly since: string;
	readonly why: string;
};

/** How a list of findings is written: what opens it, each row, what stands between two, what closes it. */
export type FindingLayout = {
	readonly head: string;
	readonly row: (row: FindingRow) => string;
	readonly between: string;
	readonly foot: (count: number, leakedCents: number) => string;
};

export function findingRow(finding: Finding, why: string): FindingRow {
	return {...finding, month: formatMonth(finding.month), since: formatDay(finding.since), why};
}

export const jsonFindings: FindingLayout = {
	head: '[',
	row: (row) => `\n  ${JSON.stringify(row)}`,
	between: ',',
	foot: () => '\n]\n',
};

export const csvFindings: FindingLayout = {
	head: 'scenario,customer_id,subscription_id,invoice_id,month,since,leaked,why\r\n',
	row: ({scenario, customerId, subscriptionId, invoiceId: invoice, month, since, leakedCents, why}) =>
		`${scenario},${customerId},${subscriptionId},${invoice ?? ''},${month},${since},${formatCents(leakedCents)},${quoted(why)}\r\n`,
	between: '',
	foot: () => '',
};

/** Aligned columns, as wide as the largest numbers that these settings allow. */
export function textFindings({customers, months}: Settings): FindingLayout {
	const scenario = Math.max(...leaks.map(({id}) => id.length));
	const customer = Math.max('customer'.length, String(customers).length);
	const invoice = Math.max('invoice'.length, String(invoiceId(customers, months - 1)).length);
	const line = (cells: readonly [string, string, string, string, string, string, string]) =>
		[
			cells[0].padEnd(formatDay(monthEnd(0)).length),
			cells[1].padEnd(scenario),
			cells[2].padStart(customer),
			cells[3].padStart(invoice),
			cells[4].padEnd(formatMonth(0).length),
			cells[5].padStart(8),
			`${cells[6]}\n`,
		].join('  ');
	return {
		head: line(['since', 'scenario', 'customer', 'invoice', 'month', 'leaked', 'why']),
		row: (row) =>
			line([
				row.since,
				row.scenario,
				String(row.customerId),
				row.invoiceId === null ? '-' : String(row.invoiceId),
				row.month,
				formatCents(row.leakedCents),
				row.why,
			]),
		between: '',
		foot: (count, leakedCents) => `\n${count} findings, ${formatCents(leakedCents)} leaked\n`,
	};
}
