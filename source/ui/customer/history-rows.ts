import {verdictText} from '../../detection/verdict-text.ts';
import {formatDay, type Month} from '../../domain/days.ts';
import {noRow} from '../../domain/facts.ts';
import {invoiceText} from '../../domain/identifiers.ts';
import {formatCents} from '../../domain/money.ts';
import {plainText} from '../../domain/plain-text.ts';
import {amountCentsOf, dueOnOf, issuedOnOf, paidCentsOf, paidOnOf, paymentCentsOf} from '../../domain/rows.ts';
import {settlementOf} from '../../domain/settlement.ts';
import {writtenMonth} from '../../domain/written-days.ts';
import {leaks} from '../../scenarios/index.ts';
import {evidenceMark} from '../draw/evidence-marks.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {historyLines} from '../draw/history-lines.ts';
import {textWidth} from '../draw/lines.ts';
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
	{key: 'due', align: 'left', least: 50},
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

/** What is left out first of a history that is wider than its pane: what marks and truth are about stays. */
const expendable = ['invoice', 'issued', 'settlement', 'due', 'paid on', 'amount', 'paid'];

/** Of the columns those that stand apart in `width` columns with these rows, a space between them. */
export function fittingColumns(
	columns: readonly HistoryColumn[],
	rows: readonly Readonly<Record<string, string>>[],
	width: number,
): readonly HistoryColumn[] {
	const widest = ({key}: HistoryColumn) => Math.max(textWidth(key), ...rows.map((row) => textWidth(row[key] ?? '')));
	const choices = Array.from({length: expendable.length + 1}, (_, gone) =>
		columns.filter(({key}) => !expendable.slice(0, gone).includes(key)),
	);
	const fits = (kept: readonly HistoryColumn[]) => kept.reduce((sum, each) => sum + widest(each) + 1, 0) <= width;
	return choices.find(fits) ?? (choices.at(-1) as readonly HistoryColumn[]);
}

/** The history line by line, as texts; what a line repeats of the one above is left out. */
export function historyRows(page: CustomerPage, {selected, dash}: Glyphs): Record<string, string>[] {
	const {ledger, index} = page;
	const {currency} = ledger;
	return historyLines(ledger, index, page.months).map(({month, invoice, payment, isFirst, isFirstOfInvoice}) => {
		const ofInvoice = (text: (row: number) => string) =>
			isFirstOfInvoice ? (invoice === noRow ? dash : text(invoice)) : '';
		return {
			' ': month === page.month && isFirst ? selected : ' ',
			month: isFirst ? writtenMonth(month) : '',
			invoice: ofInvoice((row) => plainText(invoiceText(ledger, index, month, row))),
			issued: ofInvoice((row) => formatDay(issuedOnOf(ledger, row))),
			due: ofInvoice((row) => formatDay(dueOnOf(ledger, row))),
			amount: ofInvoice((row) => formatCents(amountCentsOf(ledger, row), currency)),
			'paid on': payment === noRow ? dash : formatDay(paidOnOf(ledger, payment)),
			paid: payment === noRow ? dash : formatCents(paymentCentsOf(ledger, payment), currency),
			settlement: isFirstOfInvoice ? settlementText(page, month, invoice) : '',
			mark: isFirst ? markText(page, month) : '',
			'your mark': isFirst ? ownMarkText(page, month, dash) : '',
			truth: isFirst ? truthText(page, month, dash) : '',
		};
	});
}

/** How an invoice is settled by all of its payments; of a month without one, whether that was to be. */
function settlementText(page: CustomerPage, month: Month, invoice: number): string {
	if (invoice !== noRow) {
		return settlementOf(amountCentsOf(page.ledger, invoice), paidCentsOf(page.ledger, invoice));
	}

	return isExpected(page, month) ? (page.level === 'evidence' ? 'no invoice' : 'never billed') : 'not billed';
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

function truthText({truths, ledger}: CustomerPage, month: Month, none: string): string {
	const verdict = truths?.[month - ledger.firstMonth]?.verdict;
	return verdict === undefined ? none : verdictText[verdict];
}
