import {innocence} from '../../detection/innocence.ts';
import {counted} from '../../domain/counted.ts';
import {customerEmail, customerName, customerRegion} from '../../domain/customers.ts';
import {never} from '../../domain/days.ts';
import {cancelledOn, collectedCents, invoiceAt, invoicedCents, planOf, startedOn} from '../../domain/ledger.ts';
import {formatMoney} from '../../domain/money.ts';
import {writtenDay, writtenMonth} from '../../domain/written-days.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, plainLine, span} from '../draw/lines.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {wrapped} from '../draw/wrapped.ts';
import {type CustomerPage, selectedFinding} from '../state/customer-page.ts';
import {axisDaysOf} from './axis-days.ts';
import {dayAxis} from './day-axis.ts';

/** Who the customer is, and the sums of the history. */
export function identityPane(page: CustomerPage): Pane {
	const {ledger, index, id, months, findings} = page;
	const plan = planOf(ledger, index);
	const leaked = findings.reduce((sum, {leakedCents}) => sum + leakedCents, 0);
	const billed = months.reduce((sum, month) => sum + invoicedCents(ledger, index, month), 0);
	const collected = months.reduce((sum, month) => sum + collectedCents(ledger, index, month), 0);
	const cancelled = cancelledOn(ledger, index);
	const status = cancelled === never ? 'active' : `cancelled ${writtenDay(cancelled)}`;
	const contract = [
		`${plan.name} · ${formatMoney(plan.monthlyPriceCents)} a month`,
		`since ${writtenDay(startedOn(ledger, index))}`,
		status,
	];
	return {
		title: `${String(id).padStart(4, '0')} ${customerName(id)}`,
		note: leaked === 0 ? 'nothing leaked' : `leaked ${formatMoney(leaked)} in ${counted(findings.length, 'month')}`,
		lines: [
			plainLine(contract.join(' · ')),
			[
				span(`billed ${formatMoney(billed)} · collected ${formatMoney(collected)}`),
				span(` · ${customerEmail(id)} · ${customerRegion(id)}`, 'quiet'),
			],
		],
	};
}

/** The life of the selected month's invoice on an axis of days. */
export function axisPane(page: CustomerPage, width: number, glyphs: Glyphs): Pane {
	const {ledger, index, month, policy} = page;
	const days = axisDaysOf(ledger, index, month, policy);
	const invoice = invoiceAt(ledger, index, month);
	return {
		title: invoice ? `Invoice ${invoice.invoiceId}, day by day` : `${writtenMonth(month)}, day by day`,
		lines: days ? dayAxis(days, innerWidth(width), glyphs) : [plainLine('No invoice was due: nothing to follow.')],
	};
}

/** Why the selected month is flagged, or why it is not, in a pane of this width. */
export function whyPane(page: CustomerPage, width: number): Pane {
	const {ledger, index, month, policy} = page;
	const flagged = selectedFinding(page);
	const room = innerWidth(width) - labelWidth;
	if (!flagged) {
		const reason = innocence(ledger, index, month, policy);
		return {
			title: `Why ${writtenMonth(month)} is not flagged`,
			lines: [
				...labelled('seen', reason?.text ?? 'no rule matches', room),
				...labelled('cost', '$0.00: not a leak', room),
			],
		};
	}

	const {leak, finding} = flagged;
	const {rule, seen, cost} = leak.explain(ledger, index, month, policy);
	const days = counted(ledger.day - finding.since + 1, 'day');
	return {
		title: `Why ${leak.letter} ${leak.name}`,
		note: 'v shows the SQL',
		lines: [
			...labelled('rule', rule, room),
			...labelled('seen', seen, room),
			...labelled('cost', cost, room),
			...labelled('since', `${writtenDay(finding.since)}: ${days} by ${writtenDay(ledger.day)}`, room),
		],
	};
}

const labelWidth = 7;

/** A text beside its label, on as many lines as it takes. */
function labelled(label: string, text: string, room: number): Line[] {
	return wrapped(text, room).map((row, at) => [span((at === 0 ? label : '').padEnd(labelWidth), 'quiet'), ...row]);
}
