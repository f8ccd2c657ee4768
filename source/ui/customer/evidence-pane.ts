import {billingDay, type Month, never} from '../../domain/days.ts';
import {cancelledOn, invoiceAt, type Ledger, paymentAt, startedOn} from '../../domain/ledger.ts';
import {formatMoney} from '../../domain/money.ts';
import {writtenDay, writtenMonth} from '../../domain/written-days.ts';
import type {Pane} from '../draw/pane.ts';
import type {CustomerPage} from '../state/customer-page.ts';
import {lookOf} from '../state/marks-in.ts';
import {labelled} from './labelled.ts';

/** What the tables hold of the selected month, and what the reader takes it for. */
export function evidencePane({ledger, index, month, marks, offered}: CustomerPage, room: number): Pane {
	const mark = marks.find((candidate) => candidate.month === month);
	const choices = offered.map(({name}) => name);
	const others = `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
	return {
		title: `What is known of ${writtenMonth(month)}`,
		note: 't goes on to the detector',
		lines: [
			...labelled('seen', evidenceText(ledger, index, month), room),
			...labelled(
				'mark',
				mark ? `you say ${lookOf(mark.as).name}: m changes it` : `none: m marks the month as ${others}`,
				room,
			),
		],
	};
}

/** The rows of a month, in words, without a judgement. */
function evidenceText(ledger: Ledger, index: number, month: Month): string {
	const invoice = invoiceAt(ledger, index, month);
	const payment = paymentAt(ledger, index, month);
	const cancelled = cancelledOn(ledger, index);
	const status = cancelled === never ? 'status Active' : `status Cancelled since ${writtenDay(cancelled)}`;
	if (!invoice) {
		return `no invoice of ${writtenDay(billingDay(month))} · started ${writtenDay(startedOn(ledger, index))} · ${status}`;
	}

	const asked = `${formatMoney(invoice.amountCents, ledger.currency)} asked on ${writtenDay(invoice.issuedOn)}, due ${writtenDay(invoice.dueOn)}`;
	const paid = payment
		? `${formatMoney(payment.amountCents, ledger.currency)} paid on ${writtenDay(payment.paidOn)}`
		: `no payment by ${writtenDay(ledger.day)}`;
	return `${asked} · ${paid} · ${status}`;
}
