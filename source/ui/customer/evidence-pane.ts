import {billingDay, type Month, never} from '../../domain/days.ts';
import {cancelledOn, type Ledger, startedOn} from '../../domain/ledger.ts';
import {formatMoney} from '../../domain/money.ts';
import {invoiceRows, paymentRows} from '../../domain/row-lists.ts';
import {amountCentsOf, dueOnOf, issuedOnOf, paidOnOf, paymentCentsOf} from '../../domain/rows.ts';
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

/** All rows of a month, each invoice with its payments, in words, without a judgement. */
function evidenceText(ledger: Ledger, index: number, month: Month): string {
	const invoices = invoiceRows(ledger, index, month);
	const cancelled = cancelledOn(ledger, index);
	const status = cancelled === never ? 'status Active' : `status Cancelled since ${writtenDay(cancelled)}`;
	if (invoices.length === 0) {
		return `no invoice of ${writtenDay(billingDay(month))} · started ${writtenDay(startedOn(ledger, index))} · ${status}`;
	}

	const money = (cents: number) => formatMoney(cents, ledger.currency);
	const told = invoices.flatMap((row) => {
		const payments = paymentRows(ledger, row).map(
			(payment) => `${money(paymentCentsOf(ledger, payment))} paid on ${writtenDay(paidOnOf(ledger, payment))}`,
		);
		return [
			`${money(amountCentsOf(ledger, row))} asked on ${writtenDay(issuedOnOf(ledger, row))}, due ${writtenDay(dueOnOf(ledger, row))}`,
			...(payments.length === 0 ? [`no payment by ${writtenDay(ledger.day)}`] : payments),
		];
	});
	return [...told, status].join(' · ');
}
