import {formatDay, type Month} from '../../domain/days.ts';
import {invoiceAt, type Ledger, monthsBegun, paymentAt} from '../../domain/ledger.ts';
import {formatCents} from '../../domain/money.ts';
import type {Policy} from '../../domain/policy.ts';
import {writtenMonth} from '../../domain/written-days.ts';
import type {Finding} from '../../scenarios/scenario.ts';
import {evidenceMark} from './evidence-marks.ts';
import type {Glyphs} from './glyphs.ts';
import {type Line, padStart, span} from './lines.ts';
import {legend, markOf, toneOfLetter} from './marks.ts';

/** Month by month what was billed and paid, a line each below a heading; the latest ones where not all fit in `height`. Without a policy nothing is judged. */
export function customerHistory(
	ledger: Ledger,
	index: number,
	findings: readonly Finding[],
	policy: Policy | undefined,
	height: number,
	{dash}: Glyphs,
): Line[] {
	const begun = monthsBegun(ledger);
	const first = Math.max(0, begun - height + 1);
	const rows = Array.from({length: begun - first}, (_, at): Line => {
		const month = first + at;
		const invoice = invoiceAt(ledger, index, month);
		const payment = paymentAt(ledger, index, month);
		const {letter, meaning} = policy
			? judged(markOf(ledger, index, month, findings, policy))
			: seen(ledger, index, month);
		return [
			span(`${writtenMonth(month)} `),
			span(padStart(invoice ? formatCents(invoice.amountCents, ledger.currency) : dash, 9)),
			span(`  ${payment ? formatDay(payment.paidOn) : dash.padEnd(10)} `),
			span(padStart(payment ? formatCents(payment.amountCents, ledger.currency) : dash, 9)),
			span(`  ${letter} ${meaning}`, policy ? toneOfLetter(letter) : 'plain'),
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
