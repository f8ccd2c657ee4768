import {innocence} from '../../detection/innocence.ts';
import {counted} from '../../domain/counted.ts';
import {customerEmail, customerName, customerRegion} from '../../domain/customers.ts';
import {never} from '../../domain/days.ts';
import {cancelledOn, collectedCents, invoiceAt, invoicedCents, planOf, startedOn} from '../../domain/ledger.ts';
import {formatMoney} from '../../domain/money.ts';
import {writtenDay, writtenMonth} from '../../domain/written-days.ts';
import {axisDaysOf} from '../charts/axis-days.ts';
import {dayAxis} from '../charts/day-axis.ts';
import {type CustomerPage, selectedFinding} from '../customer-page.ts';
import type {Glyphs} from '../glyphs.ts';
import {type Line, line, plainLine, span} from '../lines.ts';
import {innerWidth, type Pane} from '../pane.ts';

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

/** Why the selected month is flagged, or why it is not. */
export function whyPane(page: CustomerPage): Pane {
	const {ledger, index, month, policy} = page;
	const flagged = selectedFinding(page);
	if (!flagged) {
		const reason = innocence(ledger, index, month, policy);
		return {
			title: `Why ${writtenMonth(month)} is not flagged`,
			lines: [labelled('seen', reason?.text ?? 'no rule matches'), labelled('cost', '$0.00: not a leak')],
		};
	}

	const {leak, finding} = flagged;
	const {rule, seen, cost} = leak.explain(ledger, index, month, policy);
	return {
		title: `Why ${leak.letter} ${leak.name}`,
		note: 'v shows the SQL',
		lines: [
			labelled('rule', rule),
			labelled('seen', seen),
			labelled('cost', cost),
			labelled(
				'since',
				`${writtenDay(finding.since)}: ${counted(ledger.day - finding.since + 1, 'day')} by ${writtenDay(ledger.day)}`,
			),
		],
	};
}

function labelled(label: string, text: string): Line {
	return line(span(label.padEnd(7), 'quiet'), text);
}
