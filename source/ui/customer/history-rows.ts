import {verdictText} from '../../detection/verdict-text.ts';
import {formatDay, type Month} from '../../domain/days.ts';
import {invoiceAt, paymentAt} from '../../domain/ledger.ts';
import {formatCents} from '../../domain/money.ts';
import {settlementOf} from '../../domain/settlement.ts';
import {writtenMonth} from '../../domain/written-days.ts';
import {leaks} from '../../scenarios/index.ts';
import {evidenceMark} from '../draw/evidence-marks.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {legend, markOf} from '../draw/marks.ts';
import {type CustomerPage, isExpected} from '../state/customer-page.ts';
import {lookOf} from '../state/marks-in.ts';

export type HistoryColumn = {
	readonly key: string;
	readonly align: 'left' | 'right';
	readonly least: number;
	readonly isOwn?: boolean;
};

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

/** What a page has besides: the reader's own marks with what became of them, and the truth, while they are shown. */
const own: HistoryColumn = {key: 'your mark', align: 'left', least: 0, isOwn: true};
const truth: HistoryColumn = {key: 'truth', align: 'left', least: 0, isOwn: true};

export function historyColumns(page: CustomerPage, width: number): readonly HistoryColumn[] {
	const more = [...(page.truths ? [truth] : []), ...(page.marks.length > 0 || page.level === 'evidence' ? [own] : [])];
	return [...columns.filter(({least}) => width >= least + (least > 0 ? more.length * roomOfMore : 0)), ...more];
}

/** Columns that one more column takes from those that a narrow terminal goes without. */
const roomOfMore = 20;

/** The history month by month, as texts: months without an invoice are rows of their own. */
export function historyRows(page: CustomerPage, {selected, dash}: Glyphs): Record<string, string>[] {
	const {ledger, index} = page;
	return page.months.map((month) => {
		const invoice = invoiceAt(ledger, index, month);
		const payment = paymentAt(ledger, index, month);
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
					? page.level === 'evidence'
						? 'no invoice'
						: 'never billed'
					: 'not billed',
			mark: markText(page, month),
			'your mark': ownMarkText(page, month, dash),
			truth: truthText(page, month, dash),
		};
	});
}

function markText({ledger, index, level, findings, policy}: CustomerPage, month: Month): string {
	if (level === 'evidence') {
		const mark = evidenceMark(ledger, index, month);
		return mark ? `${mark.letter} ${mark.meaning}` : '';
	}

	const letter = markOf(ledger, index, month, findings, policy);
	const leak = leaks.find((each) => each.letter === letter);
	return `${letter} ${leak?.shortName ?? legend.find((mark) => mark.letter === letter)?.meaning ?? ''}`;
}

/** What the reader takes the month for, with what became of that where it is told. */
function ownMarkText({marks, markCases}: CustomerPage, month: Month, none: string): string {
	const mark = marks.find((candidate) => candidate.month === month);
	const told = markCases.find(({outcome, ...place}) => place.month === month && (outcome === 'missed') === !mark);
	return mark ? `${lookOf(mark.as).name}${told ? `: ${told.outcome}` : ''}` : (told?.outcome ?? none);
}

function truthText({truths}: CustomerPage, month: Month, none: string): string {
	const verdict = truths?.[month]?.verdict;
	return verdict === undefined ? none : verdictText[verdict];
}
