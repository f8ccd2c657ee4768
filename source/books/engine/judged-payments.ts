import {latestDay, never} from '../../domain/days.ts';
import type {Asked} from './asked.ts';
import {foreignLookedUp} from './foreign-money.ts';
import {amountsLookedUp, dateSql, daysLookedUp, isAnyBad, lookedUp} from './lookups.ts';
import {nearSql} from './near-days.ts';
import {numbersOf} from './rule-engine.ts';
import {statusesMeant, statusNumber} from './status-numbers.ts';
import {comparedSql, isCopySql, type WrittenKey, writtenKey} from './written-keys.ts';

/**
 * Defines `payments`: payment_id (its row), invoice_id (the invoice's row), payment_date, amount_paid in smallest units, and
 * its place among all, `nth`, by which those of one day are ordered. Without a table of them, they are as invoices tell of them.
 */
export async function judgePayments(asked: Asked, invoiceKey: WrittenKey | undefined): Promise<void> {
	const {engine, context} = asked;
	if (!context.tables.has('payments')) {
		await engine.keep('payments', paidOnInvoicesSql);
		return;
	}

	const key = await writtenKey(asked, 'payments', 'payment_id');
	const of = await writtenKey(asked, 'payments', 'invoice_id');
	const paidOn = await daysLookedUp(asked, 'payments', 'payment_date');
	const amount = await amountsLookedUp(asked, 'payments', 'amount_paid');
	const status = await lookedUp(asked, 'payments', 'status', () => statusesMeant(asked, 'payments'));
	const foreign = await foreignLookedUp(asked, 'payments', 'amount_paid');
	const isLinked = of !== undefined && invoiceKey !== undefined;
	const nth = key?.kind === 'integers' ? `COALESCE(${key.of('w')}, 0)` : '0';
	await engine.keep(
		'read_payments',
		`SELECT w.n, ${nth} AS nth, ${isLinked ? comparedSql(of.of('w'), of, invoiceKey) : 'NULL'} AS invoice_key,
			${paidOn.of('value')} AS paid_on, ${amount.of('value')} AS amount, ${status.of('value')} AS status,
			COALESCE(${foreign.of('value')}, 0) = 1 AS is_foreign, ${await isCopySql(asked, 'payments', key)} AS is_copy,
			COALESCE(${paidOn.of('value')} <= ${latestDay}, FALSE) AND ${amount.of('value')} IS NOT NULL
				AND NOT (${isAnyBad([paidOn, amount])}) AS is_read
		FROM written_payments AS w ${[paidOn, amount, status, foreign].map(({join}) => join).join(' ')}`,
	);
	const near = await nearSql(engine, 'read_payments', 'paid_on');
	const failed = (['failed', 'open', 'void'] as const).map(statusNumber).join(', ');
	await engine.keep(
		'kept_payments',
		`SELECT r.n, r.nth, i.n AS invoice, ${dateSql('r.paid_on')} AS paid_on, r.amount, r.status
		FROM read_payments AS r ${isLinked ? 'JOIN kept_invoices AS i ON i.key = r.invoice_key' : 'JOIN kept_invoices AS i ON FALSE'}
		WHERE r.is_read AND NOT r.is_copy AND NOT r.is_foreign AND ${near}
			AND ${dateSql('r.paid_on')} >= i.issued AND COALESCE(r.status NOT IN (${failed}), TRUE)`,
	);
	await engine.keep('payments', (await hasRefunds(asked)) ? refundedSql : paidSql);
}

async function hasRefunds({engine}: Asked): Promise<boolean> {
	const [refunds = 0] = await numbersOf(
		engine,
		`SELECT COUNT(*) FROM kept_payments WHERE status = ${statusNumber('refunded')}`,
	);
	return refunds > 0;
}

const paidSql =
	'SELECT n AS payment_id, invoice AS invoice_id, paid_on AS payment_date, amount AS amount_paid, nth FROM kept_payments';

/** A refund takes money back from an invoice that others have paid; where it stands alone, it counts as it came. */
const refundedSql = `SELECT p.n AS payment_id, p.invoice AS invoice_id, p.paid_on AS payment_date, p.nth,
	CASE WHEN p.status = ${statusNumber('refunded')}
		THEN CASE WHEN COALESCE(o.paid, 0) >= ABS(p.amount) THEN -ABS(p.amount) ELSE ABS(p.amount) END
		ELSE p.amount END AS amount_paid
	FROM kept_payments AS p LEFT JOIN (
		SELECT invoice, SUM(amount) AS paid FROM kept_payments WHERE COALESCE(status <> ${statusNumber('refunded')}, TRUE) GROUP BY invoice
	) AS o ON o.invoice = p.invoice`;

/** As reading has it: by the amount paid, as far as the status does not say that it failed; where there is none, in full by the status. */
const paidOnInvoicesSql = `SELECT r.n AS payment_id, r.n AS invoice_id, r.nth, r.cents AS amount_paid,
	CASE WHEN r.paid_on < ${never} AND ${dateSql('r.paid_on')} > r.issued THEN ${dateSql('r.paid_on')} ELSE r.issued END AS payment_date
	FROM (
		SELECT n, 0 AS nth, paid_on, issued, CASE
			WHEN status IN (${statusNumber('failed')}, ${statusNumber('void')}) THEN 0
			WHEN status = ${statusNumber('refunded')} THEN amount
			WHEN paid IS NOT NULL THEN paid
			WHEN status = ${statusNumber('paid')} OR (paid_on < ${never} AND COALESCE(status <> ${statusNumber('open')}, TRUE)) THEN amount
			ELSE 0 END AS cents
		FROM kept_invoices
	) AS r WHERE r.cents <> 0`;
