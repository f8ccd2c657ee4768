import {detect} from '../../source/detection/detect.ts';
import {formatDay, formatMonth} from '../../source/domain/days.ts';
import type {Ledger} from '../../source/domain/ledger.ts';
import {formatCents} from '../../source/domain/money.ts';
import type {Leak} from '../../source/scenarios/scenario.ts';
import {detectorPolicy, type Settings} from '../../source/simulation/settings.ts';

/** What a scenario's query returns, as text: since, subscription, invoice, billing day, money. */
export function detectedRows(ledger: Ledger, settings: Settings, leak: Leak): string[] {
	return detect(ledger, detectorPolicy(settings), [leak]).map(
		({since, subscriptionId, invoiceId, month, leakedCents, liabilityCents = 0}) =>
			rowText(
				formatDay(since),
				subscriptionId,
				invoiceId,
				`${formatMonth(month)}-01`,
				formatCents(leakedCents + liabilityCents),
			),
	);
}

/** The same of a row that a database gives: days as its own text, of which the first ten characters count. */
export function queriedRow(row: Readonly<Record<string, unknown>>): string {
	const {since, subscription_id: subscription, invoice_id: invoice, month, leaked} = row;
	return rowText(String(since).slice(0, 10), subscription, invoice, String(month).slice(0, 10), leaked);
}

function rowText(...values: readonly unknown[]): string {
	return values.map((value) => String(value ?? 'none')).join(' ');
}
