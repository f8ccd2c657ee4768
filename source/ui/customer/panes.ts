import {innocence} from '../../detection/innocence.ts';
import type {TruthAt} from '../../detection/truth-at.ts';
import {verdictOrder, verdictText} from '../../detection/verdict-text.ts';
import {counted} from '../../domain/counted.ts';
import {daysSince} from '../../domain/days.ts';
import {noRow} from '../../domain/facts.ts';
import {invoiceText} from '../../domain/identifiers.ts';
import {collectedCents, invoicedCents} from '../../domain/ledger.ts';
import {formatMoney} from '../../domain/money.ts';
import {overpaidCents} from '../../domain/overpaid.ts';
import {plainText} from '../../domain/plain-text.ts';
import {firstInvoice} from '../../domain/rows.ts';
import {writtenDay, writtenMonth} from '../../domain/written-days.ts';
import {contractText} from '../draw/contract-text.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {plainLine, span} from '../draw/lines.ts';
import {lossesText} from '../draw/losses-text.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {type CustomerPage, selectedFinding} from '../state/customer-page.ts';
import {truthUnknown} from '../state/knowing.ts';
import {type AxisDays, axisDaysOf} from './axis-days.ts';
import {dayAxis} from './day-axis.ts';
import {evidencePane} from './evidence-pane.ts';
import {labelled, labelWidth} from './labelled.ts';
import {ownLines} from './own-mark.ts';

/** Who the customer is, and the sums of the history. */
export function identityPane(page: CustomerPage): Pane {
	const {ledger, index, months, who} = page;
	const money = (cents: number) => formatMoney(cents, ledger.currency);
	const billed = months.reduce((sum, month) => sum + invoicedCents(ledger, index, month), 0);
	const paid = months.reduce((sum, month) => sum + collectedCents(ledger, index, month), 0);
	const overpaid = months.reduce((sum, month) => sum + overpaidCents(ledger, index, month), 0);
	return {
		title: who.title,
		...identityNotes(page),
		lines: [
			plainLine(contractText(ledger, index)),
			[
				span(
					[
						`billed ${money(billed)}`,
						`collected ${money(paid - overpaid)}`,
						...(overpaid === 0 ? [] : [`overpaid ${money(overpaid)}`]),
					].join(' · '),
				),
				...(who.contact === '' ? [] : [span(` · ${who.contact}`, 'quiet')]),
			],
		],
	};
}

/** What is said of the customer beside the name; with the truth shown, that alone where there is little room. */
function identityNotes({ledger, level, findings, marks, truths, isTruthUnknown}: CustomerPage): {
	note: string;
	shortNote?: string;
} {
	if (level === 'evidence') {
		const marked = marks.length === 0 ? '' : ` · ${counted(marks.length, 'month')} marked`;
		return {note: `evidence alone${marked}`};
	}

	const said = lossesText(findings, ledger.currency);
	const others = otherVerdicts(truths ?? []);
	if (!isTruthUnknown && others === '') {
		return {note: said};
	}

	const truth = isTruthUnknown ? 'the truth is unknown' : `the truth: ${others}`;
	return {note: `the detector: ${said} · ${truth}`, shortNote: truth};
}

/** What the truth says that the detector does not: `1 missed, 2 not yet detectable`. */
function otherVerdicts(truths: readonly TruthAt[]): string {
	return verdictOrder
		.filter((verdict) => verdict !== 'found')
		.flatMap((verdict) => {
			const {length} = truths.filter((truth) => truth.verdict === verdict);
			return length === 0
				? []
				: [counted(length, verdictText[verdict], verdict === 'false-alarm' ? 'false alarms' : verdictText[verdict])];
		})
		.join(', ');
}

/** The life of the selected month's invoice on an axis of days. */
export function axisPane(page: CustomerPage, width: number, glyphs: Glyphs): Pane {
	const {ledger, index, month, level} = page;
	const days = axisOf(page);
	const row = firstInvoice(ledger, index, month);
	return {
		title:
			row !== noRow
				? `Invoice ${plainText(invoiceText(ledger, index, month, row))}, day by day`
				: `${writtenMonth(month)}, day by day`,
		lines: days
			? dayAxis(days, innerWidth(width), glyphs)
			: [plainLine(level === 'evidence' ? 'No invoice: nothing to follow.' : 'No invoice was due: nothing to follow.')],
	};
}

/** The axis of the selected month, as far as the level tells of it; `undefined` where there is nothing to draw. */
export function axisOf({ledger, index, month, policy, level, truths}: CustomerPage): AxisDays | undefined {
	return axisDaysOf(ledger, index, month, policy, {
		truth: truths?.[month - ledger.firstMonth]?.event,
		isEvidence: level === 'evidence',
	});
}

/** Why the selected month is flagged, or why it is not, in a pane of this width. While the truth is shown it stands first. */
export function whyPane(page: CustomerPage, width: number): Pane {
	const {ledger, index, month, policy} = page;
	const flagged = selectedFinding(page);
	const room = innerWidth(width) - labelWidth;
	if (page.level === 'evidence') {
		return evidencePane(page, room);
	}

	const told = page.truths?.[month - ledger.firstMonth];
	const truth = page.isTruthUnknown
		? labelled('truth', truthUnknown, room)
		: told
			? labelled('truth', told.text, room)
			: [];
	const verdict = told?.verdict;
	const own = ownLines(page, room);
	if (!flagged) {
		const reason = innocence(ledger, index, month, policy);
		const none = formatMoney(0, ledger.currency);
		return {
			title: `Why ${writtenMonth(month)} is not flagged`,
			lines: [
				...truth,
				...labelled('seen', reason?.text ?? 'no rule matches', room),
				...labelled('cost', verdict ? `${none} by this day` : `${none}: not a leak`, room),
				...own,
			],
		};
	}

	const {leak, finding} = flagged;
	const {rule, seen, cost} = leak.explain(ledger, index, month, policy);
	const days = counted(daysSince(finding.since, ledger.day), 'day');
	return {
		title: `Why ${leak.letter} ${leak.name}`,
		...(!page.isOpened && {note: 'v shows the SQL'}),
		lines: [
			...truth,
			...labelled('rule', rule, room),
			...labelled('seen', seen, room),
			...labelled('cost', cost, room),
			...labelled('since', `${writtenDay(finding.since)}: ${days} by ${writtenDay(ledger.day)}`, room),
			...own,
		],
	};
}
