import {formatDay} from '../../domain/days.ts';
import {invoiceAt, paymentAt} from '../../domain/ledger.ts';
import {formatCents} from '../../domain/money.ts';
import {settlementOf} from '../../domain/settlement.ts';
import {writtenMonth} from '../../domain/written-days.ts';
import {leaks} from '../../scenarios/index.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {legend, markOf} from '../draw/marks.ts';
import {type CustomerPage, isExpected} from '../state/customer-page.ts';

export type HistoryColumn = {readonly key: string; readonly align: 'left' | 'right'; readonly least: number};

/** The columns of a customer's history, and the terminal width from which each is shown. */
const columns: readonly HistoryColumn[] = [
	{key: ' ', align: 'left', least: 0},
	{key: 'month', align: 'left', least: 0},
	{key: 'invoice', align: 'right', least: 96},
	{key: 'issued', align: 'left', least: 96},
	{key: 'due', align: 'left', least: 0},
	{key: 'amount', align: 'right', least: 0},
	{key: 'paid on', align: 'left', least: 0},
	{key: 'paid', align: 'right', least: 0},
	{key: 'settlement', align: 'left', least: 80},
	{key: 'mark', align: 'left', least: 0},
];

export function historyColumns(width: number): readonly HistoryColumn[] {
	return columns.filter(({least}) => width >= least);
}

/** The history month by month, as texts: months without an invoice are rows of their own. */
export function historyRows(page: CustomerPage, {selected, dash}: Glyphs): Record<string, string>[] {
	const {ledger, index, findings, policy} = page;
	return page.months.map((month) => {
		const invoice = invoiceAt(ledger, index, month);
		const payment = paymentAt(ledger, index, month);
		const letter = markOf(ledger, index, month, findings, policy);
		const meaning =
			leaks.find((leak) => leak.letter === letter)?.shortName ?? legend.find((mark) => mark.letter === letter)?.meaning;
		return {
			' ': month === page.month ? selected : ' ',
			month: writtenMonth(month),
			invoice: invoice ? String(invoice.invoiceId) : dash,
			issued: invoice ? formatDay(invoice.issuedOn) : dash,
			due: invoice ? formatDay(invoice.dueOn) : dash,
			amount: invoice ? formatCents(invoice.amountCents) : dash,
			'paid on': payment ? formatDay(payment.paidOn) : dash,
			paid: payment ? formatCents(payment.amountCents) : dash,
			settlement: invoice
				? settlementOf(invoice.amountCents, payment?.amountCents ?? 0)
				: isExpected(page, month)
					? 'never billed'
					: 'not billed',
			mark: `${letter} ${meaning ?? ''}`,
		};
	});
}
