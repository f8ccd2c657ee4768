import {formatDay, type Month} from '../../domain/days.ts';
import {noRow} from '../../domain/facts.ts';
import {type Ledger, monthsBegun} from '../../domain/ledger.ts';
import {formatCents} from '../../domain/money.ts';
import type {Policy} from '../../domain/policy.ts';
import {amountCentsOf, paidOnOf, paymentCentsOf} from '../../domain/rows.ts';
import {writtenMonth} from '../../domain/written-days.ts';
import type {Finding} from '../../scenarios/finding.ts';
import {evidenceMark} from './evidence-marks.ts';
import type {Glyphs} from './glyphs.ts';
import {historyLines} from './history-lines.ts';
import {type Line, padStart, span} from './lines.ts';
import {legend, markOf, toneOfLetter} from './marks.ts';

/** Month by month what was billed and paid, every invoice and payment a line below a heading; the latest ones where not all fit in `height`. Without a policy nothing is judged. */
export function customerHistory(
	ledger: Ledger,
	index: number,
	findings: readonly Finding[],
	policy: Policy | undefined,
	height: number,
	{dash}: Glyphs,
): Line[] {
	const {firstMonth, currency} = ledger;
	const months = Array.from({length: monthsBegun(ledger)}, (_, at) => firstMonth + at);
	const all = historyLines(ledger, index, months);
	const rows = all.slice(Math.max(0, all.length - height + 1)).map((row, at): Line => {
		const {month, invoice, payment} = row;
		// What is cut off above can't be referred to: the first line is told whole.
		const isFirst = row.isFirst || at === 0;
		const isOfInvoice = row.isFirstOfInvoice || at === 0;
		const {letter, meaning} = policy
			? judged(markOf(ledger, index, month, findings, policy))
			: seen(ledger, index, month);
		const amount = invoice === noRow ? dash : formatCents(amountCentsOf(ledger, invoice), currency);
		return [
			span(`${isFirst ? writtenMonth(month) : ' '.repeat(writtenMonth(month).length)} `),
			span(padStart(isOfInvoice ? amount : '', 9)),
			span(`  ${payment === noRow ? dash.padEnd(10) : formatDay(paidOnOf(ledger, payment))} `),
			span(padStart(payment === noRow ? dash : formatCents(paymentCentsOf(ledger, payment), currency), 9)),
			...(isFirst ? [span(`  ${letter} ${meaning}`, policy ? toneOfLetter(letter) : 'plain')] : []),
		];
	});
	return [
		[span(`month    ${padStart('billed', 9)}  ${'paid on'.padEnd(10)} ${padStart('paid', 9)}  mark`, 'quiet')],
		...rows,
	];
}

function judged(letter: string): {readonly letter: string; readonly meaning: string} {
	return {letter, meaning: legend.find((mark) => mark.letter === letter)?.meaning ?? ''};
}

function seen(ledger: Ledger, index: number, month: Month): {readonly letter: string; readonly meaning: string} {
	return evidenceMark(ledger, index, month) ?? {letter: ' ', meaning: ''};
}
