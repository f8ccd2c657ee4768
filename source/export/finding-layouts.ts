import {formatDay, formatMonth, monthEnd} from '../domain/days.ts';
import {formatCents} from '../domain/money.ts';
import {invoiceId} from '../domain/numbering.ts';
import type {Finding} from '../scenarios/scenario.ts';
import {leaksOn, type Settings} from '../simulation/settings.ts';
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
	readonly foot: (count: number, leakedCents: number, liabilityCents: number) => string;
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

/** Comma-separated; with a column for what is owed back where the settings let something be. */
export function csvFindings(settings: Settings): FindingLayout {
	const hasLiability = maybeOwed(settings);
	return {
		head: `scenario,customer_id,subscription_id,invoice_id,month,since,leaked,${hasLiability ? 'owed_back,' : ''}why\r\n`,
		row: ({scenario, customerId, subscriptionId, invoiceId: invoice, month, since, why, ...money}) =>
			`${scenario},${customerId},${subscriptionId},${invoice ?? ''},${month},${since},${formatCents(money.leakedCents)},${hasLiability ? `${formatCents(money.liabilityCents ?? 0)},` : ''}${quoted(why)}\r\n`,
		between: '',
		foot: () => '',
	};
}

/** Whether some leak is on whose money is owed back. */
function maybeOwed(settings: Settings): boolean {
	return leaksOn(settings).some(({isLiability}) => isLiability);
}

/** Aligned columns, as wide as the largest numbers that these settings allow. */
export function textFindings(settings: Settings): FindingLayout {
	const {customers, months} = settings;
	const hasLiability = maybeOwed(settings);
	const scenario = Math.max(...leaksOn(settings).map(({id}) => id.length));
	const customer = Math.max('customer'.length, String(customers).length);
	const invoice = Math.max('invoice'.length, String(invoiceId(customers, months - 1)).length);
	const line = (cells: readonly [string, string, string, string, string, string, string, string]) =>
		[
			cells[0].padEnd(formatDay(monthEnd(0)).length),
			cells[1].padEnd(scenario),
			cells[2].padStart(customer),
			cells[3].padStart(invoice),
			cells[4].padEnd(formatMonth(0).length),
			cells[5].padStart(8),
			...(hasLiability ? [cells[6].padStart(9)] : []),
			`${cells[7]}\n`,
		].join('  ');
	return {
		head: line(['since', 'scenario', 'customer', 'invoice', 'month', 'leaked', 'owed back', 'why']),
		row: (row) =>
			line([
				row.since,
				row.scenario,
				String(row.customerId),
				row.invoiceId === null ? '-' : String(row.invoiceId),
				row.month,
				formatCents(row.leakedCents),
				formatCents(row.liabilityCents ?? 0),
				row.why,
			]),
		between: '',
		foot: (count, leakedCents, liabilityCents) =>
			`\n${count} findings, ${formatCents(leakedCents)} leaked${liabilityCents === 0 ? '' : `, ${formatCents(liabilityCents)} owed back`}\n`,
	};
}
